import { type Browser, browser } from 'wxt/browser';
import { TEACH_TEXTS, type TeachTexts } from '../../shared/text/teach.ts';
import type {
  Lesson,
  LessonMessage,
  Offer,
  ProposalsAnswer,
  TeachAnswer,
  TeacherMessage,
} from '../lessons.ts';
import type { Done } from '../messages.ts';
import { learnAdapters, readKept } from './adapters.ts';
import { type Client, NoAnswer } from './client.ts';
import { adapterOf } from './lesson.ts';
import { tell } from './portals.ts';
import { allowed, clientFor, status } from './session.ts';
import { readPortals, readSettings } from './store.ts';
import { forgetTaught, keepTaught, readTaught } from './taught.ts';

/** Where the build puts what lets someone point at an address. */
const SCRIPT = '/teach.js';
const NOTHING = { done: false, text: '' } as const;

type Sender = Browser.runtime.MessageSender;

/** Answers what a page that is taught asks. */
export async function answerTaught(asked: LessonMessage, sender: Sender): Promise<TeachAnswer | Done> {
  if (asked.type === 'teach.ask') return mayTeach(sender);
  if (asked.type === 'teach.save') return saveLesson(sender, asked.lesson);
  return endTeaching(sender, asked.others);
}

/** Answers what popup and options ask about what is taught. */
export async function answerTeacher(asked: TeacherMessage): Promise<ProposalsAnswer | Done> {
  if (asked.type === 'teach') return startTeaching(asked.tab);
  if (asked.type === 'forget') return forgetLesson(asked.id);
  if (asked.type === 'proposals') return proposals();
  return decide(asked.id, asked.take);
}

/** Lets the person at this tab point at an address; only on a portal that is on. */
async function startTeaching(tab: number): Promise<Done> {
  const { url } = await browser.tabs.get(tab);
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : '';
  if (!(await readPortals()).includes(origin) || !(await allowed(origin)))
    return { done: false, text: (await texts()).notOn };
  await browser.storage.session.set({ teaching: tab });
  const target = { tabId: tab, allFrames: true };
  return browser.scripting.executeScript({ target, files: [SCRIPT] }).then(
    () => ({ done: true }),
    async () => ({ done: false, text: (await texts()).notHere }),
  );
}

/** Whether the page that asks is being taught, and who could get what comes of it. */
async function mayTeach(sender: Sender): Promise<TeachAnswer> {
  if (!(await isTaught(sender))) return { teaching: false };
  const { connection, settings } = await status();
  const offer = connection.state === 'ok' ? offerOf(connection.role) : null;
  return { teaching: true, offer, language: settings.language };
}

/** Keeps what was taught on a page, for this person or for the region; says in one sentence why not. */
async function saveLesson(sender: Sender, lesson: Lesson): Promise<Done> {
  if (!(await isTaught(sender)) || sender.url === undefined) return NOTHING;
  const settings = await readSettings();
  const published = await readKept(settings.server);
  const taught = await readTaught();
  const versions = (id: string) =>
    Math.max(0, ...[...published, ...taught].flatMap((one) => (one.id === id ? [one.version] : [])));
  const adapter = adapterOf(lesson, sender.url, versions);
  if (adapter === null) return { done: false, text: (await texts()).notKept };
  if (lesson.to === 'zelf') {
    await keepTaught(adapter);
    await tell({ type: 'adapters' });
    return { done: true };
  }
  const { connection } = await status();
  const offer = connection.state === 'ok' ? offerOf(connection.role) : null;
  if (offer === null) return { done: false, text: (await texts()).noServer };
  return asked(async (client) => {
    if (offer === 'publiceren') {
      await client.publish(adapter);
      await forgetTaught(adapter.id);
      await learnAdapters(true);
    } else {
      // She need not wait for the region.
      await client.propose(adapter);
      await keepTaught(adapter);
    }
    await tell({ type: 'adapters' });
  });
}

/** Ends it in the tab that says so; in its other frames only, where one of them goes on. */
async function endTeaching({ tab }: Sender, others: boolean): Promise<Done> {
  if (tab?.id === undefined) return NOTHING;
  if (!others) await browser.storage.session.remove('teaching');
  // A frame that is gone hears nothing.
  await browser.tabs.sendMessage(tab.id, { type: 'teach.end', others }).catch(() => undefined);
  return { done: true };
}

/** Forgets one way of reading a portal that this person taught. */
async function forgetLesson(id: string): Promise<Done> {
  await forgetTaught(id);
  await tell({ type: 'adapters' });
  return { done: true };
}

/** What people offered to the region, for who acts for the region. */
async function proposals(): Promise<ProposalsAnswer> {
  let items: Awaited<ReturnType<Client['proposals']>>['items'] = [];
  const done = await asked(async (client) => {
    ({ items } = await client.proposals());
  });
  return done.done ? { items } : done;
}

/** Publishes what was offered, or declines it. */
async function decide(id: string, take: boolean): Promise<Done> {
  return asked(async (client) => {
    await (take ? client.accept(id) : client.decline(id));
    if (take) await learnAdapters(true);
  });
}

async function texts(): Promise<TeachTexts> {
  return TEACH_TEXTS[(await readSettings()).language];
}

async function isTaught({ tab }: Sender): Promise<boolean> {
  const { teaching } = await browser.storage.session.get('teaching');
  return tab?.id !== undefined && teaching === tab.id;
}

function offerOf(role: string): Offer {
  if (role === 'regio') return 'publiceren';
  return role === 'lezer' ? null : 'voorstellen';
}

async function asked(work: (client: Client) => Promise<void>): Promise<Done> {
  try {
    await work(clientFor(await readSettings()));
    return { done: true };
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    return { done: false, text: cause.message };
  }
}
