import type { JSX } from 'preact';
import type { ExtensionTexts } from '../../shared/text/extension.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import type { Connection } from '../messages.ts';
import { useTexts } from './texts.ts';

/** How it stands with the server, and what to do when it does not. */
export function ConnectionState({ connection }: { connection: Connection }): JSX.Element {
  const texts = useTexts();
  const { popupTexts, language } = texts;
  const on = connection.state === 'ok';
  return (
    <div role="status">
      <p class="state">
        <span class="dot" data-on={on} aria-hidden="true" />
        <span>{sentence(connection, texts)}</span>
      </p>
      {on && connection.dataDate !== null ? (
        <p class="soft">{popupTexts.dataDate(formatDate(connection.dataDate, language))}</p>
      ) : null}
      {on && connection.fictional ? <p class="soft">{popupTexts.fictional}</p> : null}
    </div>
  );
}

function sentence(connection: Connection, { connectionTexts, popupTexts, roleText }: ExtensionTexts): string {
  switch (connection.state) {
    case 'ok':
      return popupTexts.connected(roleText(connection.role));
    case 'weg':
      return connectionTexts.away;
    case 'niet-gekoppeld':
      return connectionTexts.unpaired;
    case 'geen-toestemming':
      return connectionTexts.noPermission;
    case 'geweigerd':
      return connectionTexts.refused;
  }
}
