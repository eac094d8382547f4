import { useState } from 'preact/hooks';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { NormPreview, NormShown } from '../../../shared/api/norms.ts';
import { maySetNorm, type Viewer } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { getAll, post } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { NORM_NEW } from '../text/norm-new.ts';
import { NORMS } from '../text/norms.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { type AddForm, AddRule } from './add-rule.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { ChoiceField, TextField, TickList } from './form-fields.tsx';
import { blankNorm, type NormDraft, normOf, type StopArea } from './norm-new.ts';
import { NewNormFields } from './norm-new-fields.tsx';
import { NormTrial, TrialRung } from './norm-trial.tsx';
import { Part } from './rung-fields.tsx';

const clock = machineClock(null);
const STATUSES = ['voorstel', 'vastgesteld'] as const;

interface AddNormProps {
  region: PresentRegion;
  labels: ReadonlyMap<string, string>;
  viewer: Viewer;
  onSaved(): void;
}

/** The way to a new norm, for the region and for a gemeente that sets one for itself; nothing for who may set none. */
export function AddNorm(props: AddNormProps) {
  const texts = useTexts(NORM_NEW);
  const gemeenten = props.region.gemeenten.filter(({ code }) => maySetNorm(props.viewer, { gemeente: code }));
  if (gemeenten.length === 0) return null;
  return (
    <AddRule
      kind="norm"
      add={texts.add}
      form={(done) => (
        <NormMaker
          {...props}
          gemeenten={gemeenten}
          onClose={done.onClose}
          onSaved={(text) => {
            done.onSaved(text);
            props.onSaved();
          }}
        />
      )}
    />
  );
}

/** A new norm: first what it would do, then whether to keep it. */
function NormMaker(
  props: Omit<AddNormProps, 'onSaved'> & AddForm & { gemeenten: PresentRegion['gemeenten'] },
) {
  const { region, labels, gemeenten } = props;
  const texts = useTexts(NORM_NEW);
  const norms = useTexts(NORMS);
  const language = useLanguage();
  const whole = maySetNorm(props.viewer, {});
  const [draft, setDraft] = useState<NormDraft>(() =>
    blankNorm(whole ? '' : (gemeenten[0]?.code ?? ''), clock.today()),
  );
  const [rung, setRung] = useState('');
  const [preview, setPreview] = useState<NormPreview | null>(null);
  const attempt = useAttempt();
  const areas = useStopAreas(draft, region);
  const day = formatDate(draft.from, language);
  const shown = draft.rungs.includes(rung) ? rung : (draft.rungs[0] ?? '');

  /** Any change makes what was tried out before a thing of the past. */
  const edit = (change: Partial<NormDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setPreview(null);
    attempt.refuse(null);
  };
  function withNorm(work: (norm: object) => Promise<void>): void {
    const name = gemeenten.find(({ code }) => code === draft.gemeente)?.name;
    const owner = name === undefined ? texts.owner(region.name) : norms.owner(name);
    const norm = normOf(draft, region.id, owner, areas);
    if (typeof norm === 'string') attempt.refuse(texts.problem[norm]);
    else void attempt.run(() => work(norm));
  }
  const tryOut = () =>
    withNorm(async (norm) => {
      setPreview(await post<NormPreview>('norms/preview', { norm, rung: shown, date: draft.from }));
    });
  const save = () =>
    withNorm(async (norm) => {
      const kept = await post<NormShown>('norms', norm);
      props.onSaved(norms.added(day, kept.text));
    });
  return (
    <form
      class="norm-editor"
      aria-label={texts.form}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      <Part legend={texts.part.what}>
        <NewNormFields
          draft={draft}
          gemeenten={gemeenten}
          region={whole ? region.name : null}
          areas={areas}
          onChange={edit}
        />
      </Part>
      <Part legend={texts.part.counts}>
        <TickList
          legend={texts.rungs}
          choices={[...labels]}
          chosen={draft.rungs}
          onChange={(rungs) => edit({ rungs })}
        />
      </Part>
      <Part legend={texts.part.decision}>
        <TextField
          kind="date"
          required
          label={norms.field.from}
          value={draft.from}
          onChange={(from) => edit({ from })}
        />
        <ChoiceField
          label={norms.field.status}
          value={draft.status}
          choices={STATUSES.map((status) => [status, norms.status[status]] as const)}
          onChange={(status) => edit({ status })}
        />
        <DecisionFields draft={draft} onChange={edit} />
        <TrialRung
          norm={draft}
          labels={labels}
          chosen={shown}
          onChoose={(chosen) => {
            setRung(chosen);
            setPreview(null);
          }}
        />
      </Part>
      <NormTrial
        preview={preview}
        labels={labels}
        attempt={attempt}
        doIt={norms.keep(day)}
        onDo={save}
        onClose={props.onClose}
      />
    </form>
  );
}

/** The areas that a stop can be for: of the region itself and its gemeenten, of a gemeente itself and what lies in it. */
function useStopAreas({ kind, gemeente }: NormDraft, region: PresentRegion): StopArea[] {
  const [inside] = useLoaded(kind === 'stop' && gemeente !== '' ? gemeente : null, async (signal) => {
    const lists = await Promise.all(
      (['wijk', 'buurt'] as const).map(async (level) =>
        (await getAll<AreaNumbers>('areas', { level, gemeente }, signal)).map(({ code, name }) => ({
          level,
          code,
          name,
        })),
      ),
    );
    return lists.flat();
  });
  const named = region.gemeenten.map(({ code, name }) => ({ level: 'gemeente' as const, code, name }));
  return gemeente === ''
    ? [{ level: 'regio', code: region.id, name: region.name }, ...named]
    : [...named.filter(({ code }) => code === gemeente), ...(inside.value ?? [])];
}
