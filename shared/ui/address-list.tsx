import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../api/checks.ts';
import { isNoHome, type ListedHome, type ListedVerdict, MOST_LISTED } from '../list/listed.ts';
import { eachHomeOnce } from '../list/rank.ts';
import { Refusal } from '../refusal.ts';
import { LIST_TEXTS, type ListFor } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import { CheckedList } from './checked-list.tsx';
import { homesInFile, homesPasted } from './list-source.ts';
import { PasteBox } from './paste-box.tsx';

/** What is said of each home of a list, in order. */
export interface Checked {
  verdicts: readonly (Verdict | null)[];
  /** Where nobody answers now: minutes since this held last, null for who knows. */
  oldMinutes?: number | null;
}

export interface AddressListProps {
  language: Language;
  what: ListFor;
  /** Changes when the same homes would get other verdicts: they are then asked anew. */
  question: string;
  /** Verdicts for homes, in order, however many. Throws a Refusal where there is none. */
  check(homes: readonly ListedHome[]): Promise<Checked>;
  /** As a list, for a narrow panel, and not as a table. */
  narrow?: boolean;
  /** Someone wants to see this home of these: on the map, in its card. */
  onChoose?(row: ListedVerdict, rows: readonly ListedVerdict[]): void;
}

/** A list that came by mail or as a sheet: paste or drop it, and see for each home what Trede says of it. */
export function AddressList({
  language,
  what,
  question,
  check,
  narrow = false,
  onChoose,
}: AddressListProps): JSX.Element {
  const texts = LIST_TEXTS[language];
  const [rows, setRows] = useState<readonly ListedVerdict[] | null>(null);
  const [cut, setCut] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  /** A list that was let go of while it was checked shows no more. */
  const turn = useRef(0);

  async function take(find: () => Promise<ListedHome[]>, before: readonly ListedVerdict[] | null = null) {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    if (before === null) setSaid(null);
    try {
      const homes = await find();
      const { verdicts, ...old } = await check(homes);
      if (mine !== turn.current) return;
      setSaid(old.oldMinutes === undefined ? null : texts.old(old.oldMinutes));
      setRows(homes.map((home, at) => ({ home, verdict: verdicts[at] ?? null, ...old })));
      setCut(homes.length >= MOST_LISTED);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      if (mine !== turn.current) return;
      setSaid(cause.message);
      // What was told before is still there to read, as what it is.
      if (before !== null) setRows(before.map((row) => ({ oldMinutes: null, ...row })));
    } finally {
      if (mine === turn.current) setBusy(false);
    }
  }

  // `take` and `rows` are of this render; what is asked is told by `question`.
  const first = useRef(question);
  useEffect(() => {
    if (rows !== null && question !== first.current)
      void take(async () => rows.map(({ home }) => home), rows);
    first.current = question;
  }, [question]);

  if (rows === null)
    return (
      <div class="t-listed" aria-busy={busy}>
        <PasteBox
          language={language}
          busy={busy}
          onText={(text) => void take(() => homesPasted(text, language))}
          onFile={(file) => void take(() => homesInFile(file, language))}
        />
        <div role="status">
          {busy && <p>{texts.finding}</p>}
          {said !== null && <p class="t-answer">{said}</p>}
        </div>
      </div>
    );
  return (
    <>
      <div role="status">{said !== null && <p class="t-answer">{said}</p>}</div>
      <CheckedList
        rows={eachHomeOnce(rows.filter((row) => !isNoHome(row)))}
        leftOut={rows.filter(isNoHome)}
        cut={cut}
        narrow={narrow}
        what={what}
        language={language}
        onChoose={onChoose && ((row) => onChoose(row, rows))}
        onRemove={(row) => setRows(rows.filter((one) => one !== row))}
        onAgain={() => setRows(null)}
      />
    </>
  );
}
