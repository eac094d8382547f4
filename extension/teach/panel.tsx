import { type JSX, render } from 'preact';
import type { TeachTexts } from '../../shared/text/teach.ts';
import type { Offer } from '../lessons.ts';
import type { NotMade } from './make.ts';
import { PART_NAMES, type PartName } from './part.ts';

/** What the panel shows. */
export interface PanelState {
  /** What someone points at now, if anything; at first any address. */
  pointing: PartName | 'eerste' | null;
  /** What stands in each part that was pointed at. */
  texts: Partial<Record<PartName, string>>;
  /** What comes of it; `loose` is without postcode and place. */
  made: { homes: number; unread: number; loose: boolean } | NotMade | null;
  said: string | null;
  /** What came of it in the end. */
  ended: string | null;
  busy: boolean;
  offer: Offer;
  /** The text that is pointed at now. */
  here: string | null;
}

interface PanelProps {
  words: TeachTexts;
  state: PanelState;
  pointAt(part: PartName): void;
  forget(part: PartName): void;
  /** Points at nothing after all. */
  back(): void;
  save(to: 'zelf' | 'regio'): void;
  otherSide(): void;
  quit(): void;
}

const LACKS = {
  'geen-nummer': 'noNumber',
  'geen-straat': 'noStreet',
  'te-weinig': 'tooFew',
} as const satisfies Record<NotMade, keyof TeachTexts>;

/** Draws the panel of a lesson. */
export function drawPanel(into: HTMLElement, props: PanelProps): void {
  render(<Panel {...props} />, into);
}

/** Only a person presses: a page can press what it can reach by script. */
const byHand = (work: () => void) => (event: Event) => {
  if (event.isTrusted) work();
};

function Panel(props: PanelProps): JSX.Element {
  const { words, state, otherSide, quit } = props;
  const { pointing, said, ended, here } = state;
  return (
    <>
      <h2 id="title">{words.title}</h2>
      <div class="corner">
        <button type="button" aria-label={words.otherSide} onClick={byHand(otherSide)}>
          <span aria-hidden="true">⇆</span>
        </button>
        <button type="button" aria-label={words.cancel} onClick={byHand(quit)}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {pointing === null || ended !== null ? null : (
        <>
          <p class="task">{pointing === 'eerste' ? words.point : words.pointPart(words.parts[pointing])}</p>
          <p class="soft">{words.keys}</p>
          <p class="here" role="status">
            {here === null ? null : here === '' ? words.nothingHere : words.here(short(here))}
          </p>
        </>
      )}
      <div role="status">
        {said === null ? null : <p class="said">{said}</p>}
        {ended !== null ? <p class="said">{ended}</p> : null}
        {ended === null && pointing === null ? <Found made={state.made} words={words} /> : null}
      </div>
      {pointing !== null || Object.keys(state.texts).length === 0 ? null : <Parts {...props} />}
      <Actions {...props} />
    </>
  );
}

interface FoundProps {
  made: PanelState['made'];
  words: TeachTexts;
}

function Found({ made, words }: FoundProps): JSX.Element | null {
  if (made === null) return null;
  if (typeof made === 'string') return <p class="said">{words[LACKS[made]]}</p>;
  const { homes, unread, loose } = made;
  return (
    <>
      <p class="found">{words.found(homes)}</p>
      {unread === 0 ? null : <p>{words.unread(unread)}</p>}
      <p class="soft">{loose ? words.loose : words.notAll}</p>
    </>
  );
}

function Parts({ words, state: { texts }, pointAt, forget }: PanelProps): JSX.Element {
  return (
    <>
      <p class="soft">{words.partsHint}</p>
      <ul>
        {PART_NAMES.map((part) => {
          const text = texts[part];
          const name = words.parts[part];
          return (
            <li key={part}>
              <span class="name">{name}</span>
              <span class="value">{text === undefined ? '' : short(text)}</span>
              <button
                type="button"
                aria-label={text === undefined ? words.pointAt(name) : words.pointAgain(name, short(text))}
                onClick={byHand(() => pointAt(part))}
              >
                {text === undefined ? words.pointIt : words.again}
              </button>
              {text === undefined ? null : (
                <button
                  type="button"
                  class="drop"
                  aria-label={words.forget(name)}
                  onClick={byHand(() => forget(part))}
                >
                  <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Actions({ words, state, save, back, quit }: PanelProps): JSX.Element {
  const { made, offer, busy, ended, pointing } = state;
  if (ended !== null)
    return (
      <div class="actions">
        <button type="button" class="main" onClick={byHand(quit)}>
          {words.close}
        </button>
      </div>
    );
  const ready = pointing === null && made !== null && typeof made !== 'string';
  return (
    <div class="actions">
      {ready ? (
        <button type="button" class="main" disabled={busy} onClick={byHand(() => save('zelf'))}>
          {words.keep}
        </button>
      ) : null}
      {ready && offer !== null ? (
        <button type="button" disabled={busy} onClick={byHand(() => save('regio'))}>
          {offer === 'publiceren' ? words.publish : words.propose}
        </button>
      ) : null}
      {pointing === null || pointing === 'eerste' ? null : (
        <button type="button" onClick={byHand(back)}>
          {words.back}
        </button>
      )}
      <button type="button" onClick={byHand(quit)}>
        {words.cancel}
      </button>
    </div>
  );
}

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
