import { type CircleMarker, map as createMap, geoJSON, type Path } from 'leaflet';
import { AreaCanvas } from '../../server/web/parts/area-canvas.ts';
import { Outlines } from '../../server/web/parts/outlines.ts';
import type { Shapes } from '../../shared/api/areas.ts';

const COLOURS = ['#b2182b', '#ef8a62', '#fbe3d4', '#a6cbe3', '#2b73b3'];

/** Cells of a honeycomb of some columns and rows over the Netherlands, each with the points of a real border. */
export function honeycomb(columns: number, rows: number, points: number): Shapes {
  const [west, south, wide, high] = [3.5, 50.8, 3.6, 2.6];
  const features: Shapes['features'] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [west + (wide * (column + (row % 2) / 2)) / columns, south + (high * row) / rows];
      const ring = Array.from({ length: points + 1 }, (_, at) => {
        const angle = ((at % points) * 2 * Math.PI) / points;
        const bulge = 1 + 0.12 * Math.sin(angle * 7 + row + column);
        return [
          x + ((0.56 * wide) / columns) * bulge * Math.cos(angle),
          y + ((0.62 * high) / rows) * bulge * Math.sin(angle),
        ];
      });
      const code = `BU${String(features.length).padStart(8, '0')}`;
      features.push({
        type: 'Feature',
        id: code,
        properties: { code, name: code },
        geometry: { type: 'Polygon', coordinates: [ring] },
      });
    }
  return { type: 'FeatureCollection', features };
}

/**
 * Milliseconds until what was drawn is there in pixels, in the frame in which both are drawn. A canvas only writes down what
 * is to be drawn, and the browser draws it later: reading a pixel back waits for it. What the screen adds is the same for both.
 */
async function painted(work: () => void): Promise<number> {
  const start = performance.now();
  work();
  await new Promise((done) => requestAnimationFrame(done));
  for (const canvas of document.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  return performance.now() - start;
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function stage(): HTMLElement {
  document.body.replaceChildren();
  const element = document.createElement('div');
  element.style.cssText = 'width:1280px;height:800px';
  document.body.append(element);
  return element;
}

const VIEW = { center: [52.1, 5.3] as [number, number], zoom: 7.5, zoomSnap: 0.5, zoomControl: false };

/** Repaints all areas in other colours, by our canvas and by Leaflet's own; milliseconds, the middle of nine. */
export async function repaint(columns: number, rows: number): Promise<{ ours: number; theirs: number }> {
  const shapes = honeycomb(columns, rows, 30);
  const colour = (index: number, turn: number) => COLOURS[(index * 7 + turn) % COLOURS.length] ?? '#ffffff';

  const own = createMap(stage(), VIEW);
  const canvas = new AreaCanvas(own, () => {});
  const outlines = new Outlines(shapes);
  canvas.setOutlines(outlines);
  const ours: number[] = [];
  for (let turn = 0; turn < 9; turn++)
    ours.push(
      await painted(() =>
        canvas.paint(
          outlines.codes.map((_, index) => ({ colour: colour(index, turn) })),
          1,
        ),
      ),
    );
  own.remove();

  const other = createMap(stage(), { ...VIEW, preferCanvas: true });
  const layer = geoJSON(shapes as GeoJSON.FeatureCollection, {
    style: { color: '#ffffff', weight: 1, fillOpacity: 1, fillColor: '#eceff1' },
  }).addTo(other);
  const paths = layer.getLayers() as (Path | CircleMarker)[];
  const theirs: number[] = [];
  for (let turn = 0; turn < 5; turn++)
    theirs.push(
      await painted(() => {
        for (const [index, path] of paths.entries()) path.setStyle({ fillColor: colour(index, turn) });
      }),
    );
  other.remove();
  return { ours: middle(ours), theirs: middle(theirs) };
}

Object.assign(window, { repaint });
