import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { UNITS } from '../text/units.ts';

/** So many rows are on a page of a list. */
export const PAGE_ROWS = 50;

/** Which rows of a list are shown, and the way to those before and after; `page` counts from 0. */
export function Pager({ page, total, onPage }: { page: number; total: number; onPage(page: number): void }) {
  const texts = useTexts(UNITS);
  if (total <= PAGE_ROWS) return null;
  const from = page * PAGE_ROWS;
  return (
    <nav class="pager" aria-label={texts.shownOf(from + 1, Math.min(total, from + PAGE_ROWS), total)}>
      <Button quiet small disabled={page === 0} onClick={() => onPage(page - 1)}>
        {texts.previous}
      </Button>
      <span class="soft">{texts.shownOf(from + 1, Math.min(total, from + PAGE_ROWS), total)}</span>
      <Button quiet small disabled={from + PAGE_ROWS >= total} onClick={() => onPage(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  );
}
