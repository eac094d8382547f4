import { useState } from 'preact/hooks';
import { PARTY_KINDS, type PartyKind } from '../../../shared/agreements/agreement.ts';
import { FUNDINGS } from '../../../shared/ladder/units.ts';
import { RUNG_TEXTS } from '../../../shared/text/rung.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import type { AgreementFieldsProps } from './agreement-amounts.tsx';
import { ChoiceField, LongTextField, TextField, Tick, TickList } from './form-fields.tsx';
import { idOf } from './rung-draft.ts';

/** Who agreed, and which of them deliver. */
export function PartyFields({ draft, region, onChange }: AgreementFieldsProps & { region: PresentRegion }) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { parties } = draft;
  const choices = parties.map(({ id, name }) => [id, name] as const);
  return (
    <>
      <TickList
        legend={texts.delivers}
        choices={choices}
        chosen={parties.filter(({ delivers }) => delivers).map(({ id }) => id)}
        onChange={(chosen) =>
          onChange({ parties: parties.map((party) => ({ ...party, delivers: chosen.includes(party.id) })) })
        }
      />
      <p class="full ticks">
        {parties.map(({ id, name }) => (
          <LinkButton
            key={id}
            onClick={() => onChange({ parties: parties.filter((party) => party.id !== id) })}
          >
            {texts.dropParty(name)}
          </LinkButton>
        ))}
      </p>
      <NewParty
        gemeenten={region.gemeenten.filter(({ code }) => !parties.some(({ id }) => id === code))}
        kind={parties[0]?.kind ?? 'gemeente'}
        onAdd={(party) =>
          onChange({
            parties: [...parties.filter(({ id }) => id !== party.id), { ...party, delivers: true }],
          })
        }
      />
    </>
  );
}

function NewParty(props: {
  gemeenten: readonly { code: string; name: string }[];
  kind: PartyKind;
  onAdd(party: { kind: PartyKind; id: string; name: string }): void;
}) {
  const { gemeenten } = props;
  const texts = useTexts(AGREEMENT_EDITOR);
  const [kind, setKind] = useState<PartyKind>(props.kind);
  const [name, setName] = useState('');
  const gemeente = gemeenten.find(({ code }) => code === name) ?? gemeenten[0];
  // Units know a corporation and a provider by their names, and Trede a region by its id.
  const id = kind === 'gemeente' ? (gemeente?.code ?? '') : kind === 'regio' ? idOf(name) : name.trim();
  return (
    <>
      <ChoiceField
        label={texts.partyKind}
        value={kind}
        choices={PARTY_KINDS.map((one) => [one, texts.kind[one]] as const)}
        onChange={(chosen) => setKind(chosen)}
      />
      {kind === 'gemeente' ? (
        <ChoiceField
          label={texts.partyName}
          value={id}
          choices={gemeenten.map(({ code, name: called }) => [code, called] as const)}
          onChange={setName}
        />
      ) : (
        <TextField label={texts.partyName} maxLength={80} value={name} onChange={setName} />
      )}
      <Button
        quiet
        disabled={id === ''}
        onClick={() => {
          props.onAdd({ kind, id, name: kind === 'gemeente' ? (gemeente?.name ?? id) : name.trim() });
          setName('');
        }}
      >
        {texts.addParty}
      </Button>
    </>
  );
}

const KINDS = ['opvang', 'beschermd-wonen', 'tussenvorm', 'opstap', 'zelfstandig'] as const;
const WHICH = ['', 'nieuw', 'bestaand'] as const;

/** What counts as delivered. */
export function CountedFields({
  draft,
  labels,
  onChange,
}: AgreementFieldsProps & { labels: ReadonlyMap<string, string> }) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { funding } = useTexts(UNIT_WORDS);
  const rung = RUNG_TEXTS[useLanguage()];
  const { counts } = draft;
  const set = (change: Partial<typeof counts>) => onChange({ counts: { ...counts, ...change } });
  const rungs = [...new Set([...labels.keys(), ...counts.rungs])];
  const { clients } = counts;
  return (
    <>
      <TickList
        legend={texts.rungs}
        choices={rungs.map((id) => [id, labels.get(id) ?? id] as const)}
        chosen={counts.rungs}
        onChange={(chosen) => set({ rungs: chosen })}
      />
      <TickList
        legend={texts.kinds}
        choices={KINDS.map((kind) => [kind, rung.kind(kind)] as const)}
        chosen={counts.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <TickList
        legend={texts.fundings}
        choices={FUNDINGS.map((one) => [one, funding[one]] as const)}
        chosen={counts.fundings}
        onChange={(fundings) => set({ fundings })}
      />
      <p class="soft small full">{texts.fundingsAbout}</p>
      <ChoiceField
        label={texts.unit}
        value={counts.unit}
        choices={[
          ['homes', texts.units.homes],
          ['placements', texts.units.placements],
        ]}
        onChange={(unit) => set({ unit })}
      />
      <ChoiceField
        label={texts.by}
        value={counts.by}
        choices={[
          ['location', texts.bys.location],
          ['origin', texts.bys.origin],
        ]}
        onChange={(by) => set({ by })}
      />
      <ChoiceField
        label={texts.clients}
        value={clients?.which ?? ''}
        choices={WHICH.map((which) => [which, texts.whichClients[which]] as const)}
        onChange={(which) => set({ clients: which === '' ? null : { which, date: clients?.date ?? '' } })}
      />
      {clients && (
        <TextField
          kind="date"
          required
          label={texts.clientsDate}
          value={clients.date}
          onChange={(date) => set({ clients: { ...clients, date } })}
        />
      )}
    </>
  );
}

/** What else was agreed: what is carried on, in words, and what a place costs. */
export function MoreFields({ draft, onChange }: AgreementFieldsProps) {
  const texts = useTexts(AGREEMENT_EDITOR);
  const { elsewhere, cost } = draft;
  const words = (field: 'spread' | 'support' | 'terms') => (
    <LongTextField
      label={texts[field]}
      maxLength={1000}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <TextField
        kind="whole"
        label={texts.carry}
        placeholder={texts.noLimit}
        value={draft.carry}
        onChange={(carry) => onChange({ carry })}
      />
      <TextField
        kind="decimal"
        label={texts.cost}
        value={cost.euro}
        onChange={(euro) => onChange({ cost: { ...cost, euro } })}
      />
      {cost.euro !== '' && (
        <TextField
          kind="whole"
          label={texts.costYear}
          value={cost.year}
          onChange={(year) => onChange({ cost: { ...cost, year } })}
        />
      )}
      {elsewhere && (
        <>
          <ChoiceField
            label={texts.direction}
            value={elsewhere.direction}
            choices={[
              ['daar', texts.directions.daar],
              ['hier', texts.directions.hier],
            ]}
            onChange={(direction) => onChange({ elsewhere: { ...elsewhere, direction } })}
          />
          <TextField
            required
            label={texts.elsewhere}
            maxLength={80}
            value={elsewhere.region}
            onChange={(region) => onChange({ elsewhere: { ...elsewhere, region } })}
          />
          <TextField
            kind="date"
            label={texts.notice}
            value={elsewhere.noticeOn ?? ''}
            onChange={(day) => onChange({ elsewhere: { ...elsewhere, noticeOn: day || null } })}
          />
        </>
      )}
      <div class="full">
        <Tick label={texts.warns} checked={draft.warns} onChange={(warns) => onChange({ warns })} />
      </div>
      {words('spread')}
      {words('support')}
      {words('terms')}
    </>
  );
}
