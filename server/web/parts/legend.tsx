import type { AreaNumbers } from '../../../shared/api/areas.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import type { Layer, LayerClass, LayerData } from '../layers/layer.ts';
import type { PointGroup } from '../layers/points.ts';
import { MAP } from '../text/map.ts';
import { areasText } from '../text.ts';
import type { Level } from '../view.ts';
import { TABLE } from './controls.ts';

/** The classes of the layer, each with how many areas are in it and to be shown alone, and what else is drawn. */
export function Legend(props: {
  layer: Layer;
  data: LayerData;
  level: Level;
  areas: readonly AreaNumbers[];
  busy: boolean;
  only: string | null;
  onOnly(id: string | null): void;
  showsUnits: boolean;
  groups: readonly PointGroup[];
}) {
  const { layer, data, level, areas, only } = props;
  const language = useLanguage();
  const texts = useTexts(MAP);
  const counts = new Map<string, number>();
  for (const area of areas) {
    const found = layer.classOf(area, data);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const some = (is: (found: LayerClass) => boolean | undefined) =>
    layer.classes.some((found) => is(found) && counts.has(found.id));
  const wordsOnly = some(({ rare }) => rare) && !some(({ numbered }) => numbered);
  const rows = layer.classes
    .map((found) => ({ ...found, count: counts.get(found.id) ?? 0 }))
    .filter(({ rare, numbered, count }) => count > 0 || !(rare || (numbered && wordsOnly)));
  const noNorm = layer.id === 'ruimte' && areas.length > 0 && counts.get('geen-norm') === areas.length;
  const numbered = layer.classes.some((found) => found.numbered);
  const explanation = noNorm
    ? texts.noNorm
    : numbered && wordsOnly
      ? texts.wordsOnly
      : layer.explanation[language];
  return (
    <section class="legend" aria-labelledby="legend-title" aria-busy={props.busy}>
      <h2 id="legend-title">
        {texts.legend}
        {areas.length > 0 && ` · ${areasText(level, areas.length)}`}
      </h2>
      <table class={TABLE}>
        <caption>{layer.title[language]}</caption>
        <tbody>
          {rows.map((found) => (
            <tr key={found.id} data-class={found.id} class={only && only !== found.id ? 'faded' : undefined}>
              <td>
                <svg class="swatch" viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
                  <rect width="26" height="20" fill={found.fill} />
                  <text x="13" y="14" text-anchor="middle" fill={found.ink}>
                    {found.sign}
                  </text>
                </svg>
              </td>
              <th scope="row">
                <button
                  type="button"
                  class="class-button"
                  aria-pressed={only === found.id}
                  aria-label={texts.only(found.label[language])}
                  onClick={() => props.onOnly(only === found.id ? null : found.id)}
                >
                  {found.label[language]}
                </button>
              </th>
              <td class="number">{areas.length > 0 && formatNumber(found.count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {only !== null && <LinkButton onClick={() => props.onOnly(null)}>{texts.all}</LinkButton>}
      <p class="soft">{explanation}</p>
      {props.showsUnits && (
        <>
          {props.groups.length > 0 && (
            <ul class="plain groups">
              {props.groups.map(({ label, colour, count }) => (
                <li key={label}>
                  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                    <circle cx="7" cy="7" r="5" fill={colour} />
                  </svg>
                  {label}
                  <span class="number">{formatNumber(count, language)}</span>
                </li>
              ))}
            </ul>
          )}
          <p class="soft dots">
            <svg viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
              <circle cx="7" cy="8" r="4" class="dot" />
              <circle cx="24" cy="8" r="6.5" class="dot" />
            </svg>
            {texts.dots}
          </p>
        </>
      )}
    </section>
  );
}
