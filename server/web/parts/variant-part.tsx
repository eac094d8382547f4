import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Scenario } from '../../../shared/api/scenarios.ts';
import { roomWord } from '../../../shared/norms/room-word.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { CARD } from '../text/map-card.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { countText, perThousand } from '../text.ts';
import { roomText } from './area-table.tsx';
import { Part } from './card-parts.tsx';
import { TABLE } from './controls.ts';

/** The variant that the map shows, and what the server says that it would change. */
export interface ShownVariant {
  name: string;
  scenario: Scenario;
}

/** What the shown variant makes of an area: its numbers and its gemeente's agreements, now beside then. */
export function VariantPart({ area, variant }: { area: AreaNumbers; variant: ShownVariant }) {
  const language = useLanguage();
  const texts = useTexts(WHAT_IF);
  const { per1000, room, places } = useTexts(CARD);
  const { scenario } = variant;
  const after = scenario.areas.find(({ code }) => code === area.code);
  const ledgers = scenario.ledgers.filter(({ gemeente }) => gemeente === area.gemeente);
  const number = (value: number) => formatNumber(value, language);
  const rows: [string, string, string][] = ledgers.map(({ title, period, before, after: then, target }) => [
    `${title}, ${period}`,
    texts.of(number(before), number(target)),
    texts.of(number(then), number(target)),
  ]);
  if (after)
    rows.unshift(
      [places, countText(area.places), countText(after.places)],
      [per1000, rateOf(area), rateOf(after)],
      [room, roomText(area), roomText(after)],
    );
  return (
    <Part title={texts.withVariant(variant.name)}>
      {after ? (
        <p class="verdict-line">
          <VerdictBadge verdict={roomWord(area.class)} language={language} />
          <span aria-hidden="true">→</span>
          <span class="unseen">{texts.becomes}</span>
          <VerdictBadge verdict={roomWord(after.class)} language={language} />
        </p>
      ) : (
        <p class="soft">{texts.nothingHere}</p>
      )}
      {rows.length > 0 && (
        <table class={`${TABLE} now-then`}>
          <thead>
            <tr>
              <td />
              <th scope="col" class="number">
                {texts.now}
              </th>
              <th scope="col" class="number">
                {texts.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, now, then], at) => (
              <tr key={`${at} ${label}`}>
                <th scope="row">{label}</th>
                <td class="number">{now}</td>
                <td class="number">{then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function rateOf({ places, households }: AreaNumbers): string {
  return perThousand(places, households) ?? '–';
}
