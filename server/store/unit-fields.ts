import type { UnitInput, UnitPatch } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { defaultSecrecy, type Ladder, placeProblem, rungProblem } from '../../shared/ladder/rules.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Ladders } from './ladder.ts';
import type { PlaceColumns, UnitsTable } from './schema.ts';
import { requireImpersonal, requireSoundPeriod } from './sound.ts';

/** What comes with a placement and what follows from it: files and forms say little or nothing of these. */
type Later = 'made_by' | 'term_until' | 'funding_since' | 'used_before' | 'start_told';

/** What a unit says, beside its identity and version. */
export type UnitFields = Omit<UnitsTable, 'id' | 'source' | 'source_id' | 'recorded_on' | 'version' | Later> &
  Partial<Pick<UnitsTable, Later>>;

/** The ladder that a unit is held against: that of its gemeente, on the day nearest to today on which it stands. */
export function ladderOf(
  ladders: Ladders,
  unit: Pick<UnitFields, 'gemeente' | 'from_date' | 'until_date'>,
  today: PlainDate,
): Ladder {
  return ladders.in(unit.gemeente, ladderDay({ from: unit.from_date, until: unit.until_date }, today));
}

/** A unit as it was sent, at the place that was found for it. A unit without status is in use. */
export function unitFields(
  input: UnitInput,
  place: PlaceColumns,
  ladders: Ladders,
  today: PlainDate,
): UnitFields {
  const period = { from_date: input.from ?? null, until_date: input.until ?? null };
  const ladder = ladderOf(ladders, { ...place, ...period }, today);
  return {
    ...place,
    complex: input.complex,
    rung: input.rung,
    places: input.places,
    status: input.status ?? 'bezet',
    secrecy: input.secrecy ?? defaultSecrecy(ladder, input.rung, input.places),
    funding: input.funding ?? 'onbekend',
    corporation: input.corporation,
    provider: input.provider,
    contract: input.contract,
    rent_cents: cents(input.rent),
    ...period,
    confirmed_on: null,
  };
}

/** What a patch changes: absent keeps, null empties. `place` is null when the patch has no address. */
export function unitChanges(patch: UnitPatch, place: PlaceColumns | null): Partial<UnitFields> {
  return {
    ...(place ?? {}),
    complex: patch.complex,
    rung: patch.rung,
    places: patch.places,
    status: patch.status ?? undefined,
    secrecy: patch.secrecy ?? undefined,
    funding: patch.funding ?? undefined,
    corporation: patch.corporation,
    provider: patch.provider,
    contract: patch.contract,
    rent_cents: patch.rent === undefined ? undefined : cents(patch.rent),
    from_date: patch.from,
    until_date: patch.until,
  };
}

/** Whole cents of an amount in euro; null for none. */
export function cents(euro: number | null | undefined): number | null {
  return euro === null || euro === undefined ? null : Math.round(euro * 100);
}

/** Free text of a unit, and what each is called on screen. */
const FREE_TEXT = {
  complex: 'complex',
  corporation: 'corporatie',
  provider: 'aanbieder',
  contract: 'contract',
};

/**
 * Refuses a unit that cannot be: a rung that its ladder lacks, someone's own home with its address, an end before its
 * start, data about a person. What stood on its rung and at its place `before` may stay: when the ladder changes around
 * it, it must still be confirmed and ended.
 */
export function requireSoundUnit(fields: UnitFields, ladder: Ladder, before: UnitFields | null = null): void {
  const moved = before === null || before.rung !== fields.rung || before.gemeente !== fields.gemeente;
  const rung = moved ? rungProblem(ladder, fields.rung) : null;
  if (rung !== null) throw new Refusal(`De trede "${fields.rung}" kan hier niet: ${rung}.`);
  const told = moved || PLACE_PARTS.some((part) => before[part] !== fields[part]);
  const place = told ? placeProblem(ladder, fields.rung, fields) : null;
  if (place !== null) throw new Refusal(`${place}.`);
  requireSoundPeriod(fields.from_date, fields.until_date);
  requireImpersonal(fields, FREE_TEXT);
}

const PLACE_PARTS = ['straat', 'huisnummer', 'postcode', 'bag_id', 'lon', 'complex'] as const;
