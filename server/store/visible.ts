import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Unit } from '../../shared/api/units.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import type { PlaceColumns, RegistryTables, UnitsTable } from './schema.ts';

/** What a viewer's rights make of a unit: itself as far as they may know it, or null. All reading goes through here. */
export function visibleUnit(viewer: Viewer, row: UnitsTable): Unit | null {
  if (!ownsUnit(viewer, row)) return null;
  const secret = row.secrecy === 'geheim';
  return {
    id: row.id,
    rung: row.rung,
    places: row.places,
    status: row.status,
    secrecy: row.secrecy,
    funding: row.funding,
    address: secret || row.huisnummer === null ? null : addressOf(row, row.secrecy === 'open'),
    buurt: secret ? null : row.buurt,
    wijk: secret ? null : row.wijk,
    gemeente: secret ? null : row.gemeente,
    areaYear: row.area_year,
    // Homes of one complex stand together: its name would tell where a secret one stands.
    complex: secret ? null : row.complex,
    corporation: row.corporation,
    provider: row.provider,
    contract: row.contract,
    rent: row.rent_cents === null ? null : row.rent_cents / 100,
    from: row.from_date,
    until: row.until_date,
    confirmedOn: row.confirmed_on,
    termUntil: row.term_until,
    version: row.version,
  };
}

/** Whether a unit is the viewer's. A secret one is never a gemeente's: being in its list would tell where it stands. */
export function ownsUnit(viewer: Viewer, row: UnitsTable): boolean {
  if (viewer.role === 'gemeente' && viewer.organisation !== null && row.secrecy === 'geheim') return false;
  return owns(viewer, { gemeente: row.gemeente, corporation: row.corporation, provider: row.provider });
}

type UnitCondition = Expression<SqlBool>;

/**
 * The same rule as a condition, so that a page of a list is full. With `byPlace`, for a list that is asked by area, it
 * leaves secret units out whoever asks.
 */
export function ownUnits(viewer: Viewer, byPlace: boolean) {
  return (eb: ExpressionBuilder<RegistryTables, 'units'>): UnitCondition => {
    const open = eb('secrecy', '!=', 'geheim');
    const own = ownership(eb, viewer);
    const asGemeente = viewer.role === 'gemeente' && viewer.organisation !== null;
    return byPlace || asGemeente ? eb.and([own, open]) : own;
  };
}

function ownership(eb: ExpressionBuilder<RegistryTables, 'units'>, viewer: Viewer): UnitCondition {
  const nothing = sql<SqlBool>`1 = 0`;
  const all = sql<SqlBool>`1 = 1`;
  const { role, organisation } = viewer;
  if (role === 'lezer') return nothing;
  if (role === 'coordinator' || role === 'regio' || organisation === null) return all;
  if (role === 'gemeente') return eb('gemeente', '=', organisation);
  return eb(role === 'corporatie' ? 'corporation' : 'provider', '=', organisation);
}

/** The address of a row as it goes out; its point only where that may be shown. */
export function addressOf(row: PlaceColumns, withPoint: boolean) {
  return {
    straat: row.straat,
    huisnummer: row.huisnummer,
    huisletter: row.huisletter,
    huisnummertoevoeging: row.huisnummertoevoeging,
    postcode: row.postcode,
    woonplaats: row.woonplaats,
    bagId: row.bag_id,
    point: withPoint && row.lon !== null && row.lat !== null ? { lon: row.lon, lat: row.lat } : null,
  };
}
