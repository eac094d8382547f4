import type { BadgeTexts } from '../../shared/text/badge.ts';
import { COLOURS } from '../../shared/ui/tokens.ts';
import { portal } from '../portals/portal.ts';
import { ask } from './ask.ts';
import { createHost } from './root.ts';

const STYLES = `
:host{all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647}
.told{display:flex;gap:12px;align-items:start;max-width:min(340px,calc(100vw - 32px));padding:12px 12px 12px 16px;background:${COLOURS.ground};
color:${COLOURS.ink};border:1px solid ${COLOURS.line};border-radius:10px;box-shadow:0 10px 34px rgba(20,32,45,.18);font-size:14px;line-height:1.45}
p{margin:0}
button{min-width:28px;height:28px;margin:0;padding:0;border:1px solid ${COLOURS.line};border-radius:6px;background:${COLOURS.calm};color:${COLOURS.ink};font:inherit;cursor:pointer}
`;

/** On this page; the background knows of the others. */
const asked = new Set<string>();

/** Has it kept which adapter fits this portal, so that it shows when it no longer does. */
export async function tellFit(): Promise<void> {
  const adapter = portal.fits;
  if (adapter === null || portal.fittedBefore.has(adapter)) return;
  portal.fittedBefore = new Set([...portal.fittedBefore, adapter]);
  // An extension that is gone tells so at every badge.
  await ask({ type: 'fits', adapter }).catch(() => null);
}

/** Tells once in a browser session, on the page itself, that the adapter of this portal no longer fits it. */
export async function tellMisfit(texts: BadgeTexts, signal: AbortSignal): Promise<void> {
  const adapter = portal.misfit;
  if (adapter === null || asked.has(adapter)) return;
  asked.add(adapter);
  // An extension that is gone tells so at every badge.
  const answer = await ask({ type: 'misfit', adapter }).catch(() => null);
  if (signal.aborted || answer === null || !('done' in answer) || !answer.done) return;
  const { host, root } = createHost(STYLES);
  const told = document.createElement('div');
  told.className = 't-root told';
  told.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.textContent = texts.badgeTexts.misfit;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', texts.badgeTexts.close);
  close.addEventListener('click', (event) => event.isTrusted && host.remove());
  told.append(sentence, close);
  root.append(told);
  document.body.append(host);
  signal.addEventListener('abort', () => host.remove());
}
