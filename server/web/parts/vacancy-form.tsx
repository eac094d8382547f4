import { useState } from 'preact/hooks';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { patch, post } from '../client.ts';
import { useTexts } from '../language.ts';
import type { UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { useAttempt } from '../use-attempt.ts';
import { AddressFields, sentAddress, type TypedAddress } from './address-fields.tsx';
import { patchOf, type Typed, UnitFieldInput } from './unit-fields.tsx';

const FIELDS = ['corporation', 'rent', 'from', 'until'] as const satisfies readonly UnitField[];

/** Changing a free home, or with null adding one. Only what was changed is sent. */
export function VacancyForm(props: { vacancy: Vacancy | null; onDone(): void; onCancel(): void }) {
  const { vacancy, onDone, onCancel } = props;
  const texts = useTexts(UNITS);
  const { addTitle } = useTexts(VACANCIES);
  const attempt = useAttempt();
  const [typed, setTyped] = useState<Typed>({});
  const [address, setAddress] = useState<TypedAddress>({});
  const stands = (field: (typeof FIELDS)[number]) => String((vacancy === null ? null : vacancy[field]) ?? '');
  const send = () =>
    attempt.run(async () => {
      const changed = FIELDS.flatMap((field) => {
        const text = typed[field];
        return text === undefined || text === stands(field) ? [] : [[field, text] as const];
      });
      const at = sentAddress(address);
      const body = { ...patchOf(Object.fromEntries(changed)), ...(at !== null && { address: at }) };
      await (vacancy === null ? post('vacancies', body) : patch(`vacancies/${vacancy.id}`, body));
      onDone();
    });
  return (
    <form
      class="unit-form"
      aria-label={vacancy === null ? addTitle : texts.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="fields">
        {FIELDS.map((field) => (
          <UnitFieldInput
            key={field}
            field={field}
            rungs={[]}
            value={typed[field] ?? stands(field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      {vacancy === null && (
        <fieldset>
          <legend>{texts.address}</legend>
          <AddressFields typed={address} buurt={false} required onChange={setAddress} />
        </fieldset>
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
