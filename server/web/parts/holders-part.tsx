import type { HolderName, Holders } from '../../../shared/api/holders.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import { formatDate, formatNumber, formatRate } from '../../../shared/text/numbers.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { CONCENTRATION } from '../text/concentration.ts';
import { HOLDER_TEXTS } from '../text/holders.ts';
import { SELECT } from './controls.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

type Item = Holders['items'][number];
type Bands = Ladder['providerBands'];
export type Holder = Exclude<HolderName, 'rung'>;

/** Who has the places: corporations, providers or complexes, with their part and what they own. */
export function HoldersPart(props: {
  holders: Holders;
  by: Holder;
  region: PresentRegion;
  onChoose(by: Holder): void;
}) {
  const { holders, by, region } = props;
  const { holders: texts } = useTexts(HOLDER_TEXTS);
  const { ranking } = useTexts(CONCENTRATION);
  const language = useLanguage();
  const all = holders.items.reduce((sum, { places }) => sum + places, 0);
  const names = new Map(region.gemeenten.map(({ code, name }) => [code, name]));
  const figure = (label: string, cell: (row: Item) => number | null): FigureColumn<Item> => ({
    label,
    cell,
    figures: true,
  });
  const rate = (label: string, cell: (row: Item) => number | null): FigureColumn<Item> => ({
    ...figure(label, cell),
    show: (row) => {
      const value = cell(row);
      return value === null ? '–' : formatRate(value, language);
    },
  });
  const columns: FigureColumn<Item>[] = [
    { label: texts.by[by], cell: ({ name }) => name ?? texts.unknown },
    ...(by === 'complex'
      ? [{ label: ranking.gemeente, cell: ({ gemeente }: Item) => names.get(gemeente ?? '') ?? gemeente }]
      : []),
    figure(texts.units, ({ units }) => units),
    figure(texts.places, ({ places }) => places),
    rate(texts.share, ({ places }) => (all === 0 ? null : (places * 100) / all)),
    ...(by === 'provider'
      ? [figure(texts.clients, ({ clients }) => clients)]
      : [
          {
            ...figure(texts.stock, ({ stock }) => stock?.homes ?? null),
            show: ({ stock }: Item) =>
              stock ? `${formatNumber(stock.homes, language)} (${stock.year})` : '–',
          },
          rate(texts.perStock, ({ places, stock }) =>
            stock && stock.homes > 0 ? (places * 1000) / stock.homes : null,
          ),
        ]),
  ];
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      <label class="field choice">
        <span>{texts.per}</span>
        <select
          class={SELECT}
          value={by}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === 'corporation' || value === 'provider' || value === 'complex') props.onChoose(value);
          }}
        >
          {(['corporation', 'provider', 'complex'] as const).map((one) => (
            <option key={one} value={one}>
              {texts.by[one]}
            </option>
          ))}
        </select>
      </label>
      {holders.items.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <FigureTable
          caption={texts.by[by]}
          file={`${by}-${region.id}-${holders.rung ?? 'alle'}`}
          columns={columns}
          rows={holders.items}
          keyOf={({ name, gemeente }) => `${gemeente ?? ''} ${name ?? ''}`}
          notes={[...(holders.whole ? [] : [texts.own]), texts.source(formatDate(holders.date, language))]}
        />
      )}
    </section>
  );
}

/** Providers by the sizes that a region wants them to have; nothing where it wants none. */
export function BandsPart({ holders, bands, region }: { holders: Holders; bands: Bands; region: string }) {
  const { bands: texts, holders: about } = useTexts(HOLDER_TEXTS);
  const sizes = holders.items.flatMap(({ name, clients }) =>
    name === null || clients === 0 ? [] : [clients],
  );
  const [first] = bands;
  if (!first || sizes.length === 0) return null;
  const taken = new Map<Bands[number] | null, number>();
  for (const size of sizes) {
    const band = bands.find(({ clients }) => clients.min <= size && size <= clients.max) ?? null;
    taken.set(band, (taken.get(band) ?? 0) + 1);
  }
  const rows: (Bands[number] | null)[] = taken.has(null) ? [...bands, null] : [...bands];
  const found = (band: Bands[number] | null) => taken.get(band) ?? 0;
  const columns: FigureColumn<Bands[number] | null>[] = [
    { label: texts.band, cell: (band) => band?.label ?? about.outside },
    {
      label: texts.clients,
      cell: (band) => (band ? texts.range(band.clients.min, band.clients.max) : '–'),
      figures: true,
    },
    {
      label: texts.wanted,
      cell: (band) => (band ? texts.range(band.providers.min, band.providers.max) : '–'),
      figures: true,
    },
    { label: texts.found, cell: found, figures: true },
    {
      label: texts.reading,
      cell: (band) =>
        band === null
          ? ''
          : found(band) < band.providers.min
            ? texts.verdict.few
            : found(band) > band.providers.max
              ? texts.verdict.many
              : texts.verdict.right,
    },
  ];
  return (
    <section aria-labelledby="bands">
      <h2 id="bands">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      <FigureTable
        caption={texts.title}
        file={`aanbieders-naar-maat-${region}`}
        columns={columns}
        rows={rows}
        keyOf={(band) => band?.label ?? ''}
        notes={[
          ...(holders.whole ? [] : [about.own]),
          texts.document(first.source.document, first.source.year),
        ]}
      />
    </section>
  );
}
