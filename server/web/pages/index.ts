import { MapPage } from './map.tsx';
import type { PageEntry } from './page.ts';

/**
 * The pages of a region, in the order of the menu; a new one is a file and its entry here. The map is what the server is opened
 * for and comes at once; the others come when they are asked for.
 */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  {
    id: 'overzicht',
    label: { nl: 'Overzicht', en: 'Overview' },
    right: 'overview.read',
    inMenu: true,
    load: async () => (await import('./overview.tsx')).OverviewPage,
  },
  {
    id: 'kaart',
    label: { nl: 'Kaart', en: 'Map' },
    right: null,
    inMenu: true,
    load: async () => MapPage,
  },
  {
    id: 'lijst',
    label: { nl: 'Lijst toetsen', en: 'Check a list' },
    right: 'checks.create',
    inMenu: true,
    load: async () => (await import('./list.tsx')).ListPage,
  },
  {
    id: 'afspraken',
    label: { nl: 'Afspraken', en: 'Agreements' },
    right: 'agreements.read',
    inMenu: true,
    load: async () => (await import('./agreements.tsx')).AgreementsPage,
  },
  {
    id: 'concentratie',
    label: { nl: 'Concentratie', en: 'Concentration' },
    right: 'measures.read',
    inMenu: true,
    load: async () => (await import('./concentration.tsx')).ConcentrationPage,
  },
  {
    id: 'woningen',
    label: { nl: 'Locaties en woningen', en: 'Locations and homes' },
    right: 'units.read',
    inMenu: true,
    load: async () => (await import('./units.tsx')).UnitsPage,
  },
  {
    id: 'plaatsingen',
    label: { nl: 'Plaatsingen', en: 'Placements' },
    right: 'placements.read',
    inMenu: true,
    load: async () => (await import('./placements.tsx')).PlacementsPage,
  },
  {
    id: 'bewijs',
    label: { nl: 'Ontvangstbewijs', en: 'Receipt' },
    right: 'placements.read',
    inMenu: false,
    load: async () => (await import('./receipt.tsx')).ReceiptPage,
  },
  {
    id: 'sluiting',
    label: { nl: 'Aanbieder die stopt', en: 'Provider that closes' },
    right: 'closing.read',
    inMenu: false,
    load: async () => (await import('./closing.tsx')).ClosingPage,
  },
  {
    id: 'signalen',
    label: { nl: 'Signalen', en: 'Signals' },
    right: 'signals.read',
    inMenu: true,
    load: async () => (await import('./signals.tsx')).SignalsPage,
  },
  {
    id: 'inlezen',
    label: { nl: 'Inlezen', en: 'Read in' },
    right: 'imports.read',
    inMenu: true,
    load: async () => (await import('./read-in.tsx')).ReadInPage,
  },
  {
    id: 'regels',
    label: { nl: 'Regels', en: 'Rules' },
    right: null,
    inMenu: true,
    load: async () => (await import('./rules.tsx')).RulesPage,
  },
  {
    id: 'portalen',
    label: { nl: 'Portalen', en: 'Portals' },
    right: 'portals.write',
    inMenu: true,
    load: async () => (await import('./portals.tsx')).PortalsPage,
  },
  {
    id: 'rapport',
    label: { nl: 'Rapport', en: 'Report' },
    right: 'agreements.read',
    inMenu: true,
    load: async () => (await import('./report.tsx')).ReportPage,
  },
];
