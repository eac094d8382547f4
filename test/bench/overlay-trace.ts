import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** What the thread itself worked of it: another process that held the processor does not count. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; frame?: string }; name?: string; url?: string };
}

/** What a trace tells of the main thread of a page, in milliseconds. */
export interface Traced {
  /** All its tasks together. */
  all: number;
  /** What our scripts took of it, with all that they did after a wait. */
  ours: number;
  /** The most that our scripts took of one task. */
  longest: number;
  /** By which the thread goes in a later trace of the same page, where its own scripts may not run any more. */
  thread: string;
}

/** No more than it takes: a line of the trace for each function that is compiled would cost more than to compile it. */
const CATEGORIES = ['devtools.timeline', 'v8.execute', 'toplevel', '__metadata'];

/** Traces the main thread of a page while `work` runs; what runs from the extension's own files is ours. */
export async function traced(
  page: Page,
  cdp: CDPSession,
  work: () => Promise<void>,
  thread?: string,
): Promise<Traced> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', gather);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  const ended = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', gather);
  return summed(events, thread ?? threadOf(events, new URL(page.url()).origin));
}

function summed(events: readonly TraceEvent[], thread: string): Traced {
  const here = events.filter((event) => event.ph === 'X' && `${event.pid} ${event.tid}` === thread);
  const tasks = here.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const sweeps = here.filter(({ name }) => name === 'MajorGC');
  const parts = tasks.map((task) => withoutSweeps(oursIn(task, here), sweeps));
  return {
    all: total(outermost(tasks)),
    ours: parts.reduce((sum, part) => sum + part, 0),
    longest: Math.max(0, ...parts),
    thread,
  };
}

/** Our part of a task. What a script goes on with after a wait has no name in a trace: it is ours where no other ran. */
function oursIn(task: TraceEvent, events: readonly TraceEvent[]): TraceEvent[] {
  const end = task.ts + (task.dur ?? 0);
  const inside = events.filter((event) => event !== task && event.ts >= task.ts && event.ts < end);
  const ours = inside.filter((event) => urlOf(event).startsWith('chrome-extension://'));
  const later = inside.filter(({ name }) => name === 'RunMicrotasks');
  const isPages = inside.some((event) => /^https?:/.test(urlOf(event)));
  return outermost(isPages ? ours : [...ours, ...later]);
}

/** The browser sweeps the memory of the whole page in whatever runs just then. */
function withoutSweeps(parts: readonly TraceEvent[], sweeps: readonly TraceEvent[]): number {
  const within = (sweep: TraceEvent) =>
    parts.some(({ ts, dur = 0 }) => sweep.ts >= ts && sweep.ts < ts + dur);
  return total(parts) - total(sweeps.filter(within));
}

/** The main thread that ran the page's own script. */
function threadOf(events: readonly TraceEvent[], origin: string): string {
  const own = events.find((event) => event.name === 'EvaluateScript' && urlOf(event).startsWith(origin));
  if (own === undefined) throw new Error('The trace holds no script of the page.');
  return `${own.pid} ${own.tid}`;
}

function urlOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.url ?? '';
}

/** Without those that run inside another: their time is counted there. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < until) continue;
    kept.push(event);
    until = event.ts + (event.dur ?? 0);
  }
  return kept;
}

function total(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
}
