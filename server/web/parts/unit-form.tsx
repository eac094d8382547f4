import type { Unit } from '../../../shared/api/units.ts';
import { useTexts } from '../language.ts';
import type { UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { RecordForm } from './record-form.tsx';
import type { Typed } from './unit-fields.tsx';

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
/** Whether a home is secret follows from its rung unless someone says so. */
const NEW_FIELDS = FIELDS.filter((field) => field !== 'secrecy');
/** A new unit has a rung and places; the rest is as for a file that does not say it. */
const NEW: Typed = { places: '1', status: 'bezet', funding: 'onbekend' };

/** Changing a unit, or with null adding one; see `RecordForm`. */
export function UnitForm(props: {
  unit: Unit | null;
  rungs: readonly { id: string; label: string }[];
  onDone(): void;
  onCancel(): void;
}) {
  const { unit, rungs, onDone, onCancel } = props;
  const { addTitle } = useTexts(UNITS);
  return (
    <RecordForm
      path="units"
      record={unit}
      fields={unit === null ? NEW_FIELDS : FIELDS}
      start={NEW}
      buurt
      {...{ addTitle, rungs, onDone, onCancel }}
    />
  );
}
