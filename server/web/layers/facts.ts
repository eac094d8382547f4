import type { Agreement } from '../../../shared/agreements/agreement.ts';
import { periodOf } from '../../../shared/agreements/period.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import type { NormShown } from '../../../shared/api/norms.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { Capacity } from '../../../shared/norms/norm.ts';
import type { AreaRule, GemeenteShare } from './layer.ts';

const CAPACITIES: readonly Capacity[] = ['stop', 'weinig', 'normaal', 'extra'];

/** What each gemeente has to deliver in the period of the day, with what earlier ones and swaps brought, and what it did. */
export function sharesOn(
  { rows }: Pick<Ledger, 'rows'>,
  length: Agreement['length'],
  date: PlainDate,
): Map<string, GemeenteShare> {
  const period = periodOf(date, length);
  const now = rows.filter((row) => row.period === period);
  return new Map(
    now.map(({ party, target, carriedIn, swappedIn, swappedOut, delivered }) => [
      party,
      { target: target + carriedIn + swappedIn - swappedOut, delivered },
    ]),
  );
}

/** Stops and capacity by the code of the area that the norms name; a stop over the whole region stands under `regio`. */
export function rulesByArea(norms: readonly NormShown[]): Map<string, AreaRule> {
  const rules = new Map<string, AreaRule>();
  const at = (code: string): AreaRule => {
    const rule = rules.get(code) ?? { stop: null, capacity: null };
    rules.set(code, rule);
    return rule;
  };
  for (const norm of norms) {
    if (norm.kind === 'stop' && isArea(norm.area))
      at(norm.area.level === 'regio' ? 'regio' : norm.area.code).stop = {
        until: norm.until,
        reason: String(norm.reason ?? ''),
      };
    if (norm.kind !== 'draagkracht' || typeof norm.wijken !== 'object' || norm.wijken === null) continue;
    for (const [code, word] of Object.entries(norm.wijken)) {
      const found = CAPACITIES.find((one) => one === word);
      if (!found) continue;
      // With several the gravest counts, as it does in verdicts.
      const rule = at(code);
      if (rule.capacity === null || CAPACITIES.indexOf(found) < CAPACITIES.indexOf(rule.capacity))
        rule.capacity = found;
    }
  }
  return rules;
}

function isArea(area: unknown): area is { level: string; code: string } {
  return typeof area === 'object' && area !== null && 'code' in area && 'level' in area;
}
