import { useState } from 'preact/hooks';
import type { Unit } from '../../../shared/api/units.ts';
import { patch, post } from '../client.ts';
import { useTexts } from '../language.ts';
import type { UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { useAttempt } from '../use-attempt.ts';
import { AddressFields, sentAddress, type TypedAddress } from './address-fields.tsx';
import { patchOf, type Typed, UnitFieldInput } from './unit-fields.tsx';

const FIELDS: readonly UnitField[] = [
  'rung',
  'places',
  'status',
  'secrecy',
  'funding',
  'corporation',
  'provider',
  'contract',
  'complex',
  'rent',
  'from',
  'until',
];
/** A new unit has a rung and places; the rest is as for a file that does not say it. */
const NEW: Typed = { places: '1', status: 'bezet', funding: 'onbekend' };

/** Changing a unit, or with null adding one. Only what was changed is sent. */
export function UnitForm(props: {
  unit: Unit | null;
  rungs: readonly { id: string; label: string }[];
  onDone(unit: Unit): void;
  onCancel(): void;
}) {
  const { unit, rungs, onDone, onCancel } = props;
  const texts = useTexts(UNITS);
  const attempt = useAttempt();
  const [typed, setTyped] = useState<Typed>(unit === null ? NEW : {});
  const [address, setAddress] = useState<TypedAddress>({});
  const stands = (field: UnitField) => String((unit === null ? null : unit[field]) ?? '');
  // Whether a home is secret follows from its rung unless someone says so.
  const fields = unit === null ? FIELDS.filter((field) => field !== 'secrecy') : FIELDS;
  const send = () =>
    attempt.run(async () => {
      const changed = Object.entries(typed).filter(([field, text]) => text !== stands(field as UnitField));
      const at = sentAddress(address);
      const body = { ...patchOf(Object.fromEntries(changed)), ...(at !== null && { address: at }) };
      const done = unit === null ? post<Unit>('units', body) : patch<Unit>(`units/${unit.id}`, body);
      onDone(await done);
    });
  const addressFields = <AddressFields typed={address} buurt required={false} onChange={setAddress} />;
  return (
    <form
      class="unit-form"
      aria-label={unit === null ? texts.addTitle : texts.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="fields">
        {fields.map((field) => (
          <UnitFieldInput
            key={field}
            field={field}
            rungs={rungs}
            value={typed[field] ?? stands(field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      {unit === null ? (
        <fieldset>
          <legend>{texts.address}</legend>
          {addressFields}
        </fieldset>
      ) : (
        <details>
          <summary>{texts.address}</summary>
          <p class="small soft">{texts.addressAbout}</p>
          {addressFields}
        </details>
      )}
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="button" disabled={attempt.busy}>
          {texts.save}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}
