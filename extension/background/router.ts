import { type Browser, browser } from 'wxt/browser';
import { popupTexts } from '../../shared/text/nl-extension.ts';
import type { AdaptersAnswer, CheckAnswer, Done, Status, StillAnswer } from '../messages.ts';
import { adaptersFor } from './adapters.ts';
import type { Checks } from './checks.ts';
import { FromOwn, FromPage } from './incoming.ts';
import { pair, unpair } from './pairing.ts';
import { turnOff, turnOn, want } from './portals.ts';
import { status } from './session.ts';
import { changeSettings, readPortals } from './store.ts';

type Sender = Browser.runtime.MessageSender;
type Answer = CheckAnswer | StillAnswer | AdaptersAnswer | Status | Done;

/** A page on which the overlay has no business (any more): it cleans itself up. */
const OFF = { state: 'uit', retryAfter: 0 } as const;

/**
 * Answers one message, by who sent it: our own pages may set things, a portal that is on may ask for checks,
 * anyone else gets nothing. Gives null for a message that is not ours.
 */
export async function answer(message: unknown, sender: Sender, checks: Checks): Promise<Answer | null> {
  if (sender.id !== browser.runtime.id) return null;
  if (isOwnPage(sender)) return answerOwn(message);
  return answerPage(message, sender, checks);
}

async function answerPage(message: unknown, sender: Sender, checks: Checks): Promise<Answer | null> {
  const read = FromPage.safeParse(message);
  if (!read.success || sender.tab === undefined) return null;
  if (!(await readPortals()).includes(originOf(sender))) return OFF;
  const asked = read.data;
  switch (asked.type) {
    case 'check':
      return checks.ask(asked.homes, asked.gemeenten);
    case 'still':
      return checks.still(asked.stamp);
    case 'adapters':
      return { adapters: await adaptersFor(sender.url ?? '') };
  }
}

async function answerOwn(message: unknown): Promise<Status | Done | null> {
  const read = FromOwn.safeParse(message);
  if (!read.success) return null;
  const asked = read.data;
  switch (asked.type) {
    case 'status':
      return status();
    case 'choose':
      await changeSettings({ rung: asked.rung, places: asked.places, origin: asked.origin });
      return { done: true };
    case 'pair':
      return pair(asked.server, asked.code, asked.name);
    case 'unpair':
      return unpair();
    case 'portal.want':
      await want(asked.origin);
      return { done: true };
    case 'portal.on':
      return (await turnOn(asked.origin)) ? { done: true } : { done: false, text: popupTexts.notAllowed };
    case 'portal.off':
      await turnOff(asked.origin);
      return { done: true };
  }
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The frame's own origin, from what the browser says and not from what the page says. */
function originOf(sender: Sender): string {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).origin : '';
}
