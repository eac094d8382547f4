import type { ComponentChildren } from 'preact';
import type { Reading } from '../../../shared/address/reading.ts';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import type { MapState } from '../map-view-state.ts';
import { MAP } from '../text/map.ts';
import type { Level, LevelChoice } from '../view.ts';
import { LayerChoice, LevelChoiceField, PointsChoice, RungChoice } from './choices.tsx';
import { Search } from './search.tsx';

/** What the map is asked: a place, a rung, a layer, a level, and whether others look on. */
export function MapPanel(props: {
  state: MapState;
  onState(change: Partial<MapState>): void;
  areas: readonly AreaNumbers[];
  rungs: Ladder['rungs'];
  rung: string;
  level: LevelChoice;
  shown: Level;
  /** The day that the map shows. */
  day: PlainDate;
  hasUnits: boolean;
  onArea(code: string): void;
  onAddress(line: string, readings: Reading[]): void;
  onRung(id: string): void;
  onLevel(level: LevelChoice): void;
  children: ComponentChildren;
}) {
  const { state, onState } = props;
  const texts = useTexts(MAP);
  return (
    <div class="panel">
      {!state.presenting && <Search areas={props.areas} onArea={props.onArea} onAddress={props.onAddress} />}
      <RungChoice rungs={props.rungs} chosen={props.rung} onChoose={props.onRung} />
      <LayerChoice state={state} day={props.day} onChange={onState} />
      {state.layer.level === undefined && (
        <LevelChoiceField chosen={props.level} shown={props.shown} onChoose={props.onLevel} />
      )}
      {props.hasUnits && <PointsChoice state={state} onChange={onState} />}
      {props.children}
      <p class="present">
        {state.presenting ? (
          <>
            <span>{texts.presenting}</span>{' '}
            <LinkButton onClick={() => onState({ presenting: false })}>{texts.presentEnd}</LinkButton>
          </>
        ) : (
          <Button quiet onClick={() => onState({ presenting: true })}>
            {texts.present}
          </Button>
        )}
      </p>
    </div>
  );
}
