import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** Begins pointing at an address on the page of this tab; the popup closes, for the page is where it goes on. */
export function TeachButton(): JSX.Element {
  const { teachTexts } = useTexts();
  const [said, setSaid] = useState<string | null>(null);
  const start = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    const done = await tellBackground({ type: 'teach', tab: tab.id });
    if (done.done) window.close();
    else setSaid(done.text);
  };
  return (
    <>
      <div class="actions">
        <button type="button" class="btn quiet" onClick={(event) => event.isTrusted && void start()}>
          {teachTexts.start}
        </button>
      </div>
      <p class="soft">{teachTexts.startHint}</p>
      {said === null ? null : (
        <p class="said" role="alert">
          {said}
        </p>
      )}
    </>
  );
}
