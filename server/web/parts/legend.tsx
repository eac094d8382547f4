import type { AreaNumbers } from '../../../shared/api/areas.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Layer } from '../layers/layer.ts';
import { areasText } from '../text.ts';
import type { Level } from '../view.ts';

/** The classes of the layer, each with how many areas are in it, and what else is drawn. */
export function Legend(props: {
  layer: Layer;
  level: Level;
  areas: readonly AreaNumbers[];
  busy: boolean;
  showsUnits: boolean;
}) {
  const { layer, level, areas } = props;
  const rows = layer.classes
    .map((found) => ({ ...found, count: areas.filter((area) => layer.classOf(area) === found.id).length }))
    .filter(({ rare, count }) => !rare || count > 0);
  return (
    <section class="legend" aria-labelledby="legend-title" aria-busy={props.busy}>
      <h2 id="legend-title">Legenda · {areasText(level, areas.length)}</h2>
      <table>
        <caption>{layer.title}</caption>
        <tbody>
          {rows.map((found) => (
            <tr key={found.id} data-class={found.id}>
              <td>
                <svg class="swatch" viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
                  <rect width="26" height="20" fill={found.fill} />
                  <text x="13" y="14" text-anchor="middle" fill={found.ink}>
                    {found.sign}
                  </text>
                </svg>
              </td>
              <th scope="row">{found.label}</th>
              <td class="number">{formatNumber(found.count, 'nl')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {areas.length > 0 && areas.every((area) => area.class === 'geen-norm')
          ? 'Voor deze trede geldt hier geen norm. Wijs een gebied aan om te zien hoeveel plekken er zijn.'
          : layer.explanation}
      </p>
      {props.showsUnits && (
        <p class="soft dots">
          <svg viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
            <circle cx="7" cy="8" r="4" class="dot" />
            <circle cx="24" cy="8" r="6.5" class="dot" />
          </svg>
          Open locatie; hoe groter, hoe meer plekken. Een open rondje is nog gepland.
        </p>
      )}
    </section>
  );
}
