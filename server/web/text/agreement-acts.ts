import type { SwapItem } from '../../../shared/api/agreements.ts';
import type { Language } from '../language.ts';

interface AgreementActTexts {
  swaps: {
    title: string;
    about: string;
    none: string;
    line(swap: { from: string; to: string; homes: string; period: string }): string;
    status: Record<SwapItem['status'], string>;
    proposed(by: string, on: string): string;
    decided(on: string): string;
    from: string;
    to: string;
    homes: string;
    propose: string;
    accept: string;
    refuse: string;
    withdraw: string;
    made: string;
    act(what: string, line: string): string;
  };
  settle: {
    title: string;
    about: string;
    none: string;
    settled(on: string): string;
    agreed(names: string): string;
    waiting(names: string): string;
    nobody: string;
    yes(name: string): string;
    done(name: string, period: string): string;
  };
  disputes: {
    title: string;
    about: string;
    notYours: string;
    none: string;
    between: string;
    on: string;
    standpoint: string;
    open: string;
    outcome: string;
    outcomeOn: string;
    close: string;
    ended(on: string): string;
    running: string;
    two: string;
  };
}

/** What is said of acting on an agreement: swaps, settling and disputes. */
export const AGREEMENT_ACTS: Record<Language, AgreementActTexts> = {
  nl: {
    swaps: {
      title: 'Ruilen',
      about:
        'De een levert minder en de ander zoveel meer. Een ruil telt zodra de andere partij hem aanvaardt.',
      none: 'Er is nog niets geruild.',
      line: ({ from, to, homes, period }) =>
        `${from} levert ${homes} minder in ${period}, ${to} levert die erbij`,
      status: { voorgesteld: 'Voorgesteld', aanvaard: 'Aanvaard', afgewezen: 'Afgewezen' },
      proposed: (by, on) => `Voorgesteld door ${by} op ${on}`,
      decided: (on) => `Besloten op ${on}`,
      from: 'Levert minder',
      to: 'Levert meer',
      homes: 'Hoeveel',
      propose: 'Stel deze ruil voor',
      accept: 'Aanvaard',
      refuse: 'Wijs af',
      withdraw: 'Trek in',
      made: 'De ruil is voorgesteld. Hij telt zodra de andere partij hem aanvaardt.',
      act: (what, line) => `${what}: ${line}`,
    },
    settle: {
      title: 'Vaststellen',
      about:
        'Is een periode voorbij, dan zeggen alle partijen ja op de stand. Daarna verandert die niet meer; wat later blijkt, telt in de volgende periode.',
      none: 'Er is nog geen periode voorbij.',
      settled: (on) => `Vastgesteld op ${on}`,
      agreed: (names) => `Ja van ${names}.`,
      waiting: (names) => `Wacht op ${names}.`,
      nobody: 'Nog niemand zei ja.',
      yes: (name) => `Zeg ja namens ${name}`,
      done: (name, period) => `${name} zei ja op de stand van ${period}.`,
    },
    disputes: {
      title: 'Geschillen',
      about:
        'Waar partijen het niet over eens zijn, met hun standpunt en de uitkomst. Schrijf niets over een persoon.',
      notYours: 'Geschillen zijn te zien voor de gemeenten en de regio.',
      none: 'Er zijn geen geschillen.',
      between: 'Tussen',
      on: 'Datum',
      standpoint: 'Standpunt',
      open: 'Leg dit geschil vast',
      outcome: 'Uitkomst',
      outcomeOn: 'Datum van de uitkomst',
      close: 'Leg de uitkomst vast',
      ended: (on) => `Uitkomst van ${on}`,
      running: 'Loopt nog',
      two: 'Kies ten minste twee partijen.',
    },
  },
  en: {
    swaps: {
      title: 'Swaps',
      about: 'One delivers fewer and the other as many more. A swap counts once the other party accepts it.',
      none: 'Nothing was swapped yet.',
      line: ({ from, to, homes, period }) =>
        `${from} delivers ${homes} fewer in ${period}, ${to} delivers them instead`,
      status: { voorgesteld: 'Proposed', aanvaard: 'Accepted', afgewezen: 'Refused' },
      proposed: (by, on) => `Proposed by ${by} on ${on}`,
      decided: (on) => `Decided on ${on}`,
      from: 'Delivers fewer',
      to: 'Delivers more',
      homes: 'How many',
      propose: 'Propose this swap',
      accept: 'Accept',
      refuse: 'Refuse',
      withdraw: 'Withdraw',
      made: 'The swap is proposed. It counts once the other party accepts it.',
      act: (what, line) => `${what}: ${line}`,
    },
    settle: {
      title: 'Settling',
      about:
        'When a period is over, all parties say yes to how it stands. It then no longer changes; what is found later counts in the next period.',
      none: 'No period is over yet.',
      settled: (on) => `Settled on ${on}`,
      agreed: (names) => `Yes from ${names}.`,
      waiting: (names) => `Waiting for ${names}.`,
      nobody: 'Nobody said yes yet.',
      yes: (name) => `Say yes for ${name}`,
      done: (name, period) => `${name} said yes to ${period}.`,
    },
    disputes: {
      title: 'Disputes',
      about:
        'Where parties do not agree, with their standpoint and the outcome. Write nothing about a person.',
      notYours: 'Disputes can be seen by the municipalities and the region.',
      none: 'There are no disputes.',
      between: 'Between',
      on: 'Date',
      standpoint: 'Standpoint',
      open: 'Record this dispute',
      outcome: 'Outcome',
      outcomeOn: 'Date of the outcome',
      close: 'Record the outcome',
      ended: (on) => `Outcome of ${on}`,
      running: 'Still open',
      two: 'Choose at least two parties.',
    },
  },
};
