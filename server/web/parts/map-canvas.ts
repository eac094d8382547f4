import {
  control,
  map as createMap,
  divIcon,
  geoJSON,
  type LatLngBounds,
  type Map as LeafletMap,
  type Marker,
  marker,
  type TileLayer,
  tileLayer,
} from 'leaflet';
import type { Shapes } from '../../../shared/api/areas.ts';
import type { View } from '../view.ts';
import { AreasOnMap } from './map-areas.ts';
import { UnitsOnMap } from './map-units.ts';

/** PDOK, BRT achtergrondkaart: the grey one, made to lie under other facts. */
const TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png';
export type Place = NonNullable<View['place']>;

/** The Leaflet map and what lies on it. It knows nothing of the page around it. */
export class MapCanvas {
  readonly areas: AreasOnMap;
  readonly units: UnitsOnMap;
  readonly #map: LeafletMap;
  readonly #resize: ResizeObserver;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #tiles: TileLayer | null = null;
  #home: Marker | null = null;
  #attribution = '';

  constructor(
    element: HTMLElement,
    on: {
      choose(code: string): void;
      move(place: Place): void;
      /** A place was pointed at while one is asked for; true when it was taken. */
      pick(place: { lat: number; lon: number }): boolean;
    },
    texts: { zoomIn: string; zoomOut: string },
  ) {
    this.#map = createMap(element, {
      zoomControl: false,
      attributionControl: false,
      zoomSnap: 0.5,
      minZoom: 6,
      maxZoom: 18,
    });
    control
      .zoom({ position: 'topleft', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut })
      .addTo(this.#map);
    control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.#map);
    this.areas = new AreasOnMap(this.#map, on.choose);
    this.units = new UnitsOnMap(this.#map, (dots) => this.areas.setDots(dots));
    this.#map.on('click', ({ latlng }) => {
      if (on.pick({ lat: latlng.lat, lon: latlng.lng })) return;
      const code = this.areas.at(latlng);
      if (code !== null) on.choose(code);
    });
    this.#map.on('moveend', () => {
      const { lat, lng } = this.#map.getCenter();
      on.move({ zoom: this.#map.getZoom(), lat, lon: lng });
    });
    this.#resize = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }));
    this.#resize.observe(element);
  }

  /** Lays the background tiles, or takes them away for a plain ground; the text names the source of the areas. */
  setGround(tiles: boolean, attribution: string): void {
    if (attribution !== this.#attribution) {
      this.#attribution = attribution;
      this.#map.attributionControl?.remove();
      this.#map.attributionControl = control
        .attribution({ prefix: false, position: 'bottomright' })
        .addAttribution(attribution)
        .addTo(this.#map);
    }
    if (tiles === (this.#tiles !== null)) return;
    this.#tiles?.remove();
    // Tiles are sharp at whole steps of the zoom only.
    this.#map.options.zoomSnap = tiles ? 1 : 0.5;
    this.#tiles = tiles ? tileLayer(TILES, { maxZoom: 18 }).addTo(this.#map) : null;
  }

  /** Where the map stands now, without a flight: from a link. */
  stand(place: Place): void {
    this.#map.setView([place.lat, place.lon], place.zoom, { animate: false });
  }

  /** Shows all of these outlines at once. */
  fit(shapes: Shapes, fly: boolean): void {
    const bounds = boundsOf(shapes);
    if (!bounds.isValid()) return;
    const padding: [number, number] = [24, 24];
    if (fly && !this.#calm.matches) this.#map.flyToBounds(bounds, { padding, duration: 0.6 });
    else this.#map.fitBounds(bounds, { padding, animate: false });
  }

  /** Marks the home that was looked for and goes there; null takes the mark away. */
  setHome(home: { lon: number; lat: number; label: string } | null): void {
    this.#home?.remove();
    this.#home = null;
    if (home === null) return;
    const icon = divIcon({ className: 'home-pin', iconSize: [22, 22] });
    this.#home = marker([home.lat, home.lon], { icon, keyboard: false, alt: home.label }).addTo(this.#map);
    const zoom = Math.max(this.#map.getZoom(), 13);
    if (this.#calm.matches) this.#map.setView([home.lat, home.lon], zoom, { animate: false });
    else this.#map.flyTo([home.lat, home.lon], zoom, { duration: 0.6 });
  }

  remove(): void {
    this.#resize.disconnect();
    this.#map.remove();
  }
}

/** The box around outlines; not valid when there are none. */
export function boundsOf(shapes: Shapes): LatLngBounds {
  return geoJSON(shapes as GeoJSON.FeatureCollection).getBounds();
}

/** Roughly how large the region is, for choosing the level: a region fills about 0.6 of the box around it. */
export function squareMetresOf(shapes: Shapes): { squareMetres: number; lat: number } {
  const bounds = boundsOf(shapes);
  if (!bounds.isValid()) return { squareMetres: 0, lat: 52 };
  const northWest = bounds.getNorthWest();
  const width = northWest.distanceTo(bounds.getNorthEast());
  const height = northWest.distanceTo(bounds.getSouthWest());
  return { squareMetres: 0.6 * width * height, lat: bounds.getCenter().lat };
}
