import type { ComponentChildren } from 'preact';
import type { Trouble } from '../trouble.ts';

/** A calm page with one message and what to do: before there is anything to show. */
export function Notice(props: { title: string; children: ComponentChildren }) {
  return (
    <main class="notice">
      <h1>{props.title}</h1>
      {props.children}
    </main>
  );
}

/** Why there is nothing to show, as a page of its own. */
export function TroubleNotice({ trouble, again }: { trouble: Trouble; again(): void }) {
  if (trouble.kind === 'not-signed-in')
    return (
      <Notice title="Aanmelden">
        <p>{trouble.message}</p>
        <p class="soft">
          De link werkt één keer. In het venster waarin Trede draait staat steeds de nieuwste; start de server
          anders opnieuw met <code>npm start</code>.
        </p>
      </Notice>
    );
  return (
    <Notice title={trouble.kind === 'gone' ? 'Geen verbinding' : 'De kaart kan niet worden getoond'}>
      <p>{trouble.message}</p>
      <button type="button" class="button" onClick={again}>
        Opnieuw proberen
      </button>
    </Notice>
  );
}

/** The same as a line within the page, where something is shown already. */
export function TroubleLine({ trouble, again }: { trouble: Trouble; again(): void }) {
  return (
    <p class="trouble" role="alert">
      {trouble.message}{' '}
      <button type="button" class="link" onClick={again}>
        Opnieuw proberen
      </button>
    </p>
  );
}
