import { useState } from 'preact/hooks';
import type { AreaList } from '../../../shared/api/areas.ts';
import type { Replacement, ReplacementList } from '../../../shared/api/years.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { get, getAll, post } from '../client.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';

const KINDS: Record<Replacement['kind'], string> = {
  unit: 'Woning of locatie',
  vacancy: 'Vrije woning',
  stock: 'Bezit',
  group: 'Aandachtsgroep',
};

type Named = Pick<AreaList['items'][number], 'code' | 'name'>;

/** The list "opnieuw plaatsen": choosing for each in which area of the year in use it stands. */
export function ReplaceStep({ disabled, onDone }: { disabled: boolean; onDone(): void }) {
  const [loaded] = useLoaded('replacements', (signal) => get<ReplacementList>('replacements', {}, signal));
  const [later, setLater] = useState<ReplacementList | null>(null);
  const list = later ?? loaded.value;
  const groups = list?.items.some(({ kind }) => kind === 'group') ?? false;
  const [areas] = useLoaded(list?.year ? `areas ${list.year} ${groups}` : null, async (signal) => {
    const levels = groups ? ['buurt', 'wijk', 'gemeente'] : ['buurt'];
    const found = await Promise.all(levels.map((level) => getAll<Named>('areas', { level }, signal)));
    return found.flat();
  });
  const attempt = useAttempt();
  if (loaded.state === 'trouble') return <p class="trouble">{loaded.trouble.message}</p>;
  if (!list || list.total === 0) return <p class="soft">De lijst is leeg.</p>;
  const place = (one: Replacement, code: string) =>
    void attempt.run(async () => {
      const left = await post<ReplacementList>(`replacements/${one.kind}/${one.id}`, { code });
      setLater(left);
      if (left.total === 0) onDone();
    });
  return (
    <div class="choose">
      <p class="soft">
        {list.total > list.items.length
          ? `De eerste ${formatNumber(list.items.length)} van ${formatNumber(list.total)}. Bij zoveel is het sneller om in het bestand de codes van ${list.year} te zetten en het opnieuw in te lezen.`
          : `Schrijf of kies een code van ${list.year}.`}
      </p>
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      <datalist id="areas-in-use">
        {areas.value?.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      <ul class="plain to-replace">
        {list.items.map((one) => (
          <ReplaceRow
            key={`${one.kind} ${one.id}`}
            one={one}
            areas={areas.value ?? []}
            disabled={disabled || attempt.busy}
            onPlace={(code) => place(one, code)}
          />
        ))}
      </ul>
    </div>
  );
}

function ReplaceRow(props: {
  one: Replacement;
  areas: readonly Named[];
  disabled: boolean;
  onPlace(code: string): void;
}) {
  const { one, areas, disabled, onPlace } = props;
  const [code, setCode] = useState('');
  const wanted = code.trim().toUpperCase();
  const named = areas.find((area) => area.code === wanted)?.name ?? null;
  const stood =
    one.code === null
      ? `Stond in ${one.areaYear} op een geheime plek.`
      : `Stond in ${one.areaYear} in ${one.name ?? one.code}${one.name === null ? '' : ` (${one.code})`}, ${one.gemeente}.`;
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPlace(wanted);
        }}
      >
        <p>
          <strong>
            {KINDS[one.kind]} {one.kind === 'group' ? one.what : one.number}
          </strong>
          {one.kind === 'group' ? '' : ` (${one.what})`}. {stood}
        </p>
        <div class="pair">
          <label class="field">
            <span>{one.kind === 'group' ? 'Gebied nu' : 'Buurt nu'}</span>
            <input
              list="areas-in-use"
              value={code}
              placeholder="BU02001203"
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button quiet" disabled={disabled || wanted === ''}>
            Plaats{named === null ? '' : ` in ${named}`}
          </button>
        </div>
      </form>
    </li>
  );
}
