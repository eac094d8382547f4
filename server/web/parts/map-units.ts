import {
  circleMarker,
  divIcon,
  type LayerGroup,
  type Map as LeafletMap,
  layerGroup,
  marker,
  svg,
} from 'leaflet';
import Supercluster from 'supercluster';
import type { Unit } from '../../../shared/api/units.ts';
import { askedLanguage } from '../language.ts';
import { placesText } from '../text.ts';
import { statusWords } from '../unit-words.ts';
import type { Dot } from './beside-dots.ts';

const INK = '#1b2530';
const WHITE = '#ffffff';
/** Points nearer than this many pixels are drawn as one with their number. */
const NEAR = 14;

interface Shown {
  index: number;
}

/** What the units on the map say, and in which colour. */
export interface UnitsLook {
  labels: ReadonlyMap<string, string>;
  colourOf(unit: Unit): string;
}

/** The units that may be seen as a point: a dot that grows with its places, hollow while planned; many together as a number. */
export class UnitsOnMap {
  readonly #map: LeafletMap;
  readonly #group: LayerGroup;
  readonly #renderer = svg({ pane: 'units', padding: 0.4 });
  #units: readonly Unit[] = [];
  #look: UnitsLook = { labels: new Map(), colourOf: () => INK };
  #index = new Supercluster<Shown>();
  #onChoose: (buurt: string) => void = () => {};
  readonly #onDrawn: (dots: readonly Dot[]) => void;
  #dots: Dot[] = [];

  /** `onDrawn` hears where the dots lie each time they are drawn. */
  constructor(map: LeafletMap, onDrawn: (dots: readonly Dot[]) => void) {
    this.#map = map;
    this.#onDrawn = onDrawn;
    const pane = map.createPane('units');
    pane.style.zIndex = '450';
    // The pane lies over the areas: only its dots take the pointer.
    pane.style.pointerEvents = 'none';
    this.#group = layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  /** Shows these units instead of those before. */
  show(units: readonly Unit[], look: UnitsLook, onChoose: (buurt: string) => void): void {
    this.#onChoose = onChoose;
    this.#look = look;
    if (units !== this.#units) {
      this.#units = units;
      this.#index = new Supercluster<Shown>({ radius: NEAR, extent: 256, maxZoom: 17, minPoints: 3 });
      this.#index.load(
        units.flatMap(({ address }, index) =>
          address?.point
            ? [
                {
                  type: 'Feature' as const,
                  properties: { index },
                  geometry: { type: 'Point' as const, coordinates: [address.point.lon, address.point.lat] },
                },
              ]
            : [],
        ),
      );
    }
    this.#draw();
  }

  #draw(): void {
    this.#group.clearLayers();
    this.#dots = [];
    if (this.#units.length > 0) this.#drawAll();
    this.#onDrawn(this.#dots);
  }

  #drawAll(): void {
    const bounds = this.#map.getBounds().pad(0.1);
    const zoom = Math.round(this.#map.getZoom());
    const found = this.#index.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom,
    );
    for (const { geometry, properties } of found) {
      const [lon = 0, lat = 0] = geometry.coordinates;
      if ('cluster' in properties) this.#many(lat, lon, properties.point_count, properties.cluster_id);
      else {
        const unit = this.#units[properties.index];
        if (unit) this.#one(lat, lon, unit);
      }
    }
  }

  #one(lat: number, lon: number, unit: Unit): void {
    const planned = unit.status === 'gepland';
    const colour = this.#look.colourOf(unit);
    const radius = 2.5 + Math.sqrt(unit.places) * 0.7;
    const dot = circleMarker([lat, lon], {
      renderer: this.#renderer,
      pane: 'units',
      radius,
      color: planned ? colour : WHITE,
      weight: 1.5,
      fillColor: planned ? WHITE : colour,
      fillOpacity: 1,
      bubblingMouseEvents: false,
    });
    const text = document.createElement('div');
    text.textContent = unitText(unit, this.#look.labels);
    dot.bindTooltip(text, { opacity: 1 });
    const { buurt } = unit;
    if (buurt) dot.on('click', () => this.#onChoose(buurt));
    this.#group.addLayer(dot);
    this.#keep(lat, lon, radius);
  }

  #keep(lat: number, lon: number, radius: number): void {
    const { x, y } = this.#map.latLngToLayerPoint([lat, lon]);
    this.#dots.push({ x, y, radius });
  }

  #many(lat: number, lon: number, count: number, id: number): void {
    const size = 16 + Math.min(14, Math.round(Math.sqrt(count) * 2));
    const icon = divIcon({ className: 'many-units', html: String(count), iconSize: [size, size] });
    const dot = marker([lat, lon], { icon, pane: 'units', keyboard: false, bubblingMouseEvents: false });
    dot.on('click', () => this.#map.setView([lat, lon], this.#index.getClusterExpansionZoom(id)));
    this.#group.addLayer(dot);
    this.#keep(lat, lon, size / 2);
  }
}

/** "Beschermd wonen, 12 plekken, gepland". */
export function unitText(unit: Unit, labels: ReadonlyMap<string, string>): string {
  const parts = [labels.get(unit.rung) ?? unit.rung, placesText(unit.places)];
  const language = askedLanguage();
  if (unit.status === 'gepland' || unit.freePlaces) parts.push(statusWords(unit, language));
  return parts.join(', ');
}
