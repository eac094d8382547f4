import type { Role } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';
import { SIGNALS } from './signals.ts';

interface PortalTexts {
  title: string;
  about: string;
  loading: string;
  proposals: string;
  proposalsAbout: string;
  noProposals: string;
  by(role: Role, organisation: string | null, date: string): string;
  reads: string;
  publish: string;
  publishLabel(page: string): string;
  decline: string;
  declineLabel(page: string): string;
  published(page: string): string;
  declined(page: string): string;
  readers: string;
  readersAbout: string;
  none: string;
  columns: { reader: string; version: string; check: string; since: string; state: string };
  /** Comes with the extension itself. */
  brought: string;
  fits: string;
  misfits(reports: number, lastOn: string): string;
  on: string;
  off: string;
  turnOff: string;
  turnOffLabel(id: string): string;
  turnOn: string;
  turnOnLabel(id: string): string;
  isOff(id: string): string;
  isOn(id: string): string;
  file: string;
  byName: string;
  byNameAbout: string;
  name: string;
  version: string;
}

/** The page of how portals are read. */
export const PORTALS: Record<Language, PortalTexts> = {
  nl: {
    title: 'Portalen',
    about:
      'Hoe Trede de pagina’s van portalen leest. Wat u hier doet, geldt voor iedereen in de regio, zonder nieuwe versie van de extensie.',
    loading: 'De portalen worden geladen…',
    proposals: 'Voorstellen',
    proposalsAbout: 'Anderen wezen op deze portalen aan waar het adres staat.',
    noProposals: 'Er wachten geen voorstellen.',
    by: (role, organisation, date) =>
      `door ${[SIGNALS.nl.roles[role], organisation].filter(Boolean).join(' ')} op ${formatDate(date)}`,
    reads: 'Wat het leest',
    publish: 'Publiceer',
    publishLabel: (page) => `Publiceer het voorstel voor ${page}`,
    decline: 'Wijs af',
    declineLabel: (page) => `Wijs het voorstel voor ${page} af`,
    published: (page) => `Het voorstel voor ${page} geldt nu voor iedereen in de regio.`,
    declined: (page) => `Het voorstel voor ${page} is afgewezen.`,
    readers: 'Lezers',
    readersAbout:
      'Een lezer zegt waar op een portaal het adres staat. Staat hij uit, of past hij niet meer, dan zoekt Trede zelf naar adressen.',
    none: 'De regio publiceerde nog geen lezer en zette er geen uit. Wat de extensie meebrengt, doet zijn werk.',
    columns: {
      reader: 'Lezer',
      version: 'Versie',
      check: 'Zelfcontrole',
      since: 'Gewijzigd op',
      state: 'Staat',
    },
    brought: 'komt met de extensie mee',
    fits: 'past, voor zover bekend',
    misfits: (reports, lastOn) =>
      `past niet meer: ${reports} keer gemeld, het laatst op ${formatDate(lastOn)}`,
    on: 'aan',
    off: 'uit',
    turnOff: 'Zet uit',
    turnOffLabel: (id) => `Zet de lezer ${id} uit`,
    turnOn: 'Zet aan',
    turnOnLabel: (id) => `Zet de lezer ${id} aan`,
    isOff: (id) => `De lezer ${id} staat uit, voor iedereen in de regio.`,
    isOn: (id) => `De lezer ${id} staat weer aan.`,
    file: 'lezers van portalen',
    byName: 'Zet een lezer uit die met de extensie meekomt',
    byNameAbout: 'Een nieuwere versie, in een nieuwe extensie, staat daarna weer aan.',
    name: 'Naam, zoals zig',
    version: 'Versie',
  },
  en: {
    title: 'Portals',
    about:
      'How Trede reads the pages of portals. What you do here holds for everyone in the region, without a new version of the extension.',
    loading: 'Loading the portals…',
    proposals: 'Proposals',
    proposalsAbout: 'Others pointed out on these portals where the address stands.',
    noProposals: 'No proposals are waiting.',
    by: (role, organisation, date) =>
      `by ${[SIGNALS.en.roles[role], organisation].filter(Boolean).join(' ')} on ${formatDate(date, 'en')}`,
    reads: 'What it reads',
    publish: 'Publish',
    publishLabel: (page) => `Publish the proposal for ${page}`,
    decline: 'Decline',
    declineLabel: (page) => `Decline the proposal for ${page}`,
    published: (page) => `The proposal for ${page} now holds for everyone in the region.`,
    declined: (page) => `The proposal for ${page} is declined.`,
    readers: 'Readers',
    readersAbout:
      'A reader says where on a portal the address stands. Where it is off, or no longer fits, Trede looks for addresses by itself.',
    none: 'The region published no reader yet and turned none off. What the extension brings does its work.',
    columns: {
      reader: 'Reader',
      version: 'Version',
      check: 'Self-check',
      since: 'Changed on',
      state: 'State',
    },
    brought: 'comes with the extension',
    fits: 'fits, as far as known',
    misfits: (reports, lastOn) =>
      `no longer fits: told ${reports} ${reports === 1 ? 'time' : 'times'}, last on ${formatDate(lastOn, 'en')}`,
    on: 'on',
    off: 'off',
    turnOff: 'Turn off',
    turnOffLabel: (id) => `Turn the reader ${id} off`,
    turnOn: 'Turn on',
    turnOnLabel: (id) => `Turn the reader ${id} on`,
    isOff: (id) => `The reader ${id} is off, for everyone in the region.`,
    isOn: (id) => `The reader ${id} is on again.`,
    file: 'readers of portals',
    byName: 'Turn off a reader that comes with the extension',
    byNameAbout: 'A newer version, in a newer extension, is on again.',
    name: 'Name, such as zig',
    version: 'Version',
  },
};
