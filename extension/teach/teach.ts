import { TEACH_TEXTS, type TeachTexts } from '../../shared/text/teach.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Offer } from '../lessons.ts';
import { ask } from '../overlay/ask.ts';
import { isSecret } from '../portals/parsers.ts';
import { type Made, makeReader, type NotMade } from './make.ts';
import { Marks } from './marks.ts';
import { drawPanel, type PanelState } from './panel.tsx';
import { PanelHost } from './panel-host.ts';
import { guessPart, isBarred, narrowed, PART_NAMES, type PartName, type Parts, textOf } from './part.ts';
import { Pointer } from './pointer.ts';

/** More text than this is more than an address. */
const LONGEST = 200;
/** While someone points at the first: what it is shows from what stands there. */
type Pointing = PartName | 'eerste' | null;

/** One lesson in one frame: what was pointed at, what comes of it, and where that goes. */
export class Teach {
  /** Something was pointed at in this frame. */
  begun = false;
  private parts: Parts = {};
  private pointing: Pointing = 'eerste';
  private made: Made | NotMade | null = null;
  private over: Element | null = null;
  private said: string | null = null;
  private ended: string | null = null;
  private busy = false;
  private readonly marks: Marks;
  private readonly panel: PanelHost;
  private readonly pointer: Pointer;
  private readonly offer: Offer;
  private readonly words: TeachTexts;

  constructor(
    private readonly stop: AbortController,
    { offer, language }: { offer: Offer; language: Language },
  ) {
    const { signal } = stop;
    this.offer = offer;
    this.words = TEACH_TEXTS[language];
    this.marks = new Marks(signal);
    this.panel = new PanelHost(language, signal);
    this.pointer = new Pointer(
      {
        over: (element) => this.isOver(element),
        chosen: (element) => this.choose(element),
        stopped: () => this.quit(),
        atOurButton: () => this.panel.atButton(),
      },
      signal,
    );
    this.pointer.start(null);
    // In a frame in the page nothing is told until someone points there.
    if (window.top === window) this.tell();
    if (window.top === window) this.panel.focus();
  }

  /** Ends it in all frames of this tab. */
  quit(): void {
    this.stop.abort();
    void ask({ type: 'teach.end', others: false }).catch(() => null);
  }

  private isOver(element: Element | null): void {
    if (element === this.over) return;
    this.over = element;
    this.mark();
    if (this.begun || window.top === window) this.tell();
  }

  private choose(element: Element): void {
    const why = this.refused(element);
    this.said = why;
    if (why !== null) this.tell();
    else this.take(element);
  }

  private take(element: Element): void {
    if (!this.begun) {
      this.begun = true;
      void ask({ type: 'teach.end', others: true }).catch(() => null);
    }
    const part = this.pointing === 'eerste' ? guessPart(textOf(element)) : this.pointing;
    if (part === null) return;
    this.parts = { ...this.parts, [part]: part === 'adres' ? narrowed(element) : element };
    this.pointing = null;
    this.pointer.end();
    this.make();
    this.panel.focus();
  }

  /** Why this cannot be what someone points at; null where it can. */
  private refused(element: Element): string | null {
    if (isSecret(element)) return this.words.secret;
    if (isBarred(element) || textOf(element) === '') return this.words.nothingHere;
    if (textOf(element).length > LONGEST) return this.words.tooMuch;
    const others = Object.values(this.parts);
    if (others.some((other) => other.getRootNode() !== element.getRootNode())) return this.words.otherHome;
    const { made } = this;
    if (made === null || typeof made === 'string' || made.homes.size < 2) return null;
    const cards = [...made.homes.keys()];
    const own = cards.find((card) => others.some((other) => card.contains(other)));
    return cards.some((card) => card !== own && card.contains(element)) ? this.words.otherHome : null;
  }

  private make(): void {
    this.made = Object.keys(this.parts).length === 0 ? null : makeReader(this.parts);
    this.mark();
    this.tell();
  }

  private mark(): void {
    const { made, over } = this;
    const homes = made === null || typeof made === 'string' ? [] : [...made.homes.keys()];
    this.marks.show({ over, parts: Object.values(this.parts), homes });
  }

  private pointAt(part: PartName): void {
    this.pointing = part;
    this.said = null;
    this.pointer.start(PART_NAMES.map((name) => this.parts[name]).find((element) => element) ?? null);
    this.tell();
    this.panel.focus();
  }

  private back(): void {
    this.pointing = null;
    this.said = null;
    this.pointer.end();
    this.tell();
    this.panel.focus();
  }

  private forget(part: PartName): void {
    const { [part]: _, ...others } = this.parts;
    this.parts = others;
    if (Object.keys(others).length === 0) {
      this.pointing = 'eerste';
      this.pointer.start(null);
    }
    this.make();
    this.panel.focus();
  }

  private async save(to: 'zelf' | 'regio'): Promise<void> {
    const { made } = this;
    if (made === null || typeof made === 'string' || this.busy) return;
    this.busy = true;
    this.tell();
    const { card, fields } = made;
    const answer = await ask({ type: 'teach.save', lesson: { card, fields, to } }).catch(() => null);
    if (this.stop.signal.aborted) return;
    this.busy = false;
    if (answer !== null && 'done' in answer && answer.done) {
      const published = this.offer === 'publiceren' ? this.words.published : this.words.proposed;
      this.ended = to === 'zelf' ? this.words.kept : published;
      this.pointing = null;
      this.pointer.end();
      this.parts = {};
      this.made = null;
      this.mark();
      this.panel.focus();
    } else this.said = answer !== null && 'text' in answer && answer.text ? answer.text : this.words.notAsked;
    this.tell();
  }

  private tell(): void {
    const { pointing, parts, made, said, ended, busy, offer, over } = this;
    const texts = Object.fromEntries(
      Object.entries(parts).map(([name, element]) => [name, textOf(element)]),
    ) as PanelState['texts'];
    const here = over === null ? null : textOf(over);
    drawPanel(this.panel.frame, {
      words: this.words,
      state: { pointing, texts, made: madeOf(made), said, ended, busy, offer, here },
      pointAt: (part) => this.pointAt(part),
      forget: (part) => this.forget(part),
      back: () => this.back(),
      save: (to) => void this.save(to),
      otherSide: () => this.panel.otherSide(),
      quit: () => this.quit(),
    });
    this.panel.show();
  }
}

function madeOf(made: Made | NotMade | null): PanelState['made'] {
  if (made === null || typeof made === 'string') return made;
  const loose = [...made.homes.values()].some(
    ({ readings: [best] }) => best !== undefined && best.postcode === null && best.woonplaats === null,
  );
  return { homes: made.homes.size, unread: made.unread, loose };
}
