import { useEffect, useRef } from 'preact/hooks';
import type { Shapes } from '../../../shared/api/areas.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { useTexts } from '../language.ts';
import { MAP } from '../text/map.ts';
import type { DrawnArea } from './map-areas.ts';
import { MapCanvas, type Place } from './map-canvas.ts';
import type { UnitsLook } from './map-units.ts';
import { Patterns } from './patterns.tsx';

export interface MapViewProps {
  /** The gemeenten: what "the whole region" is, and the thicker borders. */
  region: Shapes;
  shapes: Shapes | null;
  areas: ReadonlyMap<string, DrawnArea>;
  units: readonly Unit[];
  unitsLook: UnitsLook;
  place: Place | null;
  chosen: { code: string; outline: Shapes } | null;
  /** Where to fly; a new object is a new flight. */
  goal: Shapes | null;
  home: { lon: number; lat: number; label: string } | null;
  tiles: boolean;
  attribution: string;
  onChoose(code: string): void;
  onPlace(place: Place): void;
  /** A place is asked for: the next one that is pointed at is told here. */
  onPick: ((place: { lat: number; lon: number }) => void) | null;
  /** Called when the keyboard should be put back on an area. */
  focus: { code: string } | null;
}

/** The map, kept in step with its props. */
export function MapView(props: MapViewProps) {
  const texts = useTexts(MAP);
  const element = useRef<HTMLElement>(null);
  const canvas = useRef<MapCanvas | null>(null);
  const on = useRef(props);
  on.current = props;
  /** The last place that the map itself told of: what differs from it came from a link. */
  const told = useRef<Place | null>(null);

  useEffect(() => {
    if (!element.current) return;
    const made = new MapCanvas(
      element.current,
      {
        choose: (code) => on.current.onChoose(code),
        move: (place) => {
          told.current = place;
          on.current.onPlace(place);
        },
        pick: (place) => {
          on.current.onPick?.(place);
          return on.current.onPick !== null;
        },
      },
      texts,
    );
    canvas.current = made;
    if (props.place) made.stand(props.place);
    else made.fit(props.region, false);
    return () => {
      canvas.current = null;
      made.remove();
    };
  }, []);

  useEffect(() => {
    if (props.place && !samePlace(props.place, told.current)) canvas.current?.stand(props.place);
  }, [props.place]);
  useEffect(() => canvas.current?.areas.setBorders(props.region), [props.region]);
  useEffect(
    () => canvas.current?.setGround(props.tiles, props.attribution),
    [props.tiles, props.attribution],
  );
  useEffect(() => {
    if (props.shapes) canvas.current?.areas.setShapes(props.shapes);
  }, [props.shapes]);
  useEffect(
    () => canvas.current?.areas.paint(props.areas, props.tiles ? 0.72 : 1),
    [props.shapes, props.areas, props.tiles],
  );
  useEffect(
    () => canvas.current?.areas.choose(props.chosen?.code ?? null, props.chosen?.outline ?? null),
    [props.chosen],
  );
  useEffect(
    () => canvas.current?.units.show(props.units, props.unitsLook, (code) => on.current.onChoose(code)),
    [props.units, props.unitsLook],
  );
  useEffect(() => {
    if (props.goal) canvas.current?.fit(props.goal, true);
  }, [props.goal]);
  useEffect(() => canvas.current?.setHome(props.home), [props.home]);
  // Leaflet keeps names of its own on the element, so it may not be named anew.
  const picks = props.onPick !== null;
  useEffect(() => void element.current?.classList.toggle('picking', picks), [picks]);
  useEffect(() => {
    if (props.focus) canvas.current?.areas.focus(props.focus.code);
  }, [props.focus]);

  return (
    <>
      <Patterns />
      <section ref={element} class="map" aria-label={texts.canvas} />
    </>
  );
}

function samePlace(one: Place, other: Place | null): boolean {
  if (other === null || one.zoom !== other.zoom) return false;
  return Math.abs(one.lat - other.lat) < 1e-5 && Math.abs(one.lon - other.lon) < 1e-5;
}
