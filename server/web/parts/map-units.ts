import { circleMarker, type LayerGroup, type Map as LeafletMap, layerGroup, svg } from 'leaflet';
import type { Unit } from '../../../shared/api/units.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { placesText } from '../text.ts';

const INK = '#1b2530';
const WHITE = '#ffffff';

/** The units that may be seen as a point: a dot that grows with its places, hollow while it is still planned. */
export class UnitsOnMap {
  readonly #group: LayerGroup;

  constructor(map: LeafletMap) {
    map.createPane('units').style.zIndex = '450';
    this.#group = layerGroup().addTo(map);
  }

  /** Shows these units instead of those before; `labels` gives the name of a rung. */
  show(units: readonly Unit[], labels: ReadonlyMap<string, string>, onChoose: (buurt: string) => void): void {
    this.#group.clearLayers();
    const renderer = svg({ pane: 'units', padding: 0.4 });
    for (const unit of units) {
      const point = unit.address?.point;
      if (!point) continue;
      const planned = unit.status === 'gepland';
      const dot = circleMarker([point.lat, point.lon], {
        renderer,
        pane: 'units',
        radius: 2.5 + Math.sqrt(unit.places) * 0.7,
        color: planned ? INK : WHITE,
        weight: 1.5,
        fillColor: planned ? WHITE : INK,
        fillOpacity: 1,
      });
      const text = document.createElement('div');
      text.textContent = unitText(unit, labels);
      dot.bindTooltip(text, { opacity: 1 });
      if (unit.buurt) {
        const { buurt } = unit;
        dot.on('click', () => onChoose(buurt));
      }
      this.#group.addLayer(dot);
    }
  }
}

/** "Beschermd wonen, 12 plekken, gepland". */
export function unitText(unit: Unit, labels: ReadonlyMap<string, string>): string {
  const parts = [labels.get(unit.rung) ?? unit.rung, placesText(unit.places)];
  if (unit.status === 'gepland')
    parts.push(unit.from === null ? 'gepland' : `gepland, opent ${formatDate(unit.from)}`);
  return parts.join(', ');
}
