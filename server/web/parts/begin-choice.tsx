import { useState } from 'preact/hooks';
import type { Begin } from '../../../shared/api/begin.ts';
import type { RegionList } from '../../../shared/api/ladder.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { get } from '../client.ts';
import { useTexts } from '../language.ts';
import { BEGIN } from '../text/begin.ts';
import { useLoaded } from '../use-loaded.ts';
import { CHECKBOX, SELECT, TEXTBOX } from './controls.ts';

const clock = machineClock(null);

/** Choosing the gemeenten, by their region or by code, and the year of their areas. */
export function ChoiceStep(props: {
  choice: Begin['choice'];
  disabled: boolean;
  onChoose(gemeenten: string[], year: number): void;
}) {
  const texts = useTexts(BEGIN);
  const [regions] = useLoaded('all regions', (signal) => get<RegionList>('regions', {}, signal));
  const real = (regions.value?.items ?? []).filter(({ fictional }) => !fictional);
  const [regionId, setRegion] = useState(props.choice?.regions[0]?.id ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState('');
  // Figures of a year come a year later.
  const [year, setYear] = useState(props.choice?.year ?? Number(clock.today().slice(0, 4)) - 1);
  const region = real.find(({ id }) => id === regionId) ?? null;
  const chosen = (region?.gemeenten ?? []).filter(({ code }) => !left.has(code)).map(({ code }) => code);
  const codes = others
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return (
    <form
      class="choice"
      onSubmit={(event) => {
        event.preventDefault();
        props.onChoose([...chosen, ...codes], year);
      }}
    >
      <label class="field">
        <span>{texts.region}</span>
        <select
          class={SELECT}
          value={regionId}
          onChange={(event) => {
            setRegion(event.currentTarget.value);
            setLeft(new Set());
          }}
        >
          <option value="">{texts.regionChoose}</option>
          {real.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {region && (
        <fieldset>
          <legend>{texts.gemeenten}</legend>
          {region.gemeenten.map(({ code, name }) => (
            <label key={code} class="tick">
              <input
                class={CHECKBOX}
                type="checkbox"
                checked={!left.has(code)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(code);
                  else next.add(code);
                  setLeft(next);
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <div class="pair">
        <label class="field">
          <span>{texts.others}</span>
          <input
            class={TEXTBOX}
            value={others}
            placeholder="GM0200, GM0213"
            onInput={(event) => setOthers(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{texts.year}</span>
          <input
            class={TEXTBOX}
            type="number"
            min={1995}
            max={2100}
            required
            value={year}
            onInput={(event) => setYear(Number(event.currentTarget.value))}
          />
        </label>
      </div>
      <Button type="submit" disabled={props.disabled || chosen.length + codes.length === 0}>
        {texts.choose}
      </Button>
    </form>
  );
}

/** Choosing which sample norms hold. */
export function SamplesStep(props: {
  samples: Begin['samples'];
  disabled: boolean;
  onChoose(ids: string[]): void;
}) {
  const { samples } = props;
  const texts = useTexts(BEGIN);
  const none = samples.every(({ set }) => !set);
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set(samples.filter(({ set }) => set || none).map(({ id }) => id)),
  );
  if (samples.length === 0) return <p>{texts.noSamples}</p>;
  return (
    <form
      class="choice"
      onSubmit={(event) => {
        event.preventDefault();
        props.onChoose([...ids]);
      }}
    >
      <p class="soft">{texts.samplesAbout}</p>
      <fieldset class="long">
        <legend>{texts.samples}</legend>
        {samples.map(({ id, text }) => (
          <label key={id} class="tick">
            <input
              class={CHECKBOX}
              type="checkbox"
              checked={ids.has(id)}
              onChange={(event) => {
                const next = new Set(ids);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setIds(next);
              }}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <Button type="submit" disabled={props.disabled}>
        {ids.size === 0 ? texts.samplesNone : texts.samplesSet}
      </Button>
    </form>
  );
}
