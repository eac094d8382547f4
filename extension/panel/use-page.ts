import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isNoHome, type ListedVerdict } from '../../shared/list/listed.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { ShownHome } from '../panel-messages.ts';
import { ask } from './ask.ts';
import { Channel } from './channel.ts';
import type { FromFrame } from './incoming.ts';
import { checkedOf } from './old.ts';

/** A home on the page with its verdict, and where it stands there. */
export interface PageRow extends ListedVerdict {
  frame: string;
  key: string;
}

export interface PageState {
  /** In the order of the page. */
  rows: readonly PageRow[];
  /** How many homes lie where Trede has nothing to say. */
  outside: number;
  /** The home that is pointed at, on the page or here; else the first in view. */
  over: PageRow | null;
  /** Whether it is pointed at, and not merely in view. */
  pointed: boolean;
  /** Whether a page with an overlay answers. */
  there: boolean;
  busy: boolean;
  said: string | null;
  point(row: PageRow | null): void;
  show(row: PageRow): void;
}

type Frame = Extract<FromFrame, { type: 'homes' }>;
type Spot = Pick<PageRow, 'frame' | 'key'>;

/** What a tab shows, with the verdicts on it; asked anew whenever `question` changes. Without a tab there is nothing. */
export function usePage(
  tab: number | null,
  question: string,
  language: Language,
  onTask: () => void,
): PageState {
  const [frames, setFrames] = useState<ReadonlyMap<string, Frame>>(new Map());
  const [rows, setRows] = useState<readonly PageRow[]>([]);
  const [pointed, setPointed] = useState<Spot | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const channel = useRef<Channel | null>(null);
  const changed = useRef(onTask);
  changed.current = onTask;

  useEffect(() => {
    setFrames(new Map());
    setRows([]);
    setPointed(null);
    if (tab === null) return;
    const made = new Channel(tab, {
      heard: (told) => {
        if (told.type === 'homes') setFrames((before) => new Map(before).set(told.frame, told));
        else setPointed(told.key === null ? null : { frame: told.frame, key: told.key });
      },
      lost: () => setFrames(new Map()),
      changed: () => changed.current(),
    });
    channel.current = made;
    return () => made.end();
  }, [tab]);

  const shown = useMemo(() => [...frames.values()], [frames]);
  // Scrolling tells of the same homes again: only other homes are other questions.
  const asked = useMemo(
    () =>
      JSON.stringify(
        shown.map(({ frame, homes }) => [frame, homes.map(({ key, written }) => [key, written])]),
      ),
    [shown],
  );
  useEffect(() => {
    let late = false;
    setBusy(shown.some(({ homes }) => homes.length > 0));
    void Promise.all(shown.map((frame) => verdictsOf(frame, tab, language))).then((answers) => {
      if (late) return;
      setBusy(false);
      setSaid(answers.find((answer) => typeof answer === 'string') ?? null);
      setRows(answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer)));
    });
    return () => {
      late = true;
    };
  }, [asked, question, tab]);

  const homes = rows.filter((row) => !isNoHome(row) && !isOutside(row));
  const first = shown.flatMap(({ frame, seen }) => (seen === null ? [] : [{ frame, key: seen }]))[0] ?? null;
  const at = (spot: Spot | null) =>
    homes.find(({ frame, key }) => frame === spot?.frame && key === spot.key) ?? null;
  const over = at(pointed);

  const point = useCallback((row: PageRow | null) => {
    setPointed(row);
    channel.current?.tell({ type: 'mark', frame: row?.frame ?? '', key: row?.key ?? null });
  }, []);
  const show = useCallback((row: PageRow) => {
    channel.current?.tell({ type: 'show', frame: row.frame, key: row.key });
  }, []);

  return {
    rows: homes,
    outside: rows.filter(isOutside).length,
    over: over ?? at(first) ?? homes[0] ?? null,
    pointed: over !== null,
    there: frames.size > 0,
    busy,
    said,
    point,
    show,
  };
}

/** The rows of one frame, or why there are none now; what was known goes along where the server is away. */
async function verdictsOf(
  { frame, homes, gemeenten }: Frame,
  tab: number | null,
  language: Language,
): Promise<PageRow[] | string> {
  if (homes.length === 0) return [];
  const asked = homes.map(({ readings, bagId = null }) => ({ readings, bagId }));
  const answer = await ask({ type: 'list', homes: asked, gemeenten: gemeenten ?? undefined, tab });
  const checked = checkedOf(answer, language);
  if (typeof checked === 'string') return checked;
  const { verdicts, ...old } = checked;
  return homes.map((home, index) => ({ ...rowOf(home, frame, verdicts[index] ?? null), ...old }));
}

function rowOf(home: ShownHome, frame: string, verdict: ListedVerdict['verdict']): PageRow {
  const { key, written, sure, readings, bagId = null } = home;
  return { frame, key, home: { written, readings, bagId, sure }, verdict };
}

function isOutside({ verdict }: ListedVerdict): boolean {
  return verdict?.reasons.some(({ code }) => code === 'adres.buiten-gebieden') ?? false;
}
