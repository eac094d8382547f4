import {
  type FeatureGroup,
  type GeoJSON,
  geoJSON,
  type Map as LeafletMap,
  type Path,
  type Polygon,
  svg,
} from 'leaflet';
import type { AreaNumbers, Shapes } from '../../../shared/api/areas.ts';
import type { Layer } from '../layers/layer.ts';
import { isMove, nextArea } from './area-keys.ts';
import { AreaLabels, type AreaMark } from './map-labels.ts';

const BORDER = '#ffffff';
/** Between areas that are all pattern a white line would not show. */
const GREY = '#9aa7b4';
const INK = '#1b2530';
const ACCENT = '#1f5fa8';

/** The outlines of one level on the map: coloured by a layer, pointed at, and walked through with the arrow keys. */
export class AreasOnMap {
  readonly #map: LeafletMap;
  readonly #onChoose: (code: string) => void;
  readonly #labels: AreaLabels;
  readonly #paths = new Map<string, Polygon>();
  #group: GeoJSON | null = null;
  #chosenCode: string | null = null;
  #chosenRing: FeatureGroup | null = null;
  #focusRing: FeatureGroup | null = null;
  #borders: FeatureGroup | null = null;

  constructor(map: LeafletMap, onChoose: (code: string) => void) {
    this.#map = map;
    this.#onChoose = onChoose;
    this.#labels = new AreaLabels(map);
    // Borders and the ring of the chosen area lie above all areas, so that no area has to change places in the page.
    for (const [pane, z] of [
      ['borders', 410],
      ['chosen', 420],
    ] as const) {
      const element = map.createPane(pane);
      element.style.zIndex = String(z);
      element.style.pointerEvents = 'none';
    }
  }

  /** Draws other outlines. Their colours come with `paint`. */
  setShapes(shapes: Shapes): void {
    const hadFocus = this.#group !== null && this.#holdsFocus();
    this.#group?.remove();
    this.#paths.clear();
    this.#group = geoJSON(shapes as GeoJSON.FeatureCollection, {
      style: { color: BORDER, weight: 1, opacity: 1, fillOpacity: 1, fillColor: '#eceff1' },
      onEachFeature: (feature, path) => this.#paths.set(feature.properties.code, path as Polygon),
    }).addTo(this.#map);
    for (const [code, path] of this.#paths) this.#listen(code, path);
    if (hadFocus) this.#map.getContainer().focus({ preventScroll: true });
    this.#ring(null);
    this.#press(this.#chosenCode);
  }

  /** Colours, marks and describes each area as the layer says; `opacity` lets map tiles shine through. */
  paint(layer: Layer, numbers: ReadonlyMap<string, AreaNumbers>, opacity: number): void {
    const fills = new Map(layer.classes.map((found) => [found.id, found]));
    const marks: AreaMark[] = [];
    let first = true;
    for (const [code, path] of this.#paths) {
      const area = numbers.get(code);
      const found = area && fills.get(layer.classOf(area));
      const plain = found?.fill.startsWith('#') ?? false;
      path.setStyle({
        fillColor: found?.fill ?? '#eceff1',
        fillOpacity: opacity,
        color: plain ? BORDER : GREY,
      });
      const element = path.getElement();
      if (!(element instanceof SVGElement)) continue;
      element.dataset.code = code;
      element.dataset.class = found?.id ?? '';
      element.setAttribute('role', 'button');
      element.setAttribute('tabindex', first ? '0' : '-1');
      first = false;
      if (!area || !found) {
        element.setAttribute('aria-label', code);
        continue;
      }
      element.setAttribute('aria-label', `${area.name}. ${layer.describe(area)}`);
      path.unbindTooltip().bindTooltip(tooltip(area, layer.describe(area)), { direction: 'top', opacity: 1 });
      marks.push({
        code,
        text: layer.mark(area),
        ink: found.ink,
        halo: plain ? found.fill : BORDER,
        at: path.getCenter(),
        bounds: path.getBounds(),
      });
    }
    this.#labels.show(marks);
  }

  /** Rings the chosen area, which may be of another level than is drawn; null rings none. */
  choose(code: string | null, outline: Shapes | null): void {
    this.#chosenCode = code;
    this.#chosenRing?.remove();
    this.#chosenRing = code === null || outline === null ? null : this.#outline(outline, INK);
    this.#press(code);
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

  /** Puts the keyboard on an area; false when it is not drawn. */
  focus(code: string): boolean {
    const element = this.#paths.get(code)?.getElement();
    if (!(element instanceof SVGElement)) return false;
    for (const path of this.#paths.values()) path.getElement()?.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    element.focus({ preventScroll: true });
    return true;
  }

  #listen(code: string, path: Path): void {
    path.on('click', () => this.#onChoose(code));
    const element = path.getElement();
    if (!(element instanceof SVGElement)) return;
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) this.#ring(code);
    });
    element.addEventListener('blur', () => this.#ring(null));
    element.addEventListener('keydown', (event) => this.#onKey(code, event));
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
    const spots = [...this.#paths].map(([of, path]) => {
      const { x, y } = this.#map.latLngToContainerPoint(path.getCenter());
      return { code: of, x, y };
    });
    const from = spots.find((spot) => spot.code === code);
    const next = from && nextArea(from, key, spots);
    if (!next || !this.focus(next)) return;
    const path = this.#paths.get(next);
    if (path) this.#map.panInside(path.getCenter(), { padding: [150, 80] });
  }

  #press(code: string | null): void {
    for (const [of, path] of this.#paths)
      path.getElement()?.setAttribute('aria-pressed', String(of === code));
  }

  #ring(code: string | null): void {
    this.#focusRing?.remove();
    const path = code === null ? undefined : this.#paths.get(code);
    this.#focusRing = path ? this.#outline(path.toGeoJSON(), ACCENT) : null;
  }

  #outline(shape: Shapes | GeoJSON.Feature, colour: string): FeatureGroup {
    const line = (color: string, weight: number) =>
      geoJSON(shape as GeoJSON.GeoJsonObject, {
        pane: 'chosen',
        interactive: false,
        style: { color, weight, opacity: 1, fill: false },
      });
    return line(BORDER, 7).addLayer(line(colour, 3.5)).addTo(this.#map);
  }

  #holdsFocus(): boolean {
    const focused = document.activeElement;
    return [...this.#paths.values()].some((path) => path.getElement() === focused);
  }
}

/** The renderer of the areas: SVG, for the patterns, and drawn a little beyond the edge so that dragging shows no gaps. */
export function areaRenderer() {
  return svg({ padding: 0.4 });
}

function tooltip(area: AreaNumbers, line: string): HTMLElement {
  const box = document.createElement('div');
  const name = document.createElement('b');
  name.textContent = area.name;
  const text = document.createElement('div');
  text.textContent = line;
  box.append(name, text);
  return box;
}
