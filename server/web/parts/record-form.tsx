import { useState } from 'preact/hooks';
import { Button } from '../../../shared/ui/button.tsx';
import { get, patch, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { UNIT_WORDS, type UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { Trouble } from '../trouble.ts';
import { valueWords } from '../unit-words.ts';
import { useAttempt } from '../use-attempt.ts';
import { AddressFields, sentAddress, type TypedAddress } from './address-fields.tsx';
import { Alert } from './alert.tsx';
import { patchOf, type Typed, UnitFieldInput } from './unit-fields.tsx';

type Stored = { id: string; version: number } & Partial<Record<UnitField, unknown>>;

interface RecordFormProps<T extends Stored> {
  path: 'units' | 'vacancies';
  /** What is changed; null to add one. */
  record: T | null;
  addTitle: string;
  fields: readonly UnitField[];
  /** What a new one has unless someone says otherwise. */
  start?: Typed;
  rungs: readonly { id: string; label: string }[];
  /** Whether the code of a buurt does where there is no address. */
  buurt: boolean;
  onDone(record: T): void;
  onCancel(): void;
}

/**
 * Changing a unit or a free home, or adding one. Only what was changed is sent. Where someone else changed it meanwhile, it
 * says what, and keeps what was typed.
 */
export function RecordForm<T extends Stored>(props: RecordFormProps<T>) {
  const { path, fields, rungs, buurt, onDone, onCancel } = props;
  const texts = useTexts(UNITS);
  const attempt = useAttempt();
  const [record, setRecord] = useState(props.record);
  const [before, setBefore] = useState<T | null>(null);
  const [typed, setTyped] = useState<Typed>(record === null ? (props.start ?? {}) : {});
  const [address, setAddress] = useState<TypedAddress>({});
  const save = (body: object): Promise<T> =>
    record === null
      ? post<T>(path, body)
      : patch<T>(`${path}/${record.id}`, { ...body, version: record.version });
  const send = () =>
    attempt.run(async () => {
      const changed = Object.entries(typed).filter(
        ([field, text]) => text !== stands(record, field as UnitField),
      );
      const at = sentAddress(address);
      try {
        onDone(await save({ ...patchOf(Object.fromEntries(changed)), ...(at !== null && { address: at }) }));
      } catch (cause) {
        if (record === null || !(cause instanceof Trouble) || cause.kind !== 'conflict') throw cause;
        setBefore(record);
        setRecord(await get<T>(`${path}/${record.id}`));
      }
    });
  const addressFields = (
    <AddressFields typed={address} buurt={buurt} required={record === null && !buurt} onChange={setAddress} />
  );
  return (
    <form
      class="unit-form"
      aria-label={record === null ? props.addTitle : texts.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {record && before && <Meanwhile before={before} now={record} fields={fields} rungs={rungs} />}
      <div class="fields">
        {fields.map((field) => (
          <UnitFieldInput
            key={field}
            field={field}
            rungs={rungs}
            value={typed[field] ?? stands(record, field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      {record === null ? (
        <fieldset>
          <legend>{texts.address}</legend>
          {addressFields}
        </fieldset>
      ) : (
        <details>
          <summary>{texts.address}</summary>
          <p class="small soft">{buurt ? texts.addressAbout : texts.addressStays}</p>
          {addressFields}
        </details>
      )}
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <p class="actions">
        <Button type="submit" disabled={attempt.busy}>
          {texts.save}
        </Button>
        <Button quiet onClick={onCancel}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}

/** What stands in a field, as the text of its input. */
function stands(record: Stored | null, field: UnitField): string {
  return String(record?.[field] ?? '');
}

/** What someone else changed between the version that was opened and the one there is now. */
function Meanwhile(props: {
  before: Stored;
  now: Stored;
  fields: readonly UnitField[];
  rungs: RecordFormProps<Stored>['rungs'];
}) {
  const { before, now, fields } = props;
  const texts = useTexts(UNITS);
  const words = useTexts(UNIT_WORDS);
  const language = useLanguage();
  const names = { rungs: new Map(props.rungs.map(({ id, label }) => [id, label])), buurten: new Map() };
  const told = (field: UnitField, text: string) => valueWords(field, text, names, language);
  const changed = fields.filter((field) => stands(before, field) !== stands(now, field));
  return (
    <div class="notice-box" role="alert">
      <p>{texts.meanwhile}</p>
      <ul>
        {changed.map((field) => (
          <li key={field}>
            {texts.wasNow(
              words.field[field],
              told(field, stands(before, field)),
              told(field, stands(now, field)),
            )}
          </li>
        ))}
        {changed.length === 0 && <li>{texts.meanwhileElse}</li>}
      </ul>
      <p>{texts.saveAgain}</p>
    </div>
  );
}
