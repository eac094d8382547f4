import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { ForWhat, HomeWord, NotNow, WordsAnswer } from '../messages.ts';
import { readAgain } from '../portals/find.ts';
import { portal } from '../portals/portal.ts';
import { ask, Invalidated, stillThere } from './ask.ts';
import { askedOf } from './asked.ts';
import type { Shown } from './badge.ts';
import type { TaskBar } from './bar.ts';
import type { Entries, Entry } from './entry.ts';
import { each, inSlices } from './idle.ts';
import { nearestFirst } from './look.ts';
import { noticeOf, reloadNotice } from './notice.ts';
import { withoutAnswer } from './old.ts';
import { Pulse } from './pulse.ts';
import { Summary } from './summary.ts';

/** The first question is small, so that what is in view has its verdict within a blink. */
const FIRST = 40;
const NEXT = 150;

type NoWords = NotNow & { old?: { forWhat: ForWhat; words: (HomeWord | null)[] } };

export interface AskerProps {
  entries: Entries;
  bar: TaskBar;
  /** Says this of these homes, piece by piece; null says nothing new. */
  say(entries: Entry[], saying: (entry: Entry) => Shown | null): Promise<void>;
  /** The page says something else at this home now. */
  forget(entry: Entry): void;
  /** Whether all homes of the page are known; until then their number would be none of the page. */
  isWhole(): boolean;
  stop: AbortController;
}

/** Asks for the verdicts of a page, and keeps what was told true. */
export class Asker {
  language: Language = 'nl';
  private readonly summary: Summary;
  private readonly pulse: Pulse;
  private readonly signal: AbortSignal;
  private round = 1;
  private stamp: string | null = null;
  private stampRound = 0;
  private filling = false;
  private filled = Promise.resolve();
  private forWhat: ForWhat | null = null;
  /** What is shown is of another question than what is asked now. */
  private otherTask = false;

  constructor(private readonly props: AskerProps) {
    this.signal = props.stop.signal;
    this.summary = new Summary(this.signal);
    this.pulse = new Pulse(() => this.check(), this.signal);
  }

  /** What is shown may no longer hold: another rung, another server. */
  askAgain(): void {
    this.otherTask = true;
    this.again();
  }

  /** Somebody changed something: what is shown is looked at now. */
  changed(): void {
    this.pulse.after(0);
  }

  private again(): void {
    this.round += 1;
    void this.fill();
  }

  /** Asks for all homes without a verdict of this round, those in view first; one question at a time. */
  fill(): Promise<void> {
    if (!this.filling) {
      this.filling = true;
      this.filled = this.fillAll();
    }
    return this.filled;
  }

  private async fillAll(): Promise<void> {
    try {
      // Put in order once: to ask where they stand makes the page lay itself out anew.
      let queue: Entry[] = [];
      for (let first = true; !this.signal.aborted; first = false) {
        const round = this.round;
        const isWaiting = (entry: Entry) => entry.round < round && this.props.entries.has(entry);
        queue = queue.filter(isWaiting);
        if (queue.length === 0) queue = nearestFirst(this.props.entries.all().filter(isWaiting));
        const asked = queue.slice(0, first ? FIRST : NEXT);
        if (asked.length === 0) return this.summarise(null);
        const homes = asked.map(({ home }) => askedOf(home));
        const answer = await ask({ type: 'check', homes, gemeenten: portal.gemeenten ?? undefined });
        if (this.signal.aborted) return;
        if (answer !== null) this.language = answer.language;
        if (answer?.state !== 'ok') return void (await this.notNow(answer, asked));
        await this.answered(asked, answer, round);
      }
    } catch (cause) {
      this.broken(cause);
    } finally {
      this.filling = false;
    }
  }

  private async answered(asked: Entry[], answer: Extract<WordsAnswer, { state: 'ok' }>, round: number) {
    const texts = badgeTextsIn(this.language);
    this.forWhat = answer.forWhat;
    const words = new Map(asked.map((entry, at) => [entry, answer.words[at]]));
    await this.props.say(asked, (entry) => {
      entry.round = round;
      const word = words.get(entry);
      if (word === undefined) return null;
      // What only looked like an address, and is none by the register, is no home.
      return entry.home.sure || word.known ? { kind: 'verdict', word, texts } : { kind: 'none', texts };
    });
    // The oldest of the round: if a later answer is of newer data, the next beat asks all anew.
    if (this.stamp === null || this.stampRound !== round) this.stamp = answer.stamp;
    this.stampRound = round;
    this.pulse.after();
  }

  /** Tells how the page stands as a whole, and at its edge what for; `notice` is why nothing can be asked now. */
  private summarise(notice: string | null): void {
    const all = this.props.entries.all().map(({ shown }) => shown);
    if (notice === null) this.otherTask = false;
    if (notice !== null || this.props.isWhole()) this.summary.tell(all);
    const [language, forWhat] = [this.language, this.forWhat];
    const seen = all.some((shown) => shown?.kind === 'verdict' && !shown.word.outside);
    this.props.bar.say(
      forWhat !== null && seen ? { forWhat, notice, language, texts: badgeTextsIn(language) } : null,
    );
  }

  /** What was told goes on in grey where it may; else every badge says why there is no answer. */
  private async notNow(answer: NoWords | null, asked: Entry[] = []): Promise<void> {
    if (answer?.state === 'uit') return this.props.stop.abort();
    this.round += 1;
    this.stamp = null;
    const texts = badgeTextsIn(this.language);
    const words = new Map(asked.map((entry, at) => [entry, answer?.old?.words[at] ?? null]));
    this.forWhat = answer?.old?.forWhat ?? this.forWhat;
    this.pulse.after(answer?.retryAfter);
    const shown = new Map(
      this.props.entries.all().map((entry) => [entry, this.otherTask ? null : entry.shown]),
    );
    await this.props.say([...shown.keys()], (entry) =>
      withoutAnswer(shown.get(entry) ?? null, words.get(entry) ?? null, answer, texts),
    );
    this.summarise(noticeOf(answer, texts).text);
  }

  /** Is what stands here still true? Without a stamp everything is asked anew. */
  private async check(): Promise<void> {
    try {
      if (!stillThere()) throw new Invalidated();
      await inSlices(
        each(this.props.entries.all(), (entry) => readAgain(entry.home) || this.props.forget(entry)),
        this.signal,
      );
      if (this.filling || this.props.entries.size === 0) return;
      if (this.stamp === null) return void this.fill();
      const answer = await ask({ type: 'still', stamp: this.stamp });
      if (this.signal.aborted || answer?.state === 'zelfde') return;
      if (answer?.state === 'anders') this.again();
      else await this.notNow(answer);
    } catch (cause) {
      this.broken(cause);
    }
  }

  /** The extension is gone, or something that nobody foresaw. */
  broken(cause: unknown): void {
    if (!(cause instanceof Invalidated)) throw cause;
    this.pulse.stop();
    const notice = reloadNotice(badgeTextsIn(this.language));
    void this.props.say(this.props.entries.all(), () => notice).then(() => this.summarise(notice.text));
  }
}
