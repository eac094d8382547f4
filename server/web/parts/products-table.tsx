import type { Holders } from '../../../shared/api/holders.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { RUNG_TEXTS } from '../../../shared/text/rung.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENTS } from '../text/agreements.ts';
import { PRODUCTS } from '../text/products.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

type Rung = Ladder['rungs'][number];

/** What a region has on each rung: how many live there, with how many providers, which support, and who rents. */
export function ProductsTable(props: {
  rungs: readonly Rung[];
  /** Null for who may not see it. */
  holders: Holders | null;
  region: string;
}) {
  const { holders } = props;
  const texts = useTexts(PRODUCTS);
  const { source } = useTexts(AGREEMENTS);
  const language = useLanguage();
  const { value } = RUNG_TEXTS[language];
  const found = new Map(holders?.items.map((item) => [item.name, item]));
  // The rungs on which nobody of the viewer's own lives have zero; of people's own homes no unit tells.
  const count = (of: 'places' | 'units' | 'providers') => (rung: Rung) =>
    rung.perAreaOnly ? null : (found.get(rung.id)?.[of] ?? 0);
  const columns: FigureColumn<Rung>[] = [
    { label: texts.rung, cell: ({ label }) => label },
    { label: texts.residents, cell: count('places'), figures: true },
    { label: texts.homes, cell: count('units'), figures: true },
    { label: texts.providers, cell: count('providers'), figures: true },
    { label: texts.support, cell: ({ support }) => value.support(support) || texts.unsaid },
    { label: texts.lease, cell: ({ lease }) => value.lease(lease) || texts.unsaid },
  ];
  return (
    <section aria-labelledby="region-products">
      <h2 id="region-products">{texts.title}</h2>
      {holders === null ? (
        <p>{texts.notYours}</p>
      ) : (
        <>
          <p class="soft">{texts.about}</p>
          <FigureTable
            caption={texts.title}
            file={`treden-${props.region}`}
            columns={columns}
            rows={props.rungs}
            keyOf={({ id }) => id}
            notes={[
              ...(holders.whole ? [] : [texts.own]),
              source(formatDate(holders.date, language)),
              ...new Set(props.rungs.map((rung) => texts.document(rung.source.document, rung.source.year))),
            ]}
          />
        </>
      )}
    </section>
  );
}
