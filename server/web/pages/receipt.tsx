import type { Receipt } from '../../../shared/api/receipts.ts';
import { RECEIPT } from '../../../shared/text/receipt.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ReceiptBody } from '../../../shared/ui/receipt.tsx';
import { get } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Unready } from '../parts/unready.tsx';
import { useLoaded } from '../use-loaded.ts';
import { writeView } from '../view.ts';
import type { PageProps } from './page.ts';

/** The verdict on which a home was held, as it was: to read and print years later. */
export function ReceiptPage({ view }: PageProps) {
  const texts = useTexts(RECEIPT);
  const language = useLanguage();
  const { over = '' } = view.more;
  const [loaded, again] = useLoaded(over, (signal) =>
    get<Receipt>(`placements/${encodeURIComponent(over)}/receipt`, {}, signal),
  );
  const receipt = loaded.value;
  if (!receipt) return <Unready loaded={loaded} again={again} text={texts.loading} />;
  return (
    <main class="rules receipt">
      <header>
        <h1>{texts.title}</h1>
        <p class="notice-line">
          <strong>{texts.notice}</strong>
        </p>
        <p class="actions no-print">
          <Button onClick={() => print()}>{texts.print}</Button>
          <a href={`#${writeView({ ...view, page: 'plaatsingen', more: { over } })}`}>{texts.back}</a>
        </p>
      </header>
      <ReceiptBody receipt={receipt} language={language} />
    </main>
  );
}
