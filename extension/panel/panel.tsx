import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ListedHome } from '../../shared/list/listed.ts';
import { labelOf } from '../../shared/list/rank.ts';
import { Refusal } from '../../shared/refusal.ts';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import { AddressList } from '../../shared/ui/address-list.tsx';
import { ConnectionState } from '../pages/connection.tsx';
import { LanguageContext, useDocument } from '../pages/texts.ts';
import { ask } from './ask.ts';
import { CardPart } from './card-part.tsx';
import { MapPart } from './map-part.tsx';
import { checkedOf } from './old.ts';
import { PagePart } from './page-part.tsx';
import { Tabs } from './tabs.tsx';
import { TaskChoice } from './task-choice.tsx';
import { useCard } from './use-card.ts';
import { usePage } from './use-page.ts';
import { useAround, useTab } from './use-panel.ts';

/** The side panel: the homes of the page beside it, a list that came by mail, and the map around the home in view. */
export function Panel({ beside }: { beside: number | null }): JSX.Element | null {
  const tab = useTab(beside);
  const around = useAround(tab);
  const page = usePage(tab, around?.question ?? '', around?.task.language ?? 'nl', () => around?.again());
  const [part, setPart] = useState<'page' | 'list'>('page');
  const card = useCard();
  const chosen = card.row;
  const choice = useRef<HTMLDetailsElement>(null);
  useDocument(around?.task.language, PANEL_TEXTS[around?.task.language ?? 'nl'].window);
  if (around === null) return null;
  const { status, task, question } = around;
  const { language } = task;
  const texts = PANEL_TEXTS[language];
  const rungLabel = task.rungs.find(({ id }) => id === task.task.rung)?.label ?? task.task.rung ?? '';
  const check = async (homes: readonly ListedHome[]) => {
    const asked = homes.map(({ readings, bagId }) => ({ readings, bagId }));
    const answer = await ask({ type: 'list', homes: asked, tab });
    const checked = checkedOf(answer, language);
    if (typeof checked === 'string') throw new Refusal(checked);
    return checked;
  };
  const { connection } = status;
  const over = part === 'list' ? chosen : page.over;
  return (
    <LanguageContext.Provider value={language}>
      <main class="t-root panel" lang={language}>
        <div class="top">
          <h1>{texts.title}</h1>
          <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
            {texts.settings}
          </button>
        </div>
        {connection.state === 'ok' || connection.state === 'bezig' ? (
          <TaskChoice within={choice} answer={task} choose={(chosenTask) => void around.choose(chosenTask)} />
        ) : (
          <>
            <ConnectionState connection={connection} />
            <button type="button" class="link" onClick={around.again}>
              {texts.again}
            </button>
          </>
        )}
        <Tabs<'page' | 'list'> label={texts.tabsLabel} names={texts.tabs} chosen={part} choose={setPart}>
          {part === 'list' && chosen === null ? null : (
            <MapPart
              language={language}
              tab={tab}
              question={question}
              fictional={around.fictional}
              rows={part === 'list' ? (chosen ? [chosen] : []) : page.rows}
              over={over}
            />
          )}
          {/* Both stay: a list that was pasted is not lost by a look at the page. */}
          <div hidden={part !== 'page'}>
            <PagePart page={page} language={language} />
          </div>
          <div hidden={part !== 'list'}>
            <AddressList
              language={language}
              what={{ rungLabel, places: task.task.places }}
              question={question}
              check={check}
              narrow={true}
              onChoose={card.choose}
            />
          </div>
        </Tabs>
        {part === 'list' && chosen !== null && card.open ? (
          <CardPart
            key={labelOf(chosen)}
            row={chosen}
            tab={tab}
            language={language}
            question={question}
            others={card.others}
            change={() => {
              card.close();
              if (choice.current === null) return;
              choice.current.open = true;
              choice.current.querySelector('summary')?.focus();
            }}
            close={card.close}
          />
        ) : null}
      </main>
    </LanguageContext.Provider>
  );
}
