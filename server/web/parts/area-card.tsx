import type { ComponentChildren } from 'preact';
import type { AreaDetail } from '../../../shared/api/areas.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { roomWord } from '../../../shared/norms/room-word.ts';
import { formatDate, formatDistance, formatNumber, HIDDEN_ABOUT } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { type Language, useLanguage, useTexts } from '../language.ts';
import { CARD } from '../text/map-card.ts';
import {
  changeText,
  countText,
  isHidden,
  levelTitle,
  levelWord,
  perThousand,
  placesText,
  placeWord,
} from '../text.ts';
import { roomText } from './area-table.tsx';
import { Card, Part, ReasonItem } from './card-parts.tsx';
import { areaKind } from './choices.tsx';
import { TABLE } from './controls.ts';
import { unitText } from './map-units.ts';
import { MeasuresPart } from './measures-part.tsx';
import { type ShownVariant, VariantPart } from './variant-part.tsx';

/** One area: what stands in it, what the norms say of one more place, and where there is room nearby. */
export function AreaCard(props: {
  area: AreaDetail;
  rung: { id: string; label: string };
  /** Open units in this area. */
  units: readonly Unit[];
  rungLabels: ReadonlyMap<string, string>;
  busy: boolean;
  takesFocus: boolean;
  onChoose(code: string): void;
  onClose(): void;
  /** What the map shows beside how it is now; null for nothing. */
  variant: ShownVariant | null;
  /** What is on offer there. */
  children?: ComponentChildren;
}) {
  const { area } = props;
  const language = useLanguage();
  const texts = useTexts(CARD);
  const gemeente = area.parents.find((parent) => parent.level === 'gemeente')?.name ?? null;
  const rate = perThousand(area.places, area.households);
  return (
    <Card
      subject={area.code}
      above={areaKind(area.level, gemeente)}
      title={area.name}
      busy={props.busy}
      takesFocus={props.takesFocus}
      onClose={props.onClose}
    >
      <p class="verdict-line">
        <VerdictBadge verdict={roomWord(area.class)} language={language} />
        <b>{sentence(area, texts)}</b>
      </p>
      <dl class="big">
        <div>
          <dd>{countText(area.places)}</dd>
          <dt>{placeWord(area.places)}</dt>
        </div>
        <div>
          <dd>{rate ?? '–'}</dd>
          <dt>{texts.per1000}</dt>
        </div>
        <div>
          <dd class={area.class === 'boven-norm' ? 'over' : undefined}>{roomText(area)}</dd>
          <dt>{texts.room}</dt>
        </div>
      </dl>
      {props.variant && <VariantPart area={area} variant={props.variant} />}
      <Norms area={area} rung={props.rung.label} />
      <Part title={texts.stands}>
        <RungTable rungs={area.rungs} chosen={props.rung.id} />
      </Part>
      {area.measures && <MeasuresPart measures={area.measures} rung={props.rung.label} />}
      {area.fairShare.length > 0 && (
        <Part title={texts.share}>
          {area.fairShare.map((share) => (
            <p key={share.agreement + share.gemeente}>{share.text}</p>
          ))}
        </Part>
      )}
      {area.nearby.length > 0 && (
        <Part title={texts.nearby}>
          <ul class="plain rows">
            {area.nearby.map((near) => (
              <li key={near.code}>
                <LinkButton onClick={() => props.onChoose(near.code)}>{near.name}</LinkButton>
                <span class="soft">{formatDistance(near.distance, language)}</span>
                <span class="number">{placesText(near.room)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {props.children}
      {props.units.length > 0 && (
        <Part title={texts.units}>
          <ul class="plain">
            {props.units.map((unit) => (
              <li key={unit.id}>{unitText(unit, props.rungLabels)}</li>
            ))}
          </ul>
        </Part>
      )}
      <footer class="soft small">
        {area.parents.length > 0 && (
          <p>
            {texts.liesIn}{' '}
            {area.parents.map((parent, index) => (
              <span key={parent.code}>
                {index > 0 && ', '}
                {parent.level === 'regio' ? (
                  `${levelWord('regio')} ${parent.name}`
                ) : (
                  <LinkButton onClick={() => props.onChoose(parent.code)}>
                    {levelWord(parent.level)} {parent.name}
                  </LinkButton>
                )}
              </span>
            ))}
            .
          </p>
        )}
        <p>{area.figures.map((figure) => figureText(figure, language)).join(' · ')}</p>
        <p>
          {texts.footer(levelTitle(area.level), area.code, area.year, formatDate(area.dataDate, language))}
        </p>
      </footer>
    </Card>
  );
}

function Norms({ area, rung }: { area: AreaDetail; rung: string }) {
  const texts = useTexts(CARD);
  if (area.norms.length === 0)
    return area.class === 'geen-norm' ? null : <p class="soft">{texts.wordOnly}</p>;
  return (
    <Part title={texts.normFor(rung.toLowerCase())}>
      <ul class="plain">
        {area.norms.map((norm) => (
          <ReasonItem
            key={norm.norm}
            title={norm.title}
            reason={norm}
            left={
              norm.room === null || norm.result === 'boven-norm'
                ? null
                : leftText(texts.nowStill, norm.room, texts)
            }
          />
        ))}
      </ul>
    </Part>
  );
}

function RungTable({ rungs, chosen }: { rungs: AreaDetail['rungs']; chosen: string }) {
  const texts = useTexts(CARD);
  const language = useLanguage();
  const knowsYear = rungs.some(({ yearChange }) => yearChange !== null);
  return (
    <>
      <table class={TABLE}>
        <thead>
          <tr>
            <th scope="col">{texts.rung}</th>
            <th scope="col" class="number">
              {texts.places}
            </th>
            @@
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung.rung} class={rung.rung === chosen ? 'chosen' : undefined} data-rung={rung.rung}>
              <th scope="row">{rung.label}</th>
              <td class="number">{countText(rung.places)}</td>
              {knowsYear && <td class="number">{changeText(rung.yearChange)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rungs.some(({ places }) => isHidden(places)) && <p class="soft small">{HIDDEN_ABOUT[language]}</p>}
    </>
  );
}

type Texts = (typeof CARD)['nl'];

function sentence(area: AreaDetail, texts: Texts): string {
  const inside = ofItsParts(area, texts);
  if (inside !== null) return inside;
  switch (area.class) {
    case 'boven-norm':
      return texts.sentences.full;
    case 'let-op':
      return texts.sentences.near;
    case 'geen-cijfers':
      return texts.sentences.noFigures;
    case 'geen-norm':
      return texts.sentences.noNorm;
    default:
      return area.room === null ? texts.sentences.some : leftText(texts.sentences.still, area.room, texts);
  }
}

/**
 * An area that holds others never has more room than those together; its own norm may then speak of more. Says so, or
 * null where its own norm decides.
 */
function ofItsParts(area: AreaDetail, { sentences }: Texts): string | null {
  const rooms = area.norms.flatMap(({ room, result }) =>
    result === 'boven-norm' ? [0] : typeof room === 'number' ? [room] : [],
  );
  if (area.level === 'buurt' || typeof area.room !== 'number' || Math.min(...rooms) <= area.room) return null;
  return area.room === 0 ? sentences.partsFull : sentences.parts(placesText(area.room));
}

/** "Nog 3 plekken tot de norm." */
function leftText(start: string, room: AreaDetail['room'], { sentences }: Texts): string {
  return room === 0 ? sentences.noneLeft : sentences.left(start, placesText(room));
}

function figureText({ kind, value, date }: AreaDetail['figures'][number], language: Language): string {
  const { figures, none } = CARD[language];
  return `${figures[kind] ?? kind} ${value === null ? none : formatNumber(value, language)} (${date})`;
}
