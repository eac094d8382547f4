import { browser } from 'wxt/browser';
import { type AnswerTo, type OwnMessage, patternOf } from '../messages.ts';

/** Asks the background; only our own pages may. */
export async function tellBackground<M extends OwnMessage>(message: M): Promise<AnswerTo<M>> {
  return browser.runtime.sendMessage(message);
}

/** Asks the person for permission to an origin. Call it straight from a click: the browser insists on that. */
export async function askPermission(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
}

/** The origin of what someone typed as an address, or null; without a scheme it is taken as https. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const { protocol, origin, hostname } = new URL(full);
  return /^https?:$/.test(protocol) && hostname !== '' ? origin : null;
}
