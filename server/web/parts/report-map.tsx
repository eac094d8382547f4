import type { AreaNumbers, Shapes } from '../../../shared/api/areas.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { room } from '../layers/room.ts';
import { REPORT } from '../text/report.ts';
import { fitOf, middleOf, pathOf } from './outline-path.ts';

const WIDTH = 340;

/** A still map for paper: buurten coloured by the room to the norm, with a legend that counts them. */
export function ReportMap(props: {
  name: string;
  rung: string;
  date: string;
  areas: readonly AreaNumbers[];
  shapes: Shapes['features'];
  /** Outlines with a name, above the others. */
  borders: Shapes['features'];
  height: number;
}) {
  const { map: texts } = useTexts(REPORT);
  const language = useLanguage();
  const { areas, shapes, borders } = props;
  const fit = fitOf(shapes, WIDTH, props.height);
  const numbers = new Map(areas.map((area) => [area.code, area]));
  const legend = room.classes
    .map((found) => ({ found, count: areas.filter((area) => area.class === found.id).length }))
    .filter(({ count }) => count > 0);
  const counts = legend.map(({ found, count }) => texts.count(found.label[language], count)).join(', ');
  const fillOf = (code: string) =>
    room.classes.find(({ id }) => id === numbers.get(code)?.class)?.fill ?? '#eceff1';
  return (
    <figure class="report-map">
      <h3>{texts.title(props.rung)}</h3>
      <svg viewBox={`0 0 ${WIDTH} ${fit.height}`} role="img" aria-label={texts.alt(props.name, counts)}>
        {shapes.map((shape) => (
          <path
            key={shape.id}
            data-code={shape.properties.code}
            d={pathOf(shape, fit)}
            fill={fillOf(shape.properties.code)}
            stroke="#ffffff"
            stroke-width="0.6"
          />
        ))}
        {borders.map((border) => {
          const [x, y] = middleOf(border, fit);
          return (
            <g key={border.id}>
              <path d={pathOf(border, fit)} fill="none" stroke="#1b2530" stroke-width="1" />
              {borders.length > 1 && (
                <text x={x} y={y}>
                  {border.properties.name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul class="plain legend-line">
        {legend.map(({ found, count }) => (
          <li key={found.id}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={found.fill} stroke="#9aa7b4" stroke-width="0.5" />
            </svg>{' '}
            {found.sign} {texts.count(found.label[language], count)}
          </li>
        ))}
      </ul>
      <figcaption class="soft small">
        {texts.source(formatDate(props.date, language), areas[0]?.year ?? Number(props.date.slice(0, 4)))}
      </figcaption>
    </figure>
  );
}
