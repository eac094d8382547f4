import type { Ladder } from '../../../shared/api/ladder.ts';
import type { PresentRegion } from '../data.ts';
import { levelTitle, levelWord } from '../text.ts';
import { LEVELS, type Level, type LevelChoice } from '../view.ts';

/** Which region, where the server holds more than one. */
export function RegionChoice(props: {
  regions: readonly PresentRegion[];
  chosen: string;
  onChoose(id: string): void;
}) {
  if (props.regions.length < 2) return <span>{props.regions[0]?.name}</span>;
  return (
    <select
      aria-label="Regio"
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
  return (
    <label class="field">
      <span>Trede</span>
      <select value={props.chosen} onChange={(event) => props.onChoose(event.currentTarget.value)}>
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
  return (
    <label class="field">
      <span>Gebieden</span>
      <select
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value as LevelChoice)}
      >
        <option value="auto">Vanzelf ({levelWord(props.shown, true)})</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            Altijd {levelWord(level, true)}
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
    : `${levelTitle(level)} · gemeente ${gemeente}`;
}
