import type { JSX } from 'preact';
import type { Sent } from '../messages.ts';
import { useTexts } from './texts.ts';

const TIME = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** What went to the server last, in full, so that everyone can see that it is no more than addresses. */
export function LastSent({ sent }: { sent: Sent | null }): JSX.Element {
  const { optionsTexts } = useTexts();
  if (sent === null) return <p>{optionsTexts.sentNone}</p>;
  const { at, method, url, headers, body } = sent;
  return (
    <>
      <p class="soft">{optionsTexts.sentHint}</p>
      <details>
        <summary>{optionsTexts.sentAt(TIME.format(at))}</summary>
        <pre>{`${method} ${url}\n${lines(headers)}\n\n${JSON.stringify(body, null, 2)}`}</pre>
      </details>
    </>
  );
}

function lines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
