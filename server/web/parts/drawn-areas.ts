import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Layer, LayerClass, LayerData } from '../layers/layer.ts';
import type { DrawnArea } from './map-areas.ts';
import type { Fill } from './raster-paint.ts';

const WHITE = '#ffffff';
const FADED: Fill = { colour: '#eef1f3' };
const SOFT = '#5a6672';

/** How each area is drawn by a layer; with `only` all other classes fade. */
export function drawnAreas(
  layer: Layer,
  data: LayerData,
  areas: readonly AreaNumbers[],
  only: string | null,
): Map<string, DrawnArea> {
  const looks = new Map(layer.classes.map((found) => [found.id, { ...found, drawn: fillOf(found) }]));
  const last = looks.get(layer.classes.at(-1)?.id ?? '');
  const drawn = new Map<string, DrawnArea>();
  for (const area of areas) {
    const look = looks.get(layer.classOf(area, data)) ?? last;
    if (!look) continue;
    const line = layer.describe(area, data);
    const faded = only !== null && look.id !== only;
    drawn.set(area.code, {
      code: area.code,
      name: area.name,
      line,
      label: `${area.name}. ${line}`,
      text: layer.mark(area, data),
      found: look.id,
      fill: faded ? FADED : look.drawn,
      ink: faded ? SOFT : look.ink,
      halo: faded ? FADED.colour : look.drawn.pattern ? WHITE : look.drawn.colour,
    });
  }
  return drawn;
}

/** The patterns of the legend, as the map draws them. */
const PATTERNS: Record<string, Fill> = {
  'url(#geen-cijfers)': { colour: '#b6c0c9', pattern: 'stripes' },
  'url(#geen-norm)': { colour: '#9aa7b4', pattern: 'dots' },
};

function fillOf({ fill }: LayerClass): Fill {
  return PATTERNS[fill] ?? { colour: fill };
}
