import { type Browser, browser } from 'wxt/browser';
import { connectionTexts, optionsTexts, popupTexts } from '../../shared/text/nl-extension.ts';
import type { AdaptersAnswer, CheckAnswer, Done, Status, StillAnswer, WordsAnswer } from '../messages.ts';
import { adaptersFor, isFirstMisfit } from './adapters.ts';
import type { Checks } from './checks.ts';
import { FromOwn, FromPage } from './incoming.ts';
import { pair, unpair } from './pairing.ts';
import { load, turnOff, turnOn, want } from './portals.ts';
import { allowed, status } from './session.ts';
import { changeSettings, readLadder, readPolicy, readPortals, readSettings } from './store.ts';
import { wordOf } from './words.ts';

type Sender = Browser.runtime.MessageSender;
type Answer = CheckAnswer | WordsAnswer | StillAnswer | AdaptersAnswer | Status | Done;

/** A page on which the overlay has no business (any more): it cleans itself up. */
const OFF = { state: 'uit', retryAfter: 0, language: 'nl' } as const;

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
  const { tab, frameId } = sender;
  if (!read.success || tab?.id === undefined || frameId === undefined) return null;
  const origin = originOf(sender);
  if (!(await readPortals()).includes(origin) || !(await allowed(origin))) return OFF;
  const asked = read.data;
  switch (asked.type) {
    case 'check':
      return words(await checks.ask(asked.homes, asked.gemeenten));
    case 'verdict':
      return checks.ask([asked.home], asked.gemeenten);
    case 'load':
      return (await load(asked.script, tab.id, frameId))
        ? { done: true }
        : { done: false, text: connectionTexts.unexpected };
    case 'still':
      return checks.still(asked.stamp);
    case 'adapters':
      return { adapters: await adaptersFor(sender.url ?? '') };
    case 'misfit':
      return (await isFirstMisfit(asked.adapter)) ? { done: true } : { done: false, text: '' };
  }
}

/** The page gets no more of each verdict than its badge says; a card asks for the rest. */
async function words(answer: CheckAnswer): Promise<WordsAnswer> {
  const { server, language } = await readSettings();
  if (answer.state !== 'ok') return { ...answer, language };
  const ladder = await readLadder(server);
  const gemeenten = new Set(ladder?.origins.map(({ code }) => code));
  return {
    state: 'ok',
    language,
    stamp: answer.stamp,
    words: answer.verdicts.map((verdict) => wordOf(verdict, gemeenten, language)),
  };
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
      return pair((await readPolicy()).server ?? asked.server, asked.code, asked.name);
    case 'unpair':
      return unpair();
    case 'language':
      await changeSettings({ language: asked.language });
      return { done: true };
    case 'portal.want':
      await want(asked.origin);
      return { done: true };
    case 'portal.on':
      return (await turnOn(asked.origin)) ? { done: true } : { done: false, text: popupTexts.notAllowed };
    case 'portal.off':
      if ((await readPolicy()).portals !== null) return { done: false, text: optionsTexts.portalsLocked };
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
