import type { Agreement, KeyTerm } from '../agreements/agreement.ts';
import type { Shares } from '../agreements/key.ts';
import type { AgreementNames } from './agreement.ts';
import { period } from './nl-agreement.ts';
import { BASES, n } from './nl-terms.ts';
import { formatDate, formatEuros } from './numbers.ts';

/** A Dutch description of an agreement. */
export function about(agreement: Agreement, names: AgreementNames): string {
  return [
    opening(agreement),
    ...volumes(agreement, names),
    ...agreement.keys.map((term) => key(term, names)),
    counting(agreement, names),
    carrying(agreement),
    agreement.spread && `Spreiding: ${sentence(agreement.spread)}`,
    agreement.support && `Zorgplicht: ${sentence(agreement.support)}`,
    agreement.terms && sentence(agreement.terms),
    notice(agreement),
    cost(agreement),
    agreement.warns && 'Wie zijn deel heeft geleverd, krijgt bij een volgende woning een waarschuwing.',
    { voorbeeld: 'Dit is een voorbeeldafspraak.', voorstel: 'Dit is een voorstel.', vastgesteld: '' }[
      agreement.status
    ],
  ]
    .filter(Boolean)
    .join(' ');
}

/** What each kind of agreement is called. */
export const FORMS: Record<Agreement['form'], string> = {
  'eerlijke-verdeling': 'Eerlijke verdeling',
  prestatieafspraak: 'Prestatieafspraak',
  'gedeelde-urgentie': 'Gedeelde urgentie',
  'plekken-elders': 'Plekken over de regiogrens',
};

function opening({ form, parties }: Agreement): string {
  const who = list(parties.map(({ name }) => name));
  return parties.length === 1 ? `${FORMS[form]} van ${who}.` : `${FORMS[form]} tussen ${who}.`;
}

function unit({ counts }: Agreement): string {
  return counts.unit === 'homes' ? 'woningen' : 'plaatsingen';
}

/** A total per period in one sentence; a table in a sentence of its own. */
function volumes(agreement: Agreement, names: AgreementNames): string[] {
  const totals = agreement.volumes.filter(({ total }) => total !== null);
  const tables = agreement.volumes.filter(({ homes }) => homes !== null);
  const said = tables.map(({ period: of, homes }) => {
    const rows = Object.entries(homes ?? {}).map(([id, count]) => `${names.party(id)} ${n(count)}`);
    return `In ${period(of)} ${rows.length === 1 ? 'levert' : 'leveren'} ${list(rows)} ${unit(agreement)}.`;
  });
  if (totals.length === 0) return said;
  const parts = totals.map(
    ({ period: of, total }, index) =>
      `${n(total ?? 0)}${index === 0 ? ` ${unit(agreement)}` : ''} in ${period(of)}`,
  );
  return [`Afgesproken: ${list(parts)}.`, ...said];
}

function key({ key: given, from, until }: KeyTerm, names: AgreementNames): string {
  const when = [from && `vanaf ${formatDate(from)}`, until && `tot ${formatDate(until)}`]
    .filter(Boolean)
    .join(' ');
  const how = (() => {
    switch (given.kind) {
      case 'gelijk':
        return 'in gelijke delen';
      case 'vast':
        return `in vaste delen: ${list(percentages(given.shares, names))}`;
      case 'tabel':
        return `naar een eigen tabel: ${list(Object.entries(given.homes).map(([id, count]) => `${names.party(id)} ${n(count)}`))}`;
      case 'ingroei':
        return `met een ingroeipad van ${given.from.year} (${list(percentages(given.from.shares, names))}) naar ${given.to.year} (${list(percentages(given.to.shares, names))})`;
      default:
        return `naar het aantal ${BASES[given.kind]}`;
    }
  })();
  return `Verdeeld ${how}${when ? `, ${when}` : ''}.`;
}

function percentages(shares: Shares, names: AgreementNames): string[] {
  return Object.entries(shares).map(
    ([id, share]) => `${names.party(id)} ${String(Math.round(share * 1e4) / 100).replace('.', ',')} %`,
  );
}

const KINDS = {
  opvang: 'opvang',
  'beschermd-wonen': 'beschermd wonen',
  tussenvorm: 'tussenvormen',
  opstap: 'opstapwoningen',
  zelfstandig: 'zelfstandig wonen',
} as const;

function counting({ counts }: Agreement, names: AgreementNames): string {
  const what = list([...counts.rungs.map(names.rung), ...counts.kinds.map((kind) => KINDS[kind])]);
  const where =
    counts.by === 'location' ? 'voor de plek waar de woning staat' : 'voor de gemeente van herkomst';
  const again =
    counts.unit === 'homes'
      ? ' Een woning die opnieuw wordt verhuurd, telt niet nog eens.'
      : ' Elke plaatsing telt, ook in een woning die opnieuw wordt verhuurd.';
  const funding = counts.fundings.length > 0 ? ` Alleen met financiering ${list(counts.fundings)}.` : '';
  const clients = counts.clients
    ? ` Alleen wie ${counts.clients.which === 'nieuw' ? 'vanaf' : 'voor'} ${formatDate(counts.clients.date)} begon.`
    : '';
  return `Mee tellen ${what}, bij het begin van de huur, ${where}.${again}${funding}${clients}`;
}

function carrying({ carryLimit }: Agreement): string {
  if (carryLimit === 0) return 'Wat over is, vervalt na de periode.';
  const most = carryLimit === null ? '' : `, ten hoogste ${n(carryLimit)}`;
  return `Wat over is of te veel is geleverd, gaat mee naar de volgende periode${most}.`;
}

function notice({ elsewhere }: Agreement): string {
  if (!elsewhere) return '';
  const where =
    elsewhere.direction === 'daar'
      ? `De plekken liggen in regio ${elsewhere.region}.`
      : `De plekken hier zijn voor regio ${elsewhere.region}.`;
  const told =
    elsewhere.noticeOn === null
      ? 'Die regio is hierover nog niet ingelicht.'
      : `Die regio is ingelicht op ${formatDate(elsewhere.noticeOn)}.`;
  return `${where} ${told}`;
}

function cost({ costs }: Agreement): string {
  if (costs.length === 0) return '';
  return `Een plek kost per jaar ${list(costs.map(({ year, euro }) => `${formatEuros(euro)} (${year})`))}.`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} en ${last}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
