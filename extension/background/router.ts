import { type Browser, browser } from 'wxt/browser';
import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { ReceiptAnswer } from '../acts.ts';
import type { ProposalsAnswer, TeachAnswer } from '../lessons.ts';
import type {
  AdaptersAnswer,
  CheckAnswer,
  Done,
  Status,
  StillAnswer,
  TaskAnswer,
  WordsAnswer,
} from '../messages.ts';
import { adaptersFor, isFirstMisfit, reportMisfit } from './adapters.ts';
import { answerAtDesk, type DeskAnswer } from './at-desk.ts';
import type { Checks } from './checks.ts';
import type { Desk } from './desk.ts';
import { keepFit, readFits } from './fits.ts';
import { FromOwn, FromPage, FromPanel } from './incoming.ts';
import { pair, unpair } from './pairing.ts';
import { answerPanel, type PanelAnswer } from './panel.ts';
import { load, tellTab, turnOff, turnOn, want } from './portals.ts';
import { allowed, forPlaces, known, status, taskAnswer } from './session.ts';
import { changeSettings, readLadder, readPolicy, readPortals, readSettings } from './store.ts';
import type { Tasks } from './tasks.ts';
import { answerTaught, answerTeacher } from './teaching.ts';
import { wordOf } from './words.ts';

type Sender = Browser.runtime.MessageSender;
type Answer =
  | CheckAnswer
  | WordsAnswer
  | StillAnswer
  | AdaptersAnswer
  | TaskAnswer
  | DeskAnswer
  | ReceiptAnswer
  | PanelAnswer
  | Status
  | TeachAnswer
  | ProposalsAnswer
  | Done;

/** What answers are made with. */
export interface RouterParts {
  checks: Checks;
  tasks: Tasks;
  desk: Desk;
}

/** A page on which the overlay has no business (any more): it cleans itself up. */
const OFF = { state: 'uit', retryAfter: 0, language: 'nl' } as const;

/**
 * Answers one message, by who sent it: our own pages may set things, a portal that is on may ask for checks,
 * anyone else gets nothing. Gives null for a message that is not ours.
 */
export async function answer(message: unknown, sender: Sender, parts: RouterParts): Promise<Answer | null> {
  if (sender.id !== browser.runtime.id) return null;
  if (isOwnPage(sender)) return answerOwn(message, parts);
  return answerPage(message, sender, parts);
}

async function answerPage(message: unknown, sender: Sender, parts: RouterParts): Promise<Answer | null> {
  const read = FromPage.safeParse(message);
  const { tab, frameId } = sender;
  if (!read.success || tab?.id === undefined || frameId === undefined) return null;
  const origin = originOf(sender);
  if (!(await readPortals()).includes(origin) || !(await allowed(origin))) return OFF;
  const asked = read.data;
  const { checks, tasks, desk } = parts;
  const task = await tasks.of(tab.id);
  switch (asked.type) {
    case 'check':
      return words(await checks.ask(asked.homes, { gemeenten: asked.gemeenten, task }));
    case 'verdict':
      return checks.ask([asked.home], {
        gemeenten: asked.gemeenten,
        task: await forPlaces(task, asked.places),
      });
    case 'task':
      return taskAnswer(task);
    case 'task.choose':
      return choose(tab.id, asked, parts);
    case 'placement':
    case 'precedents':
    case 'act':
    case 'print':
      return answerAtDesk(asked, desk);
    case 'load':
      return (await load(asked.script, tab.id, frameId))
        ? { done: true }
        : { done: false, text: (await texts()).connectionTexts.unexpected };
    case 'teach.ask':
    case 'teach.save':
    case 'teach.end':
      return answerTaught(asked, sender);
    case 'still':
      return checks.still(asked.stamp, { task });
    case 'adapters':
      return { adapters: await adaptersFor(sender.url ?? ''), fitted: await readFits(origin) };
    case 'fits':
      await keepFit(origin, asked.adapter);
      return { done: true };
    case 'misfit':
      return misfit(asked.adapter, sender.url ?? '');
  }
}

/** The tab checks for this from now on, in all its frames. */
async function choose(
  tab: number,
  task: Parameters<Tasks['choose']>[1],
  { tasks }: RouterParts,
): Promise<Done> {
  await tasks.choose(tab, task);
  await tellTab(tab, { type: 'ask-again' });
  return { done: true };
}

/** The page gets no more of each verdict than its badge says; a card asks for the rest. */
async function words(answer: CheckAnswer): Promise<WordsAnswer> {
  const { server, language } = await readSettings();
  const ladder = await readLadder(server);
  const gemeenten = new Set(ladder?.origins.map(({ code }) => code));
  if (answer.state === 'ok') {
    const { stamp, forWhat, verdicts } = answer;
    const told = verdicts.map((verdict) => wordOf(verdict, gemeenten, language));
    return { state: 'ok', language, stamp, forWhat, words: told };
  }
  if (!('old' in answer) || answer.old === undefined) return { ...answer, language, old: undefined };
  const { old, ...why } = answer;
  const kept = old.verdicts.map((verdict) => verdict && wordOf(verdict, gemeenten, language));
  return { ...why, language, old: { forWhat: old.forWhat, words: kept } };
}

async function answerOwn(message: unknown, parts: RouterParts): Promise<Answer | null> {
  const panel = FromPanel.safeParse(message);
  if (panel.success) return answerPanel(panel.data, parts);
  const read = FromOwn.safeParse(message);
  if (!read.success) return null;
  const asked = read.data;
  switch (asked.type) {
    case 'status':
      return status();
    case 'known':
      return known();
    case 'task':
      return taskAnswer(await parts.tasks.of(asked.tab));
    case 'task.choose':
      return choose(asked.tab, asked, parts);
    case 'receipt':
      return parts.desk.receipt(asked.placement);
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
    case 'teach':
    case 'forget':
    case 'proposals':
    case 'proposal':
      return answerTeacher(asked);
    case 'portal.want':
      await want(asked.origin);
      return { done: true };
    case 'portal.on':
      if (await turnOn(asked.origin)) return { done: true };
      return { done: false, text: (await texts()).popupTexts.notAllowed };
    case 'portal.off':
      if ((await readPolicy()).portals !== null)
        return { done: false, text: (await texts()).optionsTexts.portalsLocked };
      await turnOff(asked.origin);
      return { done: true };
  }
}

/** Whether the page tells it; the region hears of it as well. */
async function misfit(adapter: string, url: string): Promise<Done> {
  if (!(await isFirstMisfit(adapter))) return { done: false, text: '' };
  void reportMisfit(adapter, url);
  return { done: true };
}

async function texts() {
  return EXTENSION_TEXTS[(await readSettings()).language];
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The frame's own origin, from what the browser says and not from what the page says. */
function originOf(sender: Sender): string {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).origin : '';
}
