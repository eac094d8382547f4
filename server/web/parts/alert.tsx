import type { ComponentChildren } from 'preact';

/** What went wrong, and what to do about it, where someone is at work: read out at once. */
export function Alert(props: { lang?: string; children: ComponentChildren }) {
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" lang={props.lang}>
      <div class="utrecht-alert__content">
        <p>{props.children}</p>
      </div>
    </div>
  );
}
