import {
  divIcon,
  type LatLng,
  type LatLngBounds,
  type LayerGroup,
  type Map as LeafletMap,
  layerGroup,
  marker,
} from 'leaflet';

/** A few characters in the middle of an area. */
export interface AreaMark {
  code: string;
  text: string;
  ink: string;
  /** The colour around the characters, so that they stay legible over a dot. */
  halo: string;
  at: LatLng;
  bounds: LatLngBounds;
}

/** An area must be this large on the screen, in pixels, to carry its mark. */
const ROOM = { width: 26, height: 20 };

/** Writes a sign or number in each area that is in view and large enough for it, so that colour is never alone. */
export class AreaLabels {
  readonly #map: LeafletMap;
  readonly #group: LayerGroup;
  #marks: readonly AreaMark[] = [];

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#group = layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  show(marks: readonly AreaMark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  #draw(): void {
    this.#group.clearLayers();
    const view = this.#map.getBounds();
    for (const mark of this.#marks) {
      if (!view.contains(mark.at) || !this.#fits(mark.bounds)) continue;
      const text = document.createElement('span');
      text.textContent = mark.text;
      text.style.color = mark.ink;
      text.style.textShadow = [-1, 1]
        .flatMap((x) => [-1, 1].map((y) => `${x}px ${y}px 2px ${mark.halo}`))
        .join();
      const icon = divIcon({ className: 'area-mark', html: text, iconSize: [0, 0] });
      this.#group.addLayer(marker(mark.at, { icon, interactive: false, keyboard: false }));
    }
  }

  #fits(bounds: LatLngBounds): boolean {
    const a = this.#map.latLngToContainerPoint(bounds.getNorthWest());
    const b = this.#map.latLngToContainerPoint(bounds.getSouthEast());
    return b.x - a.x >= ROOM.width && b.y - a.y >= ROOM.height;
  }
}
