import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inOrder, type ListOrder } from '../../shared/list/rank.ts';
import { LIST_TEXTS } from '../../shared/text/list.ts';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Language } from '../../shared/text/texts.ts';
import { VerdictList } from '../../shared/ui/verdict-table.tsx';
import type { PageRow, PageState } from './use-page.ts';

const ORDERS = ['list', 'helps', 'verdict', 'address', 'room'] as const;

/** All verdicts on the page of the tab; pointing at one here marks it there, and the other way round. */
export function PagePart({ page, language }: { page: PageState; language: Language }): JSX.Element {
  const texts = PANEL_TEXTS[language];
  const lists = LIST_TEXTS[language];
  const [order, setOrder] = useState<ListOrder>('list');
  const { rows, outside, said, busy, there } = page;
  const old = rows.find(({ oldMinutes }) => oldMinutes !== undefined);
  return (
    <section class="t-listed" aria-label={texts.page} aria-busy={busy}>
      <div role="status">
        {said !== null && <p class="said">{said}</p>}
        {old !== undefined && <p class="said">{lists.old(old.oldMinutes ?? null)}</p>}
        {said === null && rows.length === 0 && (
          <p>{busy ? texts.checking : there ? texts.none : texts.off}</p>
        )}
        {outside > 0 && <p class="soft">{texts.outside(outside)}</p>}
      </div>
      {rows.length > 0 && (
        <>
          <label class="t-order">
            {lists.order}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ListOrder)}>
              {ORDERS.map((name) => (
                <option key={name} value={name}>
                  {name === 'list' ? texts.asOnPage : lists.orders[name]}
                </option>
              ))}
            </select>
          </label>
          <VerdictList<PageRow>
            rows={inOrder(rows, order) as PageRow[]}
            keyOf={keyOf}
            caption={texts.page}
            language={language}
            pointed={page.pointed && page.over ? keyOf(page.over) : null}
            onPoint={page.point}
            onChoose={page.show}
          />
        </>
      )}
    </section>
  );
}

function keyOf({ frame, key }: PageRow): string {
  return `${frame} ${key}`;
}
