import type { ComponentChildren } from 'preact';
import { RUNG_TEXTS } from '../../../shared/text/rung.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RUNG_EDITOR } from '../text/rung-editor.ts';
import { ChoiceField, LongTextField, TextField, Tick, TickList } from './form-fields.tsx';
import { type RungDraft, type ShownRung, SUPPORTS } from './rung-draft.ts';

interface RungFieldsProps {
  draft: RungDraft;
  /** The others on the ladder. */
  others: readonly ShownRung[];
  onChange(change: Partial<RungDraft>): void;
}

const KINDS = ['opvang', 'beschermd-wonen', 'tussenvorm', 'opstap', 'zelfstandig'] as const;
const LEASES = ['', 'aanbieder', 'bewoner', 'aanbieder-of-bewoner', 'omklap', 'geen'] as const;
const HOMES = ['', 'eigen', 'gedeeld'] as const;
const SETTINGS = ['', 'groep', 'enkel'] as const;
const URGENCIES = ['', 'wettelijk', 'verordening', 'gedeeld', 'geen'] as const;
const COUNTS = ['always', 'omklap', 'months', 'never'] as const;
const SECRECIES = ['open', 'gebied', 'geheim'] as const;
const UNITS = ['months', 'weeks'] as const;

/** All that a region may say of a rung, in three parts. */
export function RungFields(props: RungFieldsProps) {
  const { part } = useTexts(RUNG_EDITOR);
  return (
    <>
      <Part legend={part.what}>
        <WhatFields {...props} />
      </Part>
      <Part legend={part.stay}>
        <StayFields {...props} />
      </Part>
      <Part legend={part.counts}>
        <CountFields {...props} />
      </Part>
    </>
  );
}

/** Fields that belong together, under what they are about. */
export function Part({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      <div class="fields">{children}</div>
    </fieldset>
  );
}

function useWords() {
  const rung = RUNG_TEXTS[useLanguage()];
  const texts = useTexts(RUNG_EDITOR);
  const name = (field: Parameters<typeof rung.field>[0]) => {
    const text = rung.field(field);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  /** The empty choice says that the region does not say it. */
  const choices = <T extends string>(ids: readonly T[], word: (id: Exclude<T, ''>) => string | null) =>
    ids.map((id) => [id, id === '' ? texts.unsaid : (word(id as Exclude<T, ''>) ?? id)] as const);
  return { rung, texts, name, choices };
}

function WhatFields({ draft, others, onChange }: RungFieldsProps) {
  const { rung, texts, name, choices } = useWords();
  return (
    <>
      <TextField
        label={texts.label}
        required
        maxLength={80}
        value={draft.label}
        onChange={(label) => onChange({ label })}
      />
      <ChoiceField
        label={name('kind')}
        value={draft.kind}
        choices={choices(KINDS, rung.kind)}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceField
        label={texts.after}
        value={draft.after}
        choices={[['', texts.lowest], ...others.map(({ id, label }) => [id, label] as const)]}
        onChange={(after) => onChange({ after })}
      />
      <ChoiceField
        label={name('lease')}
        value={draft.lease}
        choices={choices(LEASES, rung.value.lease)}
        onChange={(lease) => onChange({ lease })}
      />
      <ChoiceField
        label={name('home')}
        value={draft.home}
        choices={choices(HOMES, rung.value.home)}
        onChange={(home) => onChange({ home })}
      />
      <ChoiceField
        label={name('setting')}
        value={draft.setting}
        choices={choices(SETTINGS, rung.value.setting)}
        onChange={(setting) => onChange({ setting })}
      />
      <LongTextField
        label={name('meaning')}
        maxLength={600}
        value={draft.meaning}
        onChange={(meaning) => onChange({ meaning })}
      />
      <TickList
        legend={name('support')}
        choices={SUPPORTS.map((kind) => [kind, rung.support({ kind, responseMinutes: null })] as const)}
        chosen={draft.support}
        onChange={(support) => onChange({ support })}
      />
      {draft.support.map((kind) => (
        <TextField
          key={kind}
          kind="whole"
          label={texts.minutes(rung.support({ kind, responseMinutes: null }))}
          placeholder={texts.unsaid}
          value={draft.minutes[kind] ?? ''}
          onChange={(minutes) => onChange({ minutes: { ...draft.minutes, [kind]: minutes } })}
        />
      ))}
    </>
  );
}

function StayFields({ draft, others, onChange }: RungFieldsProps) {
  const { rung, texts, name, choices } = useWords();
  const whole = (label: string, field: 'maxStay' | 'seekerMonths' | 'urgencyMonths' | 'rentYear') => (
    <TextField
      kind="whole"
      label={label}
      placeholder={texts.unsaid}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      {whole(texts.maxStay, 'maxStay')}
      <ChoiceField
        label={texts.maxStayIn}
        value={draft.maxStayUnit}
        choices={UNITS.map((unit) => [unit, texts.unit[unit]] as const)}
        onChange={(maxStayUnit) => onChange({ maxStayUnit })}
      />
      {whole(texts.seeker, 'seekerMonths')}
      <TextField
        kind="decimal"
        label={texts.rent}
        placeholder={texts.unsaid}
        value={draft.rentEuro}
        onChange={(rentEuro) => onChange({ rentEuro })}
      />
      {draft.rentEuro !== '' && whole(texts.rentYear, 'rentYear')}
      {draft.rentEuro !== '' && (
        <ChoiceField
          label={texts.rentHome}
          value={draft.rentHome}
          choices={choices(HOMES, rung.value.home)}
          onChange={(rentHome) => onChange({ rentHome })}
        />
      )}
      <ChoiceField
        label={name('urgency')}
        value={draft.urgency}
        choices={choices(URGENCIES, (kind) => rung.value.urgency({ kind, months: null, source: NOWHERE }))}
        onChange={(urgency) => onChange({ urgency })}
      />
      {draft.urgency !== '' && whole(texts.urgencyMonths, 'urgencyMonths')}
      <TickList
        legend={name('next')}
        choices={others.map(({ id, label }) => [id, label] as const)}
        chosen={draft.next}
        onChange={(next) => onChange({ next })}
      />
    </>
  );
}

/** An urgency is told by its kind; where it stands is no part of the choice. */
const NOWHERE = { document: '', paragraph: '', year: 0 };

function CountFields({ draft, onChange }: RungFieldsProps) {
  const { rung, texts, name, choices } = useWords();
  return (
    <>
      <TextField
        kind="decimal"
        required
        label={texts.weight}
        value={draft.weight}
        onChange={(weight) => onChange({ weight })}
      />
      <ChoiceField
        label={name('countsUntil')}
        value={draft.counts}
        choices={choices(COUNTS, (kind) =>
          kind === 'months' ? texts.countsForMonths : rung.value.countsUntil({ kind }),
        )}
        onChange={(counts) => onChange({ counts })}
      />
      {draft.counts === 'months' && (
        <TextField
          kind="whole"
          required
          label={texts.countsMonths}
          value={draft.countsMonths}
          onChange={(countsMonths) => onChange({ countsMonths })}
        />
      )}
      <ChoiceField
        label={name('secrecy')}
        wide
        value={draft.secrecy}
        choices={choices(SECRECIES, rung.value.secrecy)}
        onChange={(secrecy) => onChange({ secrecy })}
      />
      {draft.secrecy === 'geheim' && <p class="soft small full">{texts.secretAbout}</p>}
      <div class="ticks full">
        <Tick
          label={texts.oneHousehold}
          checked={draft.oneHousehold}
          onChange={(oneHousehold) => onChange({ oneHousehold })}
        />
        <Tick label={texts.beside} checked={draft.beside} onChange={(beside) => onChange({ beside })} />
        <Tick
          label={texts.perAreaOnly}
          checked={draft.perAreaOnly}
          onChange={(perAreaOnly) => onChange({ perAreaOnly })}
        />
      </div>
    </>
  );
}
