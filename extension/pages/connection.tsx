import type { JSX } from 'preact';
import { connectionTexts, popupTexts, roleText } from '../../shared/text/nl-extension.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import type { Connection } from '../messages.ts';

/** How it stands with the server, and what to do when it does not. */
export function ConnectionState({ connection }: { connection: Connection }): JSX.Element {
  const on = connection.state === 'ok';
  return (
    <div role="status">
      <p class="state">
        <span class="dot" data-on={on} aria-hidden="true" />
        <span>{sentence(connection)}</span>
      </p>
      {on && connection.dataDate !== null ? (
        <p class="soft">{popupTexts.dataDate(formatDate(connection.dataDate))}</p>
      ) : null}
      {on && connection.fictional ? <p class="soft">{popupTexts.fictional}</p> : null}
    </div>
  );
}

function sentence(connection: Connection): string {
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
