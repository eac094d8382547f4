import {
  type CircleMarker,
  circleMarker,
  control,
  map as createMap,
  type GeoJSON,
  geoJSON,
  type LatLngBounds,
  type Map as LeafletMap,
  type Path,
} from 'leaflet';
import type { AreaNumbers, Shapes } from '../../shared/api/areas.ts';
import type { Verdict } from '../../shared/api/checks.ts';
import { formatCount } from '../../shared/text/numbers.ts';
import type { Language } from '../../shared/text/texts.ts';
import { ROOM_LOOK } from '../../shared/ui/room-look.ts';
import { COLOURS, VERDICT_LOOK } from '../../shared/ui/tokens.ts';

/** A home with a point, as the map marks it. */
export interface MapHome {
  id: string;
  label: string;
  point: { lon: number; lat: number };
  verdict: Verdict['verdict'];
}

/** The grey of the legend: no figures, or no norm. */
const WITHOUT_COLOUR = '#cfd6dc';

/** The buurten around a home, coloured by room, on a plain ground: no tile is fetched, so no other server learns of a home. */
export class BuurtMap {
  private readonly map: LeafletMap;
  private readonly resize: ResizeObserver;
  private areas: GeoJSON | null = null;
  private paths = new Map<string, Path>();
  private homes = new Map<string, CircleMarker>();
  private around: string | null = null;

  constructor(element: HTMLElement, source: string) {
    this.map = createMap(element, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      zoomSnap: 0.5,
    });
    this.map.setView([52.1, 5.6], 8);
    control.attribution({ prefix: false, position: 'bottomright' }).addAttribution(source).addTo(this.map);
    this.resize = new ResizeObserver(() => this.map.invalidateSize({ animate: false }));
    this.resize.observe(element);
  }

  /** Draws the buurten of a gemeente. */
  setAreas(shapes: Shapes, areas: readonly AreaNumbers[], language: Language): void {
    const byCode = new Map(areas.map((area) => [area.code, area]));
    this.areas?.remove();
    this.paths = new Map();
    this.areas = geoJSON(shapes as GeoJSON.FeatureCollection, {
      onEachFeature: (feature, layer) => {
        const { code, name } = feature.properties as { code: string; name: string };
        const area = byCode.get(code);
        const look = ROOM_LOOK[area?.class ?? 'geen-cijfers'];
        const path = layer as Path;
        path.setStyle({ ...QUIET, fillColor: look.fill ?? WITHOUT_COLOUR });
        path.bindTooltip(plain(`${look.sign} ${name}: ${formatCount(area?.room ?? null, language)}`), {
          sticky: true,
        });
        this.paths.set(code, path);
      },
    }).addTo(this.map);
    this.areas.bringToBack();
    this.look(this.around);
  }

  /** Marks the homes; the one with this id stands out. */
  setHomes(homes: readonly MapHome[], over: string | null): void {
    for (const dot of this.homes.values()) dot.remove();
    this.homes = new Map();
    for (const { id, label, point, verdict } of homes.toSorted((one) => (one.id === over ? 1 : -1))) {
      const dot = circleMarker([point.lat, point.lon], {
        radius: id === over ? 9 : 5,
        weight: id === over ? 3 : 1.5,
        color: id === over ? COLOURS.ink : COLOURS.ground,
        fillColor: VERDICT_LOOK[verdict].ink,
        fillOpacity: 1,
      });
      dot.bindTooltip(plain(`${VERDICT_LOOK[verdict].sign} ${label}`)).addTo(this.map);
      this.homes.set(id, dot);
    }
  }

  /** Brings a buurt into view, with what lies around it. */
  look(code: string | null): void {
    for (const [of, path] of this.paths) path.setStyle(of === code ? OVER : QUIET);
    this.around = code;
    const path = code === null ? undefined : this.paths.get(code);
    if (path === undefined || !('getBounds' in path)) return;
    path.bringToFront();
    const bounds = (path as Path & { getBounds(): LatLngBounds }).getBounds();
    this.map.fitBounds(bounds.pad(0.8), { animate: false });
    for (const dot of this.homes.values()) dot.bringToFront();
  }

  remove(): void {
    this.resize.disconnect();
    this.map.remove();
  }
}

const QUIET = { color: '#ffffff', weight: 1, opacity: 1, fillOpacity: 1 };
const OVER = { color: COLOURS.ink, weight: 3, opacity: 1, fillOpacity: 1 };

/** As text: a tooltip would read a string as HTML. */
function plain(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
