import { useState } from 'preact/hooks';
import type { AreaList } from '../../../shared/api/areas.ts';
import type { Replacement, ReplacementList } from '../../../shared/api/years.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, getAll, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { BEGIN } from '../text/begin.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';
import { TEXTBOX } from './controls.ts';
import { TroubleLine } from './notice.tsx';

type Named = Pick<AreaList['items'][number], 'code' | 'name'>;

/** The list "opnieuw plaatsen": choosing for each in which area of the year in use it stands. */
export function ReplaceStep({ disabled, onDone }: { disabled: boolean; onDone(): void }) {
  const texts = useTexts(BEGIN);
  const [loaded, again] = useLoaded('replacements', (signal) =>
    get<ReplacementList>('replacements', {}, signal),
  );
  const [later, setLater] = useState<ReplacementList | null>(null);
  const list = later ?? loaded.value;
  const groups = list?.items.some(({ kind }) => kind === 'group') ?? false;
  const [areas] = useLoaded(list?.year ? `areas ${list.year} ${groups}` : null, async (signal) => {
    const levels = groups ? ['buurt', 'wijk', 'gemeente'] : ['buurt'];
    const found = await Promise.all(levels.map((level) => getAll<Named>('areas', { level }, signal)));
    return found.flat();
  });
  const attempt = useAttempt();
  if (loaded.state === 'trouble') return <TroubleLine trouble={loaded.trouble} again={again} />;
  if (!list || list.year === null || list.total === 0) return <p class="soft">{texts.listEmpty}</p>;
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
          ? texts.manyToReplace(list.items.length, list.total, list.year)
          : texts.someToReplace(list.year)}
      </p>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
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
  const texts = useTexts(BEGIN);
  const [code, setCode] = useState('');
  const wanted = code.trim().toUpperCase();
  const named = areas.find((area) => area.code === wanted)?.name ?? null;
  const stood =
    one.code === null
      ? texts.stoodSecret(one.areaYear)
      : texts.stood(
          one.areaYear,
          one.name === null ? one.code : `${one.name} (${one.code})`,
          one.gemeente ?? '',
        );
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
            {texts.kinds[one.kind]} {one.kind === 'group' ? one.what : one.number}
          </strong>
          {one.kind === 'group' ? '' : ` (${one.what})`}. {stood}
        </p>
        <div class="pair">
          <label class="field">
            <span>{one.kind === 'group' ? texts.areaNow : texts.buurtNow}</span>
            <input
              class={TEXTBOX}
              list="areas-in-use"
              value={code}
              placeholder="BU02001203"
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" quiet disabled={disabled || wanted === ''}>
            {texts.place(named)}
          </Button>
        </div>
      </form>
    </li>
  );
}
