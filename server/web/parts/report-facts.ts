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

/** What is above a norm, a sentence each; only where, once small numbers are left out. Null for who may not see it. */
export function overLines({ hides }: ReportData, signals: readonly SignalItem[] | null): string[] | null {
  if (signals === null) return null;
  const over = signals.filter(({ kind }) => kind === 'norm');
  return [...new Set(over.map(({ title, text }) => (hides ? `${title}.` : text)))];
}

/** Fewer than so many of a kind are not counted out where small numbers are left out. */
const SMALL = 5;

/** What else asks for attention soon: a sentence each, or only how many of a kind. Null for who may not see it. */
export function attentionLines(
  { hides }: ReportData,
  signals: readonly SignalItem[] | null,
  kinds: Record<SignalItem['kind'], string>,
): string[] | null {
  if (signals === null) return null;
  const soon = signals.filter(({ kind, urgency }) => kind !== 'norm' && urgency !== 'later');
  if (!hides) return soon.map(({ text }) => text);
  const counts = new Map<SignalItem['kind'], number>();
  for (const { kind } of soon) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kinds[kind]}: ${count < SMALL ? `<${SMALL}` : count}`);
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
