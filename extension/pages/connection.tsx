import type { JSX } from 'preact';
import { formatDate } from '../../shared/text/numbers.ts';
import type { Connection } from '../messages.ts';
import { useTexts } from './texts.ts';
import { whyNot } from './why-not.ts';

/** How it stands with the server, and what to do when it does not. */
export function ConnectionState({ connection }: { connection: Connection }): JSX.Element {
  const { popupTexts, language, roleText } = useTexts();
  const on = connection.state === 'ok';
  return (
    <div role="status">
      <p class="state">
        <span class="dot" data-on={on} aria-hidden="true" />
        <span>
          {connection.state === 'ok'
            ? popupTexts.connected(roleText(connection.role))
            : connection.state === 'bezig'
              ? popupTexts.asking
              : whyNot(connection, language)}
        </span>
      </p>
      {on && connection.dataDate !== null ? (
        <p class="soft">{popupTexts.dataDate(formatDate(connection.dataDate, language))}</p>
      ) : null}
      {on && connection.fictional ? <p class="soft">{popupTexts.fictional}</p> : null}
    </div>
  );
}
