import { useRef, useState } from 'preact/hooks';
import type { ListedVerdict } from '../../shared/list/listed.ts';
import { labelOf } from '../../shared/list/rank.ts';
import type { OtherHome } from '../overlay/drawer.ts';

const MOST_OTHERS = 3;

/** Which home of a pasted list is chosen, and whether its card is open. */
export interface ChosenHome {
  row: ListedVerdict | null;
  open: boolean;
  choose(row: ListedVerdict, rows: readonly ListedVerdict[]): void;
  /** Other homes of the list that have room, in the order of the list. */
  others(): OtherHome[];
  /** Closes the card, and gives the focus back to where it was opened. */
  close(): void;
}

export function useCard(): ChosenHome {
  const [chosen, setChosen] = useState<{ row: ListedVerdict; rows: readonly ListedVerdict[] } | null>(null);
  const [open, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  const choose: ChosenHome['choose'] = (row, rows) => {
    if (!open) from.current = document.activeElement;
    setChosen({ row, rows });
    setOpen(true);
  };
  return {
    row: chosen?.row ?? null,
    open,
    choose,
    others: () =>
      (chosen?.rows ?? [])
        .filter(
          (row) => row !== chosen?.row && row.verdict?.verdict === 'ruimte' && row.oldMinutes === undefined,
        )
        .slice(0, MOST_OTHERS)
        .map((row) => ({ label: labelOf(row), from: 'list', open: () => choose(row, chosen?.rows ?? []) })),
    close: () => {
      setOpen(false);
      if (from.current instanceof HTMLElement) from.current.focus();
    },
  };
}
