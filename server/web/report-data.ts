import { type Period, periodEnd, periodOf } from '../../shared/agreements/period.ts';
import type { AgreementDetail, AgreementItem } from '../../shared/api/agreements.ts';
import type { AreaDetail, AreaNumbers, Shapes } from '../../shared/api/areas.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import type { RegionMeasures } from '../../shared/api/measures.ts';
import type { Report } from '../../shared/api/reports.ts';
import type { SignalItem, SignalList } from '../../shared/api/signals.ts';
import { addDays, type PlainDate } from '../../shared/dates.ts';
import { may, type Viewer } from '../../shared/rights.ts';
import { get, getAll } from './client.ts';
import { loadArea, loadNumbers, loadShapes, type PresentRegion, scopeOf } from './data.ts';

/** An agreement of the region, with how it stands at the end of the report. */
export interface AgreementStand {
  agreement: AgreementDetail;
  ledger: Ledger;
}

/** All that a report of a period shows; what the viewer may not see is null. */
export interface ReportData {
  period: Period;
  /** The day of the figures: the last of the period, or today while it runs. */
  date: PlainDate;
  rung: string;
  /** Whether it shows what everyone may see, as paper is passed on: small numbers and single homes are left out. */
  hides: boolean;
  buurten: AreaNumbers[];
  gemeenten: AreaNumbers[];
  shapes: Shapes;
  borders: Shapes;
  /** By gemeente code. */
  details: ReadonlyMap<string, AreaDetail>;
  agreements: AgreementStand[];
  /** Null where small numbers are left out: measures tell them. */
  measures: RegionMeasures | null;
  signals: SignalItem[] | null;
  report: Report | null;
}

/** The day that a report of a period tells of. */
export function reportDay(period: Period, today: PlainDate): PlainDate {
  const last = addDays(periodEnd(period), -1);
  return last < today ? last : today;
}

/** Periods of which there can be a report, newest first: those of agreements that have begun, and the year that runs. */
export function reportPeriods(agreements: readonly AgreementItem[], today: PlainDate): Period[] {
  const year = periodOf(today, 'jaar');
  const found = agreements.flatMap(({ volumes }) => volumes.map(({ period }) => period));
  const whole = found.map((period) => period.slice(0, 4));
  return [...new Set([year, ...found, ...whole])]
    .filter((period) => period.slice(0, 4) <= year)
    .sort()
    .reverse();
}

/** Whether a row of a ledger is told in a report of this period: the same, a half of its year, or the year of its half. */
export function tellsOf(period: Period, row: Period): boolean {
  return row.startsWith(period) || period.startsWith(row);
}

/** Everything of a report, of what this viewer may see. Throws Trouble. */
export async function loadReport(
  region: PresentRegion,
  asked: {
    period: Period;
    rung: string;
    hides: boolean;
    today: PlainDate;
    viewer: Viewer;
    areasOnServer: number;
  },
  signal: AbortSignal,
): Promise<ReportData> {
  const { period, rung, hides, today, viewer } = asked;
  const date = reportDay(period, today);
  const asOf = { date, as: hides ? ('lezer' as const) : null };
  const scope = scopeOf(region, asked.areasOnServer);
  const [buurten, gemeenten, shapes, borders, details, agreements, measures, signals, report] =
    await Promise.all([
      loadNumbers('buurt', rung, region, scope, asOf, signal),
      loadNumbers('gemeente', rung, region, scope, asOf, signal),
      loadShapes('buurt', region, scope),
      loadShapes('gemeente', region, scope),
      Promise.all(region.gemeenten.map(({ code }) => loadArea(code, rung, asOf, signal))),
      loadStands(region, date, signal),
      hides
        ? null
        : get<RegionMeasures>(`regions/${region.ladder}/measures`, { rung, level: 'buurt', date }, signal),
      may(viewer, 'signals.read')
        ? get<SignalList>('signals', { region: region.id, limit: 1000 }, signal)
        : null,
      may(viewer, 'reports.read') ? get<Report>('reports', { region: region.id, period }, signal) : null,
    ]);
  return {
    period,
    date,
    rung,
    hides,
    buurten,
    gemeenten,
    shapes,
    borders,
    details: new Map(details.map((detail) => [detail.code, detail])),
    agreements,
    measures,
    signals: signals?.items ?? null,
    report,
  };
}

async function loadStands(
  region: PresentRegion,
  date: PlainDate,
  signal: AbortSignal,
): Promise<AgreementStand[]> {
  const items = await getAll<AgreementItem>('agreements', { region: region.id }, signal);
  return Promise.all(
    items.map(async ({ id }) => {
      const path = `agreements/${encodeURIComponent(id)}`;
      const [agreement, ledger] = await Promise.all([
        get<AgreementDetail>(path, {}, signal),
        get<Ledger>(`${path}/ledger`, { date }, signal),
      ]);
      return { agreement, ledger };
    }),
  );
}
