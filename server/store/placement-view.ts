import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { formatAddress } from '../../shared/address/format.ts';
import type { Deviation, Placement } from '../../shared/api/placements.ts';
import { movesFor } from '../../shared/placement.ts';
import { owns, seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { DeviationsTable, PlacementsTable } from './placement-schema.ts';
import type { RegistryTables } from './schema.ts';

/** The name of an area, for a placement of which the address is gone. */
export type AreaNames = (code: string) => string;

/** Whether a placement is the viewer's. A secret one is never a gemeente's, as with units. */
export function ownsPlacement(viewer: Viewer, row: PlacementsTable): boolean {
  if (viewer.role === 'gemeente' && viewer.organisation !== null && row.secrecy === 'geheim') return false;
  return owns(viewer, { gemeente: row.gemeente, corporation: row.corporation, provider: row.provider });
}

/** The same rule as a condition, so that a page of a list is full; with `byPlace` secret ones are left out. */
export function ownPlacements(viewer: Viewer, byPlace: boolean) {
  return (eb: ExpressionBuilder<RegistryTables, 'placements'>): Expression<SqlBool> => {
    const own = ownership(eb, viewer);
    const asGemeente = viewer.role === 'gemeente' && viewer.organisation !== null;
    return byPlace || asGemeente ? eb.and([own, eb('secrecy', '!=', 'geheim')]) : own;
  };
}

function ownership(
  eb: ExpressionBuilder<RegistryTables, 'placements'>,
  { role, organisation }: Viewer,
): Expression<SqlBool> {
  if (role === 'lezer') return sql<SqlBool>`1 = 0`;
  if (role === 'coordinator' || role === 'regio' || organisation === null) return sql<SqlBool>`1 = 1`;
  if (role === 'gemeente') return eb('gemeente', '=', organisation);
  return eb(role === 'corporatie' ? 'corporation' : 'provider', '=', organisation);
}

/** What a viewer's rights make of a placement: itself as far as they may know it, or null. */
export function visiblePlacement(
  viewer: Viewer,
  row: PlacementsTable,
  deviation: DeviationsTable | null,
  nameOf: AreaNames,
): Placement | null {
  if (!ownsPlacement(viewer, row)) return null;
  const secret = row.secrecy === 'geheim';
  const address = secret ? null : wireAddress(row);
  return {
    id: row.id,
    state: row.state,
    rung: row.rung,
    places: row.places,
    origin: row.origin,
    funding: row.funding,
    beside: row.beside === 1,
    secrecy: row.secrecy,
    label: secret ? 'Geheime locatie' : (address?.label ?? nameOf(row.buurt || row.gemeente)),
    address,
    buurt: secret ? null : row.buurt || null,
    wijk: secret ? null : row.wijk || null,
    gemeente: secret ? null : row.gemeente,
    unit: row.unit_id,
    vacancy: secret ? null : row.vacancy_id,
    corporation: row.corporation,
    provider: row.provider,
    heldOn: row.held_on,
    heldUntil: row.held_until,
    startsOn: row.starts_on,
    lease: row.lease,
    closedOn: row.closed_on,
    reason: row.reason,
    refusedBy: row.refused_by,
    holder: { role: row.role, organisation: row.organisation },
    deviation: deviation && visibleDeviation(viewer, row, deviation),
    moves: moves(viewer, row, deviation),
    version: row.version,
  };
}

/** The address on the wire; null once it is gone. Its point only where the home shows it. */
function wireAddress(row: PlacementsTable): Placement['address'] {
  const { huisnummer, home_key: homeKey } = row;
  if (huisnummer === null || homeKey === null) return null;
  const parts = {
    straat: row.straat,
    huisnummer,
    huisletter: row.huisletter,
    huisnummertoevoeging: row.huisnummertoevoeging,
    postcode: row.postcode,
    woonplaats: row.woonplaats,
  };
  const point =
    row.secrecy === 'open' && row.lon !== null && row.lat !== null ? { lon: row.lon, lat: row.lat } : null;
  return { label: formatAddress(parts), ...parts, homeKey, point };
}

/** The text of a deviation is for who may see the numbers behind the verdict. */
function visibleDeviation(viewer: Viewer, row: PlacementsTable, deviation: DeviationsTable): Deviation {
  return {
    ground: deviation.ground,
    text: seesExactArea(viewer, row.gemeente) ? deviation.text : null,
    norms: JSON.parse(deviation.norms) as string[],
    precedent: deviation.precedent,
    consent: {
      state: deviation.consent,
      role: deviation.owner_role,
      organisation: deviation.owner_organisation,
      askedOn: deviation.asked_on,
      dueOn: deviation.due_on,
      decidedOn: deviation.decided_on,
    },
  };
}

/** Whether the viewer speaks for the owner of the norm that is deviated from. */
export function mayConsent({ role, organisation }: Viewer, deviation: DeviationsTable): boolean {
  if (role !== deviation.owner_role) return false;
  return organisation === null || role === 'regio' || organisation === deviation.owner_organisation;
}

function moves(viewer: Viewer, row: PlacementsTable, deviation: DeviationsTable | null): Placement['moves'] {
  const found: Placement['moves'] = [];
  for (const move of movesFor(row.state, viewer.role)) {
    if (move === 'expire') continue;
    if (move === 'confirm' && deviation && deviation.consent !== 'granted') continue;
    found.push(move);
  }
  if (row.state === 'held' && deviation?.consent === 'asked' && mayConsent(viewer, deviation))
    found.push('consent');
  return found;
}
