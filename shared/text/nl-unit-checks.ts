import type { RentLimit } from '../ladder/rung.ts';
import type { SeekerReport, UnitFinding } from '../ladder/unit-checks.ts';
import { stay } from './nl-rung.ts';
import { n } from './nl-terms.ts';
import { formatDate, formatEuros, formatRate } from './numbers.ts';

const most = ({ euro, year }: RentLimit) => `${formatEuros(euro)} per maand (${year})`;
const exact = (euro: number) =>
  Number.isInteger(euro) ? formatEuros(euro) : `€ ${euro.toFixed(2).replace('.', ',')}`;
const about = ({ month }: SeekerReport) =>
  month === undefined ? '' : `over ${formatDate(`${month}-01`, 'nl', 'month')} `;
const months = (count: number) => (count === 1 ? 'een maand' : `${n(count)} maanden`);

/** What a check found, in Dutch. */
export function nlUnitCheck(finding: UnitFinding): string {
  switch (finding.code) {
    case 'verblijf.nadert':
      return `Het verblijf duurt hier hoogstens ${stay(finding.max)}: nog tot ${formatDate(finding.ends)}. Zoek op tijd een vervolg.`;
    case 'verblijf.voorbij':
      return `Het verblijf duurt hier hoogstens ${stay(finding.max)}: dat was tot ${formatDate(finding.ends)}.`;
    case 'verblijf.onbekend':
      return `Het verblijf duurt hier hoogstens ${stay(finding.max)}, maar de begindatum ontbreekt. Vul die in.`;
    case 'huur.boven':
      return `De huur van ${exact(finding.euro)} ligt boven het hoogste bedrag van ${most(finding.limit)}.`;
    case 'huur.soort-onbekend':
      return `De huur is ${exact(finding.euro)}. ${finding.limit.home === 'gedeeld' ? 'Bij gedeelde woonruimte' : 'Bij een eigen voordeur'} is het hoogste bedrag ${most(finding.limit)}; van deze plek is niet bekend of dat geldt.`;
    case 'huur.onbekend':
      return `De huur ontbreekt. Het hoogste bedrag is ${most(finding.limit)}. Vul de huur in.`;
    case 'aanbieder.maat':
      return `${finding.provider} heeft ${n(finding.clients)} ${finding.clients === 1 ? 'cliënt' : 'cliënten'}; de regio wil aanbieders van ${finding.bands.map(({ clients }) => `${n(clients.min)} tot en met ${n(clients.max)}`).join(' of ')} cliënten.`;
    case 'aanbieders.aantal': {
      const { clients, providers } = finding.band;
      return `De regio heeft ${n(finding.found)} ${finding.found === 1 ? 'aanbieder' : 'aanbieders'} van ${n(clients.min)} tot en met ${n(clients.max)} cliënten en wil er ${n(providers.min)} tot en met ${n(providers.max)}.`;
    }
    case 'inschrijving.deel': {
      const { provider, entered, registered } = finding.report;
      const share = formatRate((100 * registered) / entered);
      return `${provider} meldt ${about(finding.report)}dat ${n(registered)} van de ${n(entered)} bewoners (${share} %) zich binnen ${months(finding.within.months)} inschreven als woningzoekende; dat hoort iedereen te doen.`;
    }
    case 'inschrijving.telling': {
      const { provider, entered, registered } = finding.report;
      return `${provider} meldt ${about(finding.report)}${n(registered)} inschrijvingen als woningzoekende bij ${n(entered)} nieuwe bewoners. Vraag de aanbieder welk getal klopt.`;
    }
  }
}
