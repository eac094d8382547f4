import type { RentLimit } from '../ladder/rung.ts';
import type { SeekerReport, UnitFinding } from '../ladder/unit-checks.ts';
import { stay } from './en-rung.ts';
import { n } from './en-terms.ts';
import { formatDate, formatEuros, formatRate } from './numbers.ts';

const date = (day: string) => formatDate(day, 'en');
const most = ({ euro, year }: RentLimit) => `${formatEuros(euro, 'en')} a month (${year})`;
const exact = (euro: number) => (Number.isInteger(euro) ? formatEuros(euro, 'en') : `€ ${euro.toFixed(2)}`);
const about = ({ month }: SeekerReport) =>
  month === undefined ? '' : `for ${formatDate(`${month}-01`, 'en', 'month')} `;
const months = (count: number) => (count === 1 ? 'a month' : `${n(count)} months`);

/** What a check found, in English. */
export function enUnitCheck(finding: UnitFinding): string {
  switch (finding.code) {
    case 'verblijf.nadert':
      return `A stay here lasts ${stay(finding.max)} at most: until ${date(finding.ends)}. Look for what follows in time.`;
    case 'verblijf.voorbij':
      return `A stay here lasts ${stay(finding.max)} at most: that was until ${date(finding.ends)}.`;
    case 'verblijf.onbekend':
      return `A stay here lasts ${stay(finding.max)} at most, but its first day is missing. Fill it in.`;
    case 'huur.boven':
      return `The rent of ${exact(finding.euro)} is over the highest amount of ${most(finding.limit)}.`;
    case 'huur.soort-onbekend':
      return `The rent is ${exact(finding.euro)}. ${finding.limit.home === 'gedeeld' ? 'For shared rooms' : 'For an own front door'} the highest amount is ${most(finding.limit)}; whether that holds for this place is not known.`;
    case 'huur.onbekend':
      return `The rent is missing. The highest amount is ${most(finding.limit)}. Fill in the rent.`;
    case 'aanbieder.maat':
      return `${finding.provider} has ${n(finding.clients)} ${finding.clients === 1 ? 'client' : 'clients'}; the region wants providers of ${finding.bands.map(({ clients }) => `${n(clients.min)} to ${n(clients.max)}`).join(' or ')} clients.`;
    case 'aanbieders.aantal': {
      const { clients, providers } = finding.band;
      return `The region has ${n(finding.found)} ${finding.found === 1 ? 'provider' : 'providers'} of ${n(clients.min)} to ${n(clients.max)} clients and wants ${n(providers.min)} to ${n(providers.max)}.`;
    }
    case 'inschrijving.deel': {
      const { provider, entered, registered } = finding.report;
      const share = formatRate((100 * registered) / entered, 'en');
      return `${provider} reports ${about(finding.report)}that ${n(registered)} of ${n(entered)} residents (${share} %) registered as house-seekers within ${months(finding.within.months)}; everyone should.`;
    }
    case 'inschrijving.telling': {
      const { provider, entered, registered } = finding.report;
      return `${provider} reports ${about(finding.report)}${n(registered)} registrations as house-seeker for ${n(entered)} new residents. Ask the provider which number is right.`;
    }
  }
}
