import type { ComponentChildren } from 'preact';
import type { Overview } from '../../../shared/api/overview.ts';
import { formatCount, formatNumber, HIDDEN_ABOUT } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { OVERVIEW } from '../text/overview.ts';
import { isHidden } from '../text.ts';
import { TABLE } from './controls.ts';

/** One figure with its heading, and a way to where it can be looked into. */
function Figure(props: {
  id: string;
  title: string;
  link?: [href: string, text: string];
  children: ComponentChildren;
}) {
  return (
    <section class="figure" data-figure={props.id} aria-labelledby={`figure-${props.id}`}>
      <h2 id={`figure-${props.id}`}>{props.title}</h2>
      {props.children}
      {props.link && (
        <p class="onward">
          <a href={props.link[0]}>{props.link[1]}</a>
        </p>
      )}
    </section>
  );
}

/** Places per kind of rung, against the path of the region where it set one. */
export function PlacesFigure({ shown }: { shown: Overview }) {
  const texts = useTexts(OVERVIEW);
  const language = useLanguage();
  const year = Number(shown.date.slice(0, 4));
  const paths = shown.places.flatMap((row) => row.paths);
  return (
    <Figure id="places" title={texts.places}>
      <table class={TABLE}>
        <thead>
          <tr>
            <th scope="col">{texts.kind}</th>
            <th scope="col" class="number">
              {texts.inUse}
            </th>
            {paths.length > 0 && <th scope="col">{texts.path}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.places.map(({ kind, label, places, paths: own }) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{label}</th>
              <td class="number">{formatCount(places, language)}</td>
              {paths.length > 0 && (
                <td class="small">
                  {own.map((path) => (
                    <p key={path.label}>
                      {path.label}:{' '}
                      {texts.counted(path.counted === null ? '–' : formatCount(path.counted, language))}
                      {aims(path.points, year).map((point) => ` → ${texts.toward(point.places, point.year)}`)}
                      {path.counted === null && ` (${texts.notCounted})`}
                    </p>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.places.some(({ places }) => isHidden(places)) && <p class="small">{HIDDEN_ABOUT[language]}</p>}
      <p class="small soft">
        {paths.length === 0
          ? texts.noPath
          : [...new Set(paths.map(({ source }) => texts.pathSource(source.document, source.paragraph)))].join(
              '; ',
            )}
      </p>
    </Figure>
  );
}

/** The points of a path that are still ahead. */
function aims<Point extends { year: number }>(points: readonly Point[], year: number): Point[] {
  return points.filter((point) => point.year >= year);
}

/** Promised and delivered in the running period, per agreement. */
export function AgreementsFigure({ shown, link }: { shown: Overview; link: string | null }) {
  const texts = useTexts(OVERVIEW);
  return (
    <Figure
      id="agreements"
      title={texts.agreements}
      {...(link !== null && { link: [link, texts.toAgreements] })}
    >
      {shown.agreements.length === 0 && <p class="soft">{texts.noAgreement}</p>}
      {shown.agreements.map((one) => (
        <div key={one.id} class="promise" data-agreement={one.id}>
          {one.promised === null || one.delivered === null ? (
            <p>{one.problem}</p>
          ) : (
            <>
              <p>
                <b class="large">{texts.delivered(one.delivered, one.promised)}</b> {texts.unit[one.unit]}
              </p>
              <progress aria-label={one.title} value={one.delivered} max={Math.max(one.promised, 1)} />
            </>
          )}
          <p class="small soft">
            {one.title}, {texts.period(one.period, one.party)}
          </p>
        </div>
      ))}
    </Figure>
  );
}

/** Buurten over a norm, and those that are full. */
export function BuurtenFigure({ shown, link }: { shown: Overview; link: string }) {
  const texts = useTexts(OVERVIEW);
  const language = useLanguage();
  const { over, full, all } = shown.buurten;
  return (
    <Figure id="buurten" title={texts.buurten} link={[link, texts.toMap]}>
      {over !== null && (
        <p>
          <b class="large">{formatNumber(over, language)}</b> {texts.over(over)}
        </p>
      )}
      <p class={over === null ? '' : 'small soft'}>{texts.full(full, all)}</p>
    </Figure>
  );
}

/** Homes that count down to their omklap. */
export function OmklapFigure({ shown, link }: { shown: Overview; link: string | null }) {
  const texts = useTexts(OVERVIEW);
  const language = useLanguage();
  const { terms } = shown;
  return (
    <Figure id="omklap" title={texts.omklap} {...(link !== null && { link: [link, texts.toOmklap] })}>
      {terms === null ? (
        <p class="soft">{texts.notYours}</p>
      ) : (
        <>
          <p>
            <b class="large">{formatNumber(terms.soon, language)}</b> {texts.soon(terms.months)}
          </p>
          <p class="small soft">{texts.past(terms.past)}</p>
        </>
      )}
    </Figure>
  );
}

/** Who waits, as of the newest month. */
export function WaitingFigure({ shown, mayRead }: { shown: Overview; mayRead: boolean }) {
  const texts = useTexts(OVERVIEW);
  const language = useLanguage();
  const { waiting } = shown;
  return (
    <Figure id="waiting" title={texts.waiting}>
      {waiting === null && <p class="soft">{mayRead ? texts.noWaiting : texts.notYours}</p>}
      {waiting?.lists.map(({ list, count }) => (
        <p key={list}>
          <b class="large">{formatCount(count, language)}</b> {texts.lists[list]}
        </p>
      ))}
      {waiting?.lists.some(({ count }) => isHidden(count)) && <p class="small">{HIDDEN_ABOUT[language]}</p>}
      {waiting?.month && <p class="small soft">{texts.in(waiting.month)}</p>}
    </Figure>
  );
}
