import { randomUUID } from 'node:crypto';
import type { PlacementConfirm } from '../../shared/api/placements.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { type Ladder, rungOn } from '../../shared/ladder/rules.ts';
import type { Rung } from '../../shared/ladder/rung.ts';
import { afterStay } from '../../shared/omklap.ts';
import { after, LEASE_WITHIN_MONTHS } from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import { HttpProblem } from '../http/problem.ts';
import { deviationOf } from '../store/deviations.ts';
import { NO_ADDRESS } from '../store/no-address.ts';
import { endOffers, forgetOffers } from '../store/offers.ts';
import { addLeaseStart, addStay, addUnit, unitOf, usedBefore } from '../store/placement-homes.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import type { AreaNames } from '../store/placement-view.ts';
import { changePlacement, runningPlacements } from '../store/placements.ts';
import { forgetHome } from '../store/receipts.ts';
import type { UnitsTable } from '../store/schema.ts';
import { endedByStep } from '../store/step-ends.ts';
import { moveUnit } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';
import { labelLeft } from './area-names.ts';
import { newUnit } from './hold-unit.ts';
import { wrongState } from './problems.ts';

/**
 * Gives a home that is held: from the start of the lease the unit is in use, a stay runs, and the offer ends. What stood
 * there on another rung, with other places or another funding keeps its period until then. Throws 409 while consent is
 * wanted, a Refusal for a day that cannot be.
 */
export async function confirmPlacement(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  given: PlacementConfirm,
  ladder: Ladder,
  nameOf: AreaNames,
): Promise<PlacementsTable> {
  const state = after(row.state, 'confirm');
  if (state === null) throw wrongState(row.state);
  await requireConsent(trx, row);
  const { startsOn, lease } = given;
  requireDay(row, startsOn, audit.today);
  const before = row.unit_id === null ? null : await unitOf(trx, row.unit_id);
  if (before === null) throw new Error(`Placement ${row.id} is held without a unit`);
  const rung = rungOn(ladder, row.rung);
  const adds = await addsHome(trx, row, before, startsOn);
  const unit = await giveUnit(trx, audit, row, before, {
    startsOn,
    term: termOf(rung, startsOn, given.termUntil ?? null),
    ladder,
  });
  await addStay(trx, audit, {
    id: randomUUID(),
    unit_id: unit.id,
    placement_id: row.id,
    rung: row.rung,
    places: row.places,
    funding: row.funding,
    origin: row.origin,
    from_date: startsOn,
    lease,
    beside: row.beside,
    recorded_on: audit.today,
    version: 1,
  });
  await addLeaseStart(trx, {
    placement_id: row.id,
    unit_id: unit.id,
    rung: row.rung,
    places: row.places,
    funding: row.funding,
    gemeente: row.gemeente,
    origin: row.origin,
    corporation: row.corporation,
    provider: row.provider,
    on_date: startsOn,
    adds_home: adds ? 1 : 0,
    secrecy: row.secrecy,
    client_since: given.clientSince ?? null,
  });
  await endOffers(trx, audit, row, startsOn);
  if (rung?.perAreaOnly) {
    if (row.home_key !== null) await forgetOffers(trx, audit, row.home_key, startsOn);
    await forgetHome(trx, row.id, labelLeft(row, nameOf));
  }
  return changePlacement(trx, audit, 'placement.confirm', row, {
    // Where it is now someone's own home, Trede knows its area alone.
    ...(rung?.perAreaOnly && { ...NO_ADDRESS, vacancy_id: null }),
    state,
    unit_id: unit.id,
    starts_on: startsOn,
    lease,
  });
}

async function requireConsent(trx: Writing, row: PlacementsTable): Promise<void> {
  const consent = (await deviationOf(trx, row.id))?.consent ?? 'granted';
  if (consent === 'asked')
    throw new HttpProblem(409, 'De toestemming voor de afwijking is er nog niet; wacht daarop.');
  if (consent === 'refused')
    throw new HttpProblem(
      409,
      'De eigenaar van de norm gaf geen toestemming voor de afwijking; annuleer en kies een andere woning.',
    );
}

function requireDay(row: PlacementsTable, startsOn: PlainDate, today: PlainDate): void {
  if (startsOn < row.held_on)
    throw new Refusal(
      `De woning is vastgehouden op ${row.held_on}; laat het huurcontract op die dag of later beginnen.`,
      { pointer: '#/startsOn' },
    );
  const last = addMonths(today, LEASE_WITHIN_MONTHS);
  if (startsOn > last)
    throw new Refusal(`Het huurcontract begint pas op ${startsOn}; kies een dag tot en met ${last}.`, {
      pointer: '#/startsOn',
    });
}

/** The day on which the lease should pass to the resident: as given, or after the longest stay on the rung. */
function termOf(rung: Rung | null, startsOn: PlainDate, given: PlainDate | null): PlainDate | null {
  if (rung?.countsUntil.kind !== 'omklap') return null;
  if (given !== null && given <= startsOn)
    throw new Refusal(`De omklap is na het begin van het huurcontract; kies een dag na ${startsOn}.`, {
      pointer: '#/termUntil',
    });
  if (given !== null || rung.maxStay === null) return given;
  return afterStay(startsOn, rung.maxStay);
}

interface Given {
  startsOn: PlainDate;
  term: PlainDate | null;
  ladder: Ladder;
}

/** Brings the unit in use from the start of the lease, and gives the one that is then lived in. */
async function giveUnit(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  before: UnitsTable,
  { startsOn, term, ladder }: Given,
): Promise<UnitsTable> {
  const provider = row.provider ?? before.provider;
  if (before.made_by === row.id)
    return moveUnit(trx, audit, 'unit.give', before, {
      made_by: null,
      status: 'bezet',
      from_date: startsOn,
      term_until: term,
      provider,
    });
  const { from_date: from, until_date: until } = before;
  if ((from !== null && startsOn < from) || (until !== null && startsOn >= until))
    throw new Refusal(
      `Deze woning of locatie is beschikbaar ${from === null ? '' : `vanaf ${from} `}${until === null ? '' : `tot ${until}`}; kies een dag daarin.`,
      { pointer: '#/startsOn' },
    );
  const whole = row.places >= before.places;
  const goesOn = before.rung === row.rung && row.places <= before.places;
  if (goesOn && (!whole || before.funding === row.funding))
    return moveUnit(trx, audit, 'unit.give', before, {
      status: 'bezet',
      ...(whole && { term_until: term, provider }),
    });
  const running = await runningPlacements(trx, 'unit_id', before.id);
  if (running.some(({ id, state }) => id !== row.id && state === 'held'))
    throw new Refusal('Op deze locatie houdt iemand anders ook een plek vast; wacht daarop en bevestig dan.');
  await moveUnit(trx, audit, 'unit.end', before, {
    status: row.over_status ?? before.status,
    until_date: startsOn,
  });
  await endedByStep(trx, 'unit', before, startsOn);
  const next = newUnit(row, { id: randomUUID(), from: startsOn, ladder, today: audit.today, before });
  const unit = { ...next, provider, term_until: term };
  await addUnit(trx, audit, unit);
  return unit;
}

/** A home that was used on the rung before counts as a placement alone. */
async function addsHome(
  trx: Writing,
  row: PlacementsTable,
  before: UnitsTable,
  startsOn: PlainDate,
): Promise<boolean> {
  if (before.made_by === null && before.rung === row.rung) return false;
  if (row.home_key === null) return true;
  const { home_key: homeKey, rung } = row;
  return !(await usedBefore(trx, { homeKey, rung, before: startsOn, except: before.id }));
}
