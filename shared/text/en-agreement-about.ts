import type { Agreement, KeyTerm } from '../agreements/agreement.ts';
import type { Shares } from '../agreements/key.ts';
import type { AgreementNames } from './agreement.ts';
import { period } from './en-agreement.ts';
import { BASES, n } from './en-terms.ts';
import { formatDate, formatEuros } from './numbers.ts';

/** An English description of an agreement. */
export function about(agreement: Agreement, names: AgreementNames): string {
  return [
    opening(agreement),
    ...volumes(agreement, names),
    ...agreement.keys.map((term) => key(term, names)),
    counting(agreement, names),
    carrying(agreement),
    agreement.spread && `Spread: ${sentence(agreement.spread)}`,
    agreement.support && `Duty of support: ${sentence(agreement.support)}`,
    agreement.terms && sentence(agreement.terms),
    notice(agreement),
    cost(agreement),
    agreement.warns && 'Who delivered its part gets a warning with the next home.',
    { voorbeeld: 'This is a sample agreement.', voorstel: 'This is a proposal.', vastgesteld: '' }[
      agreement.status
    ],
  ]
    .filter(Boolean)
    .join(' ');
}

/** What each kind of agreement is called. */
export const FORMS: Record<Agreement['form'], string> = {
  'eerlijke-verdeling': 'Fair share',
  prestatieafspraak: 'Housing agreement',
  'gedeelde-urgentie': 'Shared urgency',
  'plekken-elders': 'Places across the border of the region',
};

function opening({ form, parties }: Agreement): string {
  return `${FORMS[form]} ${parties.length === 1 ? 'of' : 'between'} ${list(parties.map(({ name }) => name))}.`;
}

function unit({ counts }: Agreement): string {
  return counts.unit === 'homes' ? 'homes' : 'placements';
}

/** A total per period in one sentence; a table in a sentence of its own. */
function volumes(agreement: Agreement, names: AgreementNames): string[] {
  const totals = agreement.volumes.filter(({ total }) => total !== null);
  const tables = agreement.volumes.filter(({ homes }) => homes !== null);
  const said = tables.map(({ period: of, homes }) => {
    const rows = Object.entries(homes ?? {}).map(([id, count]) => `${names.party(id)} ${n(count)}`);
    return `In ${period(of)} ${list(rows)} ${unit(agreement)} are to be delivered.`;
  });
  if (totals.length === 0) return said;
  const parts = totals.map(
    ({ period: of, total }, index) =>
      `${n(total ?? 0)}${index === 0 ? ` ${unit(agreement)}` : ''} in ${period(of)}`,
  );
  return [`Agreed: ${list(parts)}.`, ...said];
}

function key({ key: given, from, until }: KeyTerm, names: AgreementNames): string {
  const when = [from && `from ${formatDate(from, 'en')}`, until && `until ${formatDate(until, 'en')}`]
    .filter(Boolean)
    .join(' ');
  const how = (() => {
    switch (given.kind) {
      case 'gelijk':
        return 'in equal parts';
      case 'vast':
        return `by fixed shares: ${list(percentages(given.shares, names))}`;
      case 'tabel':
        return `by a table of its own: ${list(Object.entries(given.homes).map(([id, count]) => `${names.party(id)} ${n(count)}`))}`;
      case 'ingroei':
        return `along a growth path from ${given.from.year} (${list(percentages(given.from.shares, names))}) to ${given.to.year} (${list(percentages(given.to.shares, names))})`;
      default:
        return `by the number of ${BASES[given.kind]}`;
    }
  })();
  return `Divided ${how}${when ? `, ${when}` : ''}.`;
}

function percentages(shares: Shares, names: AgreementNames): string[] {
  return Object.entries(shares).map(([id, share]) => `${names.party(id)} ${Math.round(share * 1e4) / 100}%`);
}

const KINDS = {
  opvang: 'shelter',
  'beschermd-wonen': 'sheltered housing',
  tussenvorm: 'intermediate forms',
  opstap: 'step-up homes',
  zelfstandig: 'independent homes',
} as const;

function counting({ counts }: Agreement, names: AgreementNames): string {
  const what = list([...counts.rungs.map(names.rung), ...counts.kinds.map((kind) => KINDS[kind])]);
  const where = counts.by === 'location' ? 'for where the home stands' : 'for the municipality of origin';
  const again =
    counts.unit === 'homes'
      ? ' A home that is let again does not count twice.'
      : ' Each placement counts, also in a home that is let again.';
  const funding = counts.fundings.length > 0 ? ` Only with funding ${list(counts.fundings)}.` : '';
  const clients = counts.clients
    ? ` Only who began ${counts.clients.which === 'nieuw' ? 'on or after' : 'before'} ${formatDate(counts.clients.date, 'en')}.`
    : '';
  return `What counts: ${what}, at the start of the lease, ${where}.${again}${funding}${clients}`;
}

function carrying({ carryLimit }: Agreement): string {
  if (carryLimit === 0) return 'What is left lapses after the period.';
  const most = carryLimit === null ? '' : `, at most ${n(carryLimit)}`;
  return `What is left or was delivered ahead goes to the next period${most}.`;
}

function notice({ elsewhere }: Agreement): string {
  if (!elsewhere) return '';
  const where =
    elsewhere.direction === 'daar'
      ? `The places are in the region ${elsewhere.region}.`
      : `The places here are for the region ${elsewhere.region}.`;
  const told =
    elsewhere.noticeOn === null
      ? 'That region has not been told yet.'
      : `That region was told on ${formatDate(elsewhere.noticeOn, 'en')}.`;
  return `${where} ${told}`;
}

function cost({ costs }: Agreement): string {
  if (costs.length === 0) return '';
  return `A place costs ${list(costs.map(({ year, euro }) => `${formatEuros(euro, 'en')} (${year})`))} a year.`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
