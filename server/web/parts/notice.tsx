import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { FRAME } from '../text/frame.ts';
import { TROUBLE } from '../text/trouble.ts';
import type { Trouble } from '../trouble.ts';
import { START, writeView } from '../view.ts';
import { Alert } from './alert.tsx';

/** A calm page with one message and what to do: before there is anything to show. */
export function Notice(props: { title: string; children: ComponentChildren }) {
  return (
    <main class="notice">
      <h1>{props.title}</h1>
      {props.children}
    </main>
  );
}

/** The way on from a page that someone may not see. */
export function ToMap() {
  const language = useLanguage();
  return (
    <p>
      <a href={`#${writeView({ ...START, language })}`}>{FRAME[language].toMap}</a>
    </p>
  );
}

/** In the place of what is on its way. */
export function Loading({ text }: { text: string }) {
  return (
    <main class="notice" aria-busy="true">
      <div role="status">
        <h1>{text}</h1>
      </div>
    </main>
  );
}

/** Why there is nothing to show, as a page of its own. */
export function TroubleNotice({ trouble, again }: { trouble: Trouble; again(): void }) {
  const texts = useTexts(TROUBLE);
  if (trouble.kind === 'not-signed-in')
    return (
      <Notice title={texts.signIn}>
        <p>{trouble.message}</p>
        <p class="soft">
          {texts.linkOnce[0]}
          <code>npm start</code>
          {texts.linkOnce[1]}
        </p>
      </Notice>
    );
  // Asking again changes no right: there is another way on.
  if (trouble.kind === 'not-allowed')
    return (
      <Notice title={texts.notForRole}>
        <p>{trouble.message}</p>
        <ToMap />
      </Notice>
    );
  return (
    <Notice title={trouble.kind === 'gone' ? texts.goneTitle : texts.notShown}>
      <p>{trouble.message}</p>
      <Button onClick={again}>{texts.again}</Button>
    </Notice>
  );
}

/** The same as a line within the page, where something is shown already. */
export function TroubleLine({ trouble, again }: { trouble: Trouble; again(): void }) {
  const texts = useTexts(TROUBLE);
  return (
    <Alert>
      {trouble.message} <LinkButton onClick={again}>{texts.again}</LinkButton>
    </Alert>
  );
}
