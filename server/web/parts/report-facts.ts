import { periodEnd } from '../../../shared/agreements/period.ts';
import type { AreaNumbers, RoomClass } from '../../../shared/api/areas.ts';
import type { SignalItem } from '../../../shared/api/signals.ts';
import { type ReportData, tellsOf } from '../report-data.ts';
import { nameOf } from './agreement-parties.ts';
import { type StandRow, standRow, totalRow } from './agreement-rows.ts';

/** The sheet of the region as a whole, beside those of gemeenten by their code. */
export const REGION_SHEET = 'regio';

/** A row of an agreement on a sheet. */
export interface SheetStand {
  agreement: string;
  title: string;
  row: StandRow;
}

/** How agreements stand on a sheet: the gemeente's own rows, or on that of the region all parties together. */
export function standsOn(
  { agreements, period, date }: ReportData,
  sheet: string,
  total: string,
): SheetStand[] {
  return agreements.flatMap(({ agreement, ledger }) => {
    const rows = ledger.rows.filter((row) => tellsOf(period, row.period)).map((row) => standRow(row, date));
    const periods = [...new Set(rows.map((row) => row.period))];
    const shown =
      sheet === REGION_SHEET
        ? periods.flatMap(
            (one) =>
              totalRow(
                rows.filter((row) => row.period === one),
                total,
              ) ?? [],
          )
        : rows.filter(({ party }) => party === sheet);
    return shown.map((row) => ({ agreement: agreement.id, title: agreement.title, row }));
  });
}

/** Signals of a sheet: those about a gemeente, or all. Null for who may not see them. */
export function signalsOn({ signals }: ReportData, sheet: string): SignalItem[] | null {
  if (signals === null) return null;
  return sheet === REGION_SHEET ? signals : signals.filter(({ gemeente }) => gemeente === sheet);
}

/** Something that waits for a decision, told by what agreements are at. */
export type Decision =
  | { kind: 'swap'; from: string; to: string; homes: number; period: string; title: string }
  | { kind: 'settle'; period: string; title: string }
  | { kind: 'dispute'; title: string };

/** What agreements leave to decide: swaps to answer, periods to set, disputes that run. */
export function decisionsOn({ agreements, period, date }: ReportData, sheet: string): Decision[] {
  const whole = sheet === REGION_SHEET;
  return agreements.flatMap(({ agreement }) => {
    const { title } = agreement;
    const party = agreement.parties.some(({ id }) => id === sheet);
    const swaps = agreement.swaps
      .filter((swap) => swap.status === 'voorgesteld' && tellsOf(period, swap.period))
      .filter((swap) => whole || swap.from === sheet || swap.to === sheet)
      .map(
        (swap): Decision => ({
          kind: 'swap',
          from: nameOf(agreement, swap.from),
          to: nameOf(agreement, swap.to),
          homes: swap.homes,
          period: swap.period,
          title,
        }),
      );
    const settles = agreement.volumes
      .filter((volume) => volume.period <= period && periodEnd(volume.period) <= date)
      .filter((volume) => {
        const found = agreement.settlements.find((one) => one.period === volume.period);
        if (found?.settledOn) return false;
        return whole || (party && !found?.agreed.some((one) => one.party === sheet));
      })
      .map((volume): Decision => ({ kind: 'settle', period: volume.period, title }));
    const disputes = (agreement.disputes ?? [])
      .filter(({ outcome, parties }) => outcome === null && (whole || parties.includes(sheet)))
      .map((): Decision => ({ kind: 'dispute', title }));
    return [...swaps, ...settles, ...disputes];
  });
}

const FULL: ReadonlySet<RoomClass> = new Set(['boven-norm']);
const FREE: ReadonlySet<RoomClass> = new Set(['let-op', 'ruimte-1', 'ruimte-3', 'ruimte-10', 'ruimte']);

/** How many buurten have no room left on the rung, and how many have. */
export function roomIn(buurten: readonly AreaNumbers[]): { full: number; free: number } {
  return {
    full: buurten.filter((area) => FULL.has(area.class)).length,
    free: buurten.filter((area) => FREE.has(area.class)).length,
  };
}
