import type { Ladder } from '../../../shared/api/ladder.ts';
import { addMonths, isPlainDate, type PlainDate } from '../../../shared/dates.ts';
import { formatDistance } from '../../../shared/text/numbers.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LAYERS } from '../layers/index.ts';
import { POINT_LOOKS } from '../layers/points.ts';
import { type MapState, RADII } from '../map-view-state.ts';
import { FRAME } from '../text/frame.ts';
import { MAP } from '../text/map.ts';
import { levelTitle, levelWord } from '../text.ts';
import { LEVELS, type Level, type LevelChoice } from '../view.ts';
import { SELECT, TEXTBOX } from './controls.ts';

/** Which region, where the server holds more than one. */
export function RegionChoice(props: {
  regions: readonly PresentRegion[];
  chosen: string;
  onChoose(id: string): void;
}) {
  const { region } = useTexts(FRAME);
  if (props.regions.length < 2) return <span>{props.regions[0]?.name}</span>;
  return (
    <select
      class={SELECT}
      aria-label={region}
      value={props.chosen}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      {props.regions.map((region) => (
        <option key={region.id} value={region.id}>
          {region.name}
        </option>
      ))}
    </select>
  );
}

/** Which rung the map is about. */
export function RungChoice(props: { rungs: Ladder['rungs']; chosen: string; onChoose(id: string): void }) {
  const texts = useTexts(MAP);
  return (
    <label class="field">
      <span>{texts.rung}</span>
      <select
        class={SELECT}
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.rungs.map((rung) => (
          <option key={rung.id} value={rung.id}>
            {rung.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which areas are drawn: those that fit the zoom, or always the same. */
export function LevelChoiceField(props: {
  chosen: LevelChoice;
  shown: Level;
  onChoose(level: LevelChoice): void;
}) {
  const texts = useTexts(MAP);
  return (
    <label class="field">
      <span>{texts.areas}</span>
      <select
        class={SELECT}
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value as LevelChoice)}
      >
        <option value="auto">{texts.auto(levelWord(props.shown, true))}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {texts.always(levelWord(level, true))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What colours the areas, and what that layer still asks. */
export function LayerChoice(props: {
  state: MapState;
  /** The day that the map shows. */
  day: PlainDate;
  onChange(change: Partial<MapState>): void;
}) {
  const { layer, metres, since } = props.state;
  const language = useLanguage();
  const texts = useTexts(MAP);
  return (
    <>
      <label class="field">
        <span>{texts.layer}</span>
        <select
          class={SELECT}
          value={layer.id}
          onChange={(event) => {
            const found = LAYERS.find(({ id }) => id === event.currentTarget.value);
            if (found) props.onChange({ layer: found });
          }}
        >
          {LAYERS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      </label>
      {layer.needs === 'verandering' && (
        <label class="field">
          <span>{texts.since}</span>
          <input
            class={TEXTBOX}
            type="date"
            value={since ?? addMonths(props.day, -12)}
            max={props.day}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (isPlainDate(value)) props.onChange({ since: value });
            }}
          />
        </label>
      )}
      {layer.needs === 'clusters' && (
        <label class="field">
          <span>{texts.radius}</span>
          <select
            class={SELECT}
            value={String(metres)}
            onChange={(event) => props.onChange({ metres: Number(event.currentTarget.value) })}
          >
            {RADII.map((one) => (
              <option key={one} value={String(one)}>
                {texts.radiusOf(formatDistance(one, language))}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** How open locations are coloured, where the role sees any. */
export function PointsChoice(props: { state: MapState; onChange(change: Partial<MapState>): void }) {
  const language = useLanguage();
  const texts = useTexts(MAP);
  return (
    <label class="field">
      <span>{texts.points}</span>
      <select
        class={SELECT}
        value={props.state.points.id}
        onChange={(event) => {
          const found = POINT_LOOKS.find(({ id }) => id === event.currentTarget.value);
          if (found) props.onChange({ points: found });
        }}
      >
        {POINT_LOOKS.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "Buurt · gemeente Meerwijk" above a card. */
export function areaKind(level: Level | 'regio', gemeente: string | null): string {
  return level === 'gemeente' || gemeente === null
    ? levelTitle(level)
    : `${levelTitle(level)} · ${levelWord('gemeente')} ${gemeente}`;
}
