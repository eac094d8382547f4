import {
  type FeatureGroup,
  geoJSON,
  type LatLng,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  tooltip,
} from 'leaflet';
import type { Shapes } from '../../../shared/api/areas.ts';
import { AreaCanvas } from './area-canvas.ts';
import { isMove, nextArea } from './area-keys.ts';
import { type AreaMark, AreaMarks, type MarkSpot } from './area-marks.ts';
import { besideDots, type Dot } from './beside-dots.ts';
import { Outlines } from './outlines.ts';
import type { Fill } from './raster-paint.ts';

const BORDER = '#ffffff';
const INK = '#1b2530';
const ACCENT = '#1f5fa8';

/** How one area is drawn: its fill, and what it says. */
export interface DrawnArea extends AreaMark {
  name: string;
  /** What it says in full, without the name. */
  line: string;
  fill: Fill;
}

/** The outlines of one level on the map: coloured, pointed at, and walked through with the arrow keys. */
export class AreasOnMap {
  readonly #map: LeafletMap;
  readonly #onChoose: (code: string) => void;
  readonly #canvas: AreaCanvas;
  readonly #marks: AreaMarks;
  readonly #tip = tooltip({ direction: 'top', opacity: 1, offset: [0, -6] });
  #codes: string[] = [];
  #features = new Map<string, Shapes['features'][number]>();
  #drawn: ReadonlyMap<string, DrawnArea> = new Map();
  #dots: readonly Dot[] = [];
  #tipped: string | null = null;
  #chosenRing: FeatureGroup | null = null;
  #focusRing: FeatureGroup | null = null;
  #borders: FeatureGroup | null = null;

  constructor(map: LeafletMap, onChoose: (code: string) => void) {
    this.#map = map;
    this.#onChoose = onChoose;
    for (const [pane, z] of [
      ['borders', 410],
      ['chosen', 420],
    ] as const) {
      const element = map.createPane(pane);
      element.style.zIndex = String(z);
      element.style.pointerEvents = 'none';
    }
    this.#marks = new AreaMarks(map, {
      choose: onChoose,
      key: (code, event) => this.#onKey(code, event),
      focus: (code) => this.#ring(code),
    });
    this.#canvas = new AreaCanvas(map, () => this.#placeMarks());
    map.on('mousemove', (event: LeafletMouseEvent) => this.#point(event.latlng));
    map.on('mouseout dragstart zoomstart', () => this.#point(null));
  }

  /** The area at a place, or null. */
  at(place: LatLng): string | null {
    const index = this.#canvas.at(place);
    return index === null ? null : (this.#codes[index] ?? null);
  }

  /** Draws other outlines. Their colours come with `paint`. */
  setShapes(shapes: Shapes): void {
    const hadFocus = this.#marks.holdsFocus();
    const outlines = new Outlines(shapes);
    this.#codes = outlines.codes;
    this.#features = new Map(shapes.features.map((feature) => [feature.properties.code, feature]));
    this.#drawn = new Map();
    if (hadFocus) this.#map.getContainer().focus({ preventScroll: true });
    this.#ring(null);
    this.#canvas.setOutlines(outlines);
  }

  /** Colours, marks and describes each area; `opacity` lets map tiles shine through. */
  paint(areas: ReadonlyMap<string, DrawnArea>, opacity: number): void {
    this.#drawn = areas;
    this.#canvas.paint(
      this.#codes.map((code) => areas.get(code)?.fill),
      opacity,
    );
    this.#marks.show(areas);
    this.#point(null);
  }

  /** Rings the chosen area, which may be of another level than is drawn; null rings none. */
  choose(code: string | null, outline: Shapes | null): void {
    this.#chosenRing?.remove();
    this.#chosenRing = code === null || outline === null ? null : this.#outline(outline, INK);
    this.#marks.press(code);
  }

  /** Thicker lines along the borders of the gemeenten. */
  setBorders(shapes: Shapes): void {
    this.#borders?.remove();
    this.#borders = geoJSON(shapes as GeoJSON.FeatureCollection, {
      pane: 'borders',
      interactive: false,
      style: { color: INK, weight: 1.5, opacity: 0.55, fill: false },
    }).addTo(this.#map);
  }

  /** Marks make way for these dots, in pixels of the map's layers. */
  setDots(dots: readonly Dot[]): void {
    if (dots.length === 0 && this.#dots.length === 0) return;
    this.#dots = dots;
    this.#placeMarks();
  }

  /** Puts the keyboard on an area; false when it is not in view. */
  focus(code: string): boolean {
    return this.#marks.focus(code);
  }

  #placeMarks(): void {
    const found = new Map<string, MarkSpot>();
    this.#canvas.spots().forEach((spot, index) => {
      const code = this.#codes[index];
      if (spot && code !== undefined)
        found.set(
          code,
          besideDots(spot, this.#dots, ({ x, y }) => this.at(this.#map.layerPointToLatLng([x, y])) === code),
        );
    });
    this.#marks.place(found);
    this.#marks.show(this.#drawn);
  }

  /** Shows what the area at a place says, and points at it; null shows nothing. */
  #point(place: LatLng | null): void {
    const code = place === null ? null : this.at(place);
    this.#map.getContainer().classList.toggle('over-area', code !== null);
    const area = code === null ? undefined : this.#drawn.get(code);
    if (!area || place === null) {
      this.#tipped = null;
      this.#tip.remove();
      return;
    }
    this.#tip.setLatLng(place);
    if (this.#tipped === code) return;
    this.#tipped = code;
    this.#tip.setContent(tipOf(area));
    this.#map.openTooltip(this.#tip);
  }

  #onKey(code: string, event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#onChoose(code);
    else if (event.key === '+' || event.key === '=') this.#map.zoomIn();
    else if (event.key === '-') this.#map.zoomOut();
    else if (isMove(event.key)) this.#step(code, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(code: string, key: string): void {
    const spots = this.#marks.middles();
    const from = spots.find((spot) => spot.code === code);
    const next = from && nextArea(from, key, spots);
    const to = spots.find((spot) => spot.code === next);
    if (!next || !to || !this.#marks.focus(next)) return;
    this.#map.panInside(this.#map.layerPointToLatLng([to.x, to.y]), { padding: [150, 80] });
  }

  #ring(code: string | null): void {
    this.#focusRing?.remove();
    const feature = code === null ? undefined : this.#features.get(code);
    this.#focusRing = feature
      ? this.#outline({ type: 'FeatureCollection', features: [feature] }, ACCENT)
      : null;
  }

  #outline(shape: Shapes, colour: string): FeatureGroup {
    const line = (color: string, weight: number) =>
      geoJSON(shape as GeoJSON.FeatureCollection, {
        pane: 'chosen',
        interactive: false,
        style: { color, weight, opacity: 1, fill: false },
      });
    return line(BORDER, 7).addLayer(line(colour, 3.5)).addTo(this.#map);
  }
}

function tipOf({ name, line }: DrawnArea): HTMLElement {
  const box = document.createElement('div');
  const title = document.createElement('b');
  title.textContent = name;
  const text = document.createElement('div');
  text.textContent = line;
  box.append(title, text);
  return box;
}
