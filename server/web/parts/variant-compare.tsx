import type { MeasureValue } from '../../../shared/api/measures.ts';
import type { Scenario } from '../../../shared/api/scenarios.ts';
import { formatMeasure, formatNumber } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { homesOf, type Variant } from '../variants.ts';
import { TABLE } from './controls.ts';

interface Row {
  id: string;
  label: string;
  now: string;
  /** What stands under a variant that leaves it as it is, where that is less than `now` says. */
  before?: string;
  after: (string | null)[];
}

const MEASURES = ['dissimilarity', 'hhi', 'hoover'] as const;

/** How it is now and what each variant makes of it, side by side. */
export function VariantCompare(props: {
  all: readonly Variant[];
  results: readonly (Scenario | null)[];
  /** The map is to show this variant. */
  onShow(at: number): void;
}) {
  const { all } = props;
  // While a variant is being worked out there is no answer to it yet.
  const results = all.map((_, at) => props.results[at] ?? null);
  const language = useLanguage();
  const texts = useTexts(WHAT_IF);
  const number = (value: number) => formatNumber(value, language);
  const measured = (value: MeasureValue | undefined) =>
    value === undefined || value.value === null ? null : formatMeasure(value.value, language);
  const known = results.find((result) => result !== null);
  if (!known) return null;
  const rows: Row[] = [
    { id: 'homes', label: texts.rows.homes, now: '0', after: all.map((variant) => number(homesOf(variant))) },
  ];
  const above = results.find((result) => result?.aboveNorm)?.aboveNorm;
  if (above)
    rows.push({
      id: 'above',
      label: texts.rows.above,
      now: '',
      after: results.map((result) =>
        result?.aboveNorm ? `${number(result.aboveNorm.before)} → ${number(result.aboveNorm.after)}` : null,
      ),
    });
  for (const name of MEASURES) {
    const before = results.find((result) => result?.measures)?.measures?.[name].before;
    const now = measured(before);
    if (now !== null)
      rows.push({
        id: name,
        label: texts.rows[name],
        now,
        after: results.map((result) => measured(result?.measures?.[name].after)),
      });
  }
  const ledgers = new Map<string, Scenario['ledgers'][number]>();
  for (const result of results)
    for (const row of result?.ledgers ?? []) ledgers.set(`${row.agreement} ${row.gemeente}`, row);
  for (const [key, { title, name, before, target }] of ledgers)
    rows.push({
      id: key,
      label: texts.rows.delivered(title, name),
      now: texts.of(number(before), number(target)),
      before: number(before),
      after: results.map((result) => {
        const row = result?.ledgers.find((one) => `${one.agreement} ${one.gemeente}` === key);
        return row ? number(row.after) : null;
      }),
    });
  return (
    <section>
      <h3>{texts.compare}</h3>
      <section class="compare" aria-label={texts.compare}>
        <table class={TABLE}>
          <thead>
            <tr>
              <td />
              <th scope="col" class="number">
                {texts.now}
              </th>
              {all.map(({ name }, at) => (
                // Two variants may have the same name: their place tells them apart.
                <th key={`${at} ${name}`} scope="col" class="number">
                  <LinkButton onClick={() => props.onShow(at)}>{name}</LinkButton>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row={row.id}>
                <th scope="row">{row.label}</th>
                <td class="number">{row.now}</td>
                {row.after.map((value, at) => (
                  <td key={all[at]?.name ?? at} class="number">
                    {value ?? row.before ?? row.now}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
