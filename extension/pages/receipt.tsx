import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Receipt } from '../../shared/api/receipts.ts';
import { badgeTextsIn } from '../../shared/text/badge.ts';
import { RECEIPT } from '../../shared/text/receipt.ts';
import type { Language } from '../../shared/text/texts.ts';
import { ReceiptBody } from '../../shared/ui/receipt.tsx';
import { noticeOf } from '../overlay/notice.ts';
import { tellBackground } from './own.ts';

/** The receipt of a placement, to print; the browser's own question comes as soon as it is there. */
export function ReceiptPage({ placement }: { placement: string }): JSX.Element {
  const [language, setLanguage] = useState<Language>('nl');
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const texts = RECEIPT[language];
  useEffect(() => {
    void (async () => {
      const { settings } = await tellBackground({ type: 'known' });
      setLanguage(settings.language);
      document.documentElement.lang = settings.language;
      const answer = await tellBackground({ type: 'receipt', placement });
      if (answer.state === 'ok') setReceipt(answer.receipt);
      else setTrouble(noticeOf(answer, badgeTextsIn(settings.language)).text);
    })();
  }, [placement]);
  return (
    <main class="t-root page receipt" aria-busy={receipt === null && trouble === null}>
      <header>
        <h1>{texts.title}</h1>
        <p>
          <strong>{texts.notice}</strong>
        </p>
        {receipt === null ? (
          <p role="status">{trouble ?? texts.loading}</p>
        ) : (
          <p class="actions no-print">
            <button type="button" class="btn" onClick={() => print()}>
              {texts.print}
            </button>
          </p>
        )}
      </header>
      {receipt === null ? null : <ReceiptBody receipt={receipt} language={language} />}
    </main>
  );
}
