import type { Finding } from '../../../shared/api/unit-findings.ts';
import type { Language } from '../language.ts';

interface FindingsTexts {
  title: string;
  about: string;
  loading: string;
  nothing: string;
  providers: string;
  which: string;
  whichBusy: string;
  onlyArea(name: string): string;
  notTold: string;
  code: Record<Finding['code'], string>;
}

/** What stands above and beside the findings; each finding is a sentence of the server. */
export const FINDINGS: Record<Language, FindingsTexts> = {
  nl: {
    title: 'Wat opvalt',
    about:
      'Woningen en aanbieders die anders zijn dan de regio wil. Het adres komt er pas bij als u ernaar vraagt; wat geheim is, staat er niet bij.',
    loading: 'Trede kijkt wat opvalt…',
    nothing: 'Er valt niets op.',
    providers: 'Aanbieders',
    which: 'Welke woning?',
    whichBusy: 'De woning wordt gezocht…',
    onlyArea: (name) => `Alleen de buurt is bekend: ${name}.`,
    notTold: 'Waar dit is, wordt hier niet verteld.',
    code: {
      'verblijf.voorbij': 'Verblijf duurt te lang',
      'verblijf.nadert': 'Verblijf loopt bijna af',
      'verblijf.onbekend': 'Begin van het verblijf onbekend',
      'huur.boven': 'Huur boven de grens',
      'huur.soort-onbekend': 'Huur misschien boven de grens',
      'huur.onbekend': 'Huur onbekend',
      'aanbieder.maat': 'Aanbieders van een andere maat',
      'aanbieders.aantal': 'Aantal aanbieders',
      'inschrijving.deel': 'Inschrijving als woningzoekende',
      'inschrijving.telling': 'Opgave van inschrijvingen klopt niet',
    },
  },
  en: {
    title: 'What stands out',
    about:
      'Homes and providers that are not as the region wants. The address comes only when you ask for it; what is secret is left out.',
    loading: 'Looking for what stands out…',
    nothing: 'Nothing stands out.',
    providers: 'Providers',
    which: 'Which home?',
    whichBusy: 'Looking for the home…',
    onlyArea: (name) => `Only the neighbourhood is known: ${name}.`,
    notTold: 'Where this is, is not told here.',
    code: {
      'verblijf.voorbij': 'Stays too long',
      'verblijf.nadert': 'Stay about to end',
      'verblijf.onbekend': 'Begin of the stay unknown',
      'huur.boven': 'Rent over the limit',
      'huur.soort-onbekend': 'Rent perhaps over the limit',
      'huur.onbekend': 'Rent unknown',
      'aanbieder.maat': 'Providers of another size',
      'aanbieders.aantal': 'Number of providers',
      'inschrijving.deel': 'Registration as house-seeker',
      'inschrijving.telling': 'Report of registrations is not right',
    },
  },
};
