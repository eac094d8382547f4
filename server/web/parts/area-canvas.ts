import { type LatLng, type Map as LeafletMap, latLngBounds, type SVGOverlay, svgOverlay } from 'leaflet';
import { type Outlines, onSquare } from './outlines.ts';
import { indexAt, type Raster, rasterize } from './raster.ts';
import { type Fill, paintPixels } from './raster-paint.ts';

/** So much more than the view is drawn on each side, so that dragging shows no gaps. */
const BEYOND = 0.1;
/** Up to so many areas are drawn twice as fine as the screen: their lines are smooth. */
const FEW = 2500;

/** The areas as one picture on the map. It is drawn anew when the map has moved, and coloured anew without being drawn. */
export class AreaCanvas {
  readonly #map: LeafletMap;
  readonly #canvas = document.createElement('canvas');
  readonly #onDrawn: () => void;
  #overlay: SVGOverlay | null = null;
  #outlines: Outlines | null = null;
  #raster: Raster | null = null;
  #unit = 1;
  #fills: readonly (Fill | undefined)[] = [];
  #opacity = 1;
  #pixels: ImageData | null = null;

  /** `onDrawn` is told whenever areas lie elsewhere in the view. */
  constructor(map: LeafletMap, onDrawn: () => void) {
    this.#map = map;
    this.#onDrawn = onDrawn;
    this.#canvas.setAttribute('aria-hidden', 'true');
    map.on('moveend', () => this.#draw());
  }

  setOutlines(outlines: Outlines): void {
    this.#outlines = outlines;
    this.#fills = [];
    this.#draw();
  }

  /** Colours the areas; `fills` in the order of the outlines. */
  paint(fills: readonly (Fill | undefined)[], opacity: number): void {
    this.#fills = fills;
    this.#opacity = opacity;
    this.#colour();
  }

  /** Index of the area at a place, or null. */
  at({ lat, lng }: LatLng): number | null {
    return this.#raster && indexAt(this.#raster, onSquare(lng, lat));
  }

  /** Where the mark of each area fits, in pixels of the map's own layers; undefined where the area is not in view. */
  spots(): ({ x: number; y: number; width: number; height: number } | undefined)[] {
    const raster = this.#raster;
    if (!raster) return [];
    const origin = this.#map.containerPointToLayerPoint(this.#corner());
    const unit = this.#unit;
    return raster.spots.map(
      (spot) =>
        spot && {
          x: origin.x + spot.x / unit,
          y: origin.y + spot.y / unit,
          width: spot.width / unit,
          height: spot.height / unit,
        },
    );
  }

  #corner(): [number, number] {
    const { x, y } = this.#map.getSize();
    return [-Math.round(x * BEYOND), -Math.round(y * BEYOND)];
  }

  #draw(): void {
    const size = this.#map.getSize();
    if (!this.#outlines || size.x === 0 || size.y === 0) return;
    const zoom = this.#map.getZoom();
    const few = this.#outlines.codes.length <= FEW;
    this.#unit = few ? 2 : Math.min(2, Math.max(1, Math.round(devicePixelRatio)));
    const [left, top] = this.#corner();
    const [wide, high] = [size.x - 2 * left, size.y - 2 * top];
    const from = this.#map.containerPointToLatLng([left, top]);
    const to = this.#map.containerPointToLatLng([left + wide, top + high]);
    const [x, y] = onSquare(from.lng, from.lat);
    const scale = 256 * 2 ** zoom * this.#unit;
    const frame = { width: wide * this.#unit, height: high * this.#unit, x, y, scale };
    this.#raster = rasterize(this.#outlines.at(zoom + this.#unit - 1), frame, this.#unit);
    this.#canvas.width = frame.width;
    this.#canvas.height = frame.height;
    const bounds = latLngBounds(from, to);
    if (this.#overlay) this.#overlay.setBounds(bounds);
    // Leaflet places any element so; only its name speaks of SVG.
    else this.#overlay = svgOverlay(this.#canvas as unknown as SVGElement, bounds).addTo(this.#map);
    this.#colour();
    this.#onDrawn();
  }

  #colour(): void {
    const raster = this.#raster;
    if (!raster || this.#fills.length !== raster.spots.length) return;
    const { width, height } = raster.frame;
    const kept = this.#pixels;
    const same = kept !== null && kept.width === width && kept.height === height;
    const look = { opacity: this.#opacity, unit: this.#unit };
    const pixels = same
      ? paintPixels(raster, this.#fills, look, kept.data as Uint8ClampedArray<ArrayBuffer>)
      : paintPixels(raster, this.#fills, look);
    this.#pixels = same ? kept : new ImageData(pixels, width, height);
    this.#canvas.getContext('2d')?.putImageData(this.#pixels, 0, 0);
  }
}
