import type { PlainDate } from '../../shared/dates.ts';
import type { RegionPreset, Rung } from '../../shared/ladder/rung.ts';
import { countsAfterOmklap, hasOmklap, type OmklapOutcome } from '../../shared/omklap.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { HomeAfter, StayEnd, StayReason } from '../../shared/stays.ts';
import { laddersWithin } from '../store/ladder.ts';
import { forgetOffers } from '../store/offers.ts';
import { passedUnits, writeOmklap } from '../store/omklaps.ts';
import type { StaysTable } from '../store/placement-schema.ts';
import type { UnitsTable } from '../store/schema.ts';
import { moveUnit, ownUnitRow, passHomeOn } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';
import { endStay, leave, requireDay, stayToEnd } from './end.ts';

/** What came of a term. */
export interface OmklapCall {
  unit: string;
  /** The stay of this placement; null for the one stay that runs there. */
  placement: string | null;
  outcome: OmklapOutcome;
  on: PlainDate;
  newTerm: PlainDate | null;
  /** For an ended stay: why, and what becomes of the home. */
  reason: StayReason;
  home: HomeAfter;
}

/**
 * Writes down what came of the term of an opstapwoning, and does what follows from it. Null when there is no such unit of
 * the viewer's own. Throws a Refusal for a home without a term, and for an outcome that cannot be.
 */
export async function recordOmklap(
  trx: Writing,
  audit: Audit,
  viewer: Viewer,
  call: OmklapCall,
): Promise<UnitsTable | null> {
  const unit = await ownUnitRow(trx, viewer, call.unit);
  if (unit === null) return null;
  if ((await passedUnits(trx)).has(unit.id))
    throw new Refusal('Deze woning is al omgeklapt: zij is van de bewoner zelf.');
  const stay = await stayToEnd(trx, unit, call.placement);
  requireDay(call.on, audit.today, stay?.from_date ?? unit.from_date);
  const region = (await laddersWithin(trx)).in(unit.gemeente, call.on);
  const rung = region?.rungs.find(({ id }) => id === unit.rung);
  if (!region || !rung || !hasOmklap(rung))
    throw new Refusal(`De trede ${rung?.label ?? unit.rung} kent geen omklap; beëindig het verblijf.`);
  if (call.newTerm !== null && call.outcome !== 'verlengd')
    throw new Refusal('Een nieuwe termijn hoort alleen bij een verlenging; laat die weg.', {
      pointer: '#/newTerm',
    });
  const { outcome, on, newTerm } = call;
  await writeOmklap(trx, audit, unit, { outcome, on, newTerm });
  switch (outcome) {
    case 'verlengd':
      return extend(trx, audit, unit, call);
    case 'omgeklapt':
      return passOn(trx, audit, unit, stay, { on, rung, region });
    case 'terug':
      return ended(trx, audit, viewer, call, { reason: call.reason, home: 'weg' });
    case 'beeindigd':
      return ended(trx, audit, viewer, call, { reason: call.reason, home: call.home });
  }
}

function extend(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  { on, newTerm }: OmklapCall,
): Promise<UnitsTable> {
  if (newTerm === null || newTerm <= on)
    throw new Refusal('Vul de nieuwe termijn in: een dag na die waarop is verlengd.', {
      pointer: '#/newTerm',
    });
  return moveUnit(trx, audit, 'unit.extend-term', unit, { term_until: newTerm });
}

/** The home is the resident's own: its address goes, and it counts as a place known by its buurt until the rung lets it go. */
async function passOn(
  trx: Writing,
  audit: Audit,
  unit: UnitsTable,
  stay: StaysTable | null,
  { on, rung, region }: { on: PlainDate; rung: Rung; region: RegionPreset },
): Promise<UnitsTable> {
  const end: StayEnd = {
    reason: 'volgende-trede',
    on,
    nextRung: ownHome(rung, region),
    toGemeente: unit.secrecy === 'geheim' ? null : unit.gemeente,
    home: 'blijft',
  };
  const ending = stay ?? { ...unit, origin: 'onbekend', beside: 0 };
  if (ending.places < unit.places)
    throw new Refusal('Hier verblijven nog anderen; een omklap is voor de hele woning.');
  await leave(trx, audit, unit, stay, ending, end);
  const until = unit.until_date !== null && unit.until_date < on ? unit.until_date : on;
  if (unit.home_key !== null) await forgetOffers(trx, audit, unit.home_key, on);
  return passHomeOn(trx, audit, 'unit.omklap', unit, {
    term_until: null,
    ...(countsAfterOmklap(rung) ? {} : { until_date: until }),
  });
}

/** The rung of one's own home that follows, where the ladder names one alone. */
function ownHome(rung: Rung, region: RegionPreset): string | null {
  const own = rung.next.filter((id) => region.rungs.find((one) => one.id === id)?.kind === 'zelfstandig');
  return own.length === 1 ? (own[0] ?? null) : null;
}

async function ended(
  trx: Writing,
  audit: Audit,
  viewer: Viewer,
  call: OmklapCall,
  { reason, home }: { reason: StayReason; home: HomeAfter },
): Promise<UnitsTable | null> {
  const end: StayEnd = { reason, on: call.on, nextRung: null, toGemeente: null, home };
  const done = await endStay(trx, audit, viewer, {
    unit: call.unit,
    placement: call.placement,
    end,
    places: null,
  });
  return done?.unit ?? null;
}
