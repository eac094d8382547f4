import type { PeriodLength } from '../../../shared/agreements/period.ts';
import type { Language } from '../language.ts';

interface NewAgreementTexts {
  add: string;
  formName: string;
  part: string;
  form: string;
  length: string;
  lengths: Record<PeriodLength, string>;
  begins: string;
  tryOut: string;
  keep: string;
  saved(title: string): string;
  preview: string;
  target: string;
  delivered: string;
  left: string;
  ahead: string;
  warned(names: string): string;
  end: string;
  endForm(title: string): string;
  endAfter: string;
  after(period: string): string;
  withdraw: string;
  endsBy(period: string): string;
  withdrawAbout: string;
  endKeep(period: string): string;
  withdrawKeep: string;
  ended(period: string): string;
  withdrawn(title: string): string;
  atRules: string;
}

/** What someone reads who makes an agreement, or ends one. */
export const AGREEMENT_NEW: Record<Language, NewAgreementTexts> = {
  nl: {
    add: 'Maak een nieuwe afspraak',
    formName: 'Nieuwe afspraak',
    part: 'De afspraak',
    form: 'Soort afspraak',
    length: 'Een periode is',
    lengths: { jaar: 'een jaar', halfjaar: 'een half jaar' },
    begins: 'Begint in',
    tryOut: 'Bekijk wat dit vraagt',
    keep: 'Leg deze afspraak vast',
    saved: (title) => `Vastgelegd: ${title}.`,
    preview: 'Wat deze afspraak vraagt',
    target: 'Afgesproken',
    delivered: 'Al geleverd',
    left: 'Nog te leveren',
    ahead: 'Van een periode die nog begint, is alleen bekend wat is afgesproken.',
    warned: (names) => `Een toets zegt dan “let op” bij een woning erbij in: ${names}.`,
    end: 'Beëindig deze afspraak',
    endForm: (title) => `Beëindig ${title}`,
    endAfter: 'Hoe',
    after: (period) => `eindigt na ${period}`,
    withdraw: 'helemaal intrekken',
    endsBy: (period) => `De afspraak loopt tot en met ${period} en eindigt daarna vanzelf.`,
    withdrawAbout:
      'Intrekken kan zolang partijen er niets over vastlegden, ruilden of betwistten. Wat er stond, blijft in het logboek.',
    endKeep: (period) => `Laat eindigen na ${period}`,
    withdrawKeep: 'Trek deze afspraak in',
    ended: (period) => `Vastgelegd. Deze afspraak eindigt na ${period}.`,
    withdrawn: (title) => `Ingetrokken: ${title}.`,
    atRules: 'Wijzig of beëindig deze afspraak bij Regels',
  },
  en: {
    add: 'Make a new agreement',
    formName: 'New agreement',
    part: 'The agreement',
    form: 'Kind of agreement',
    length: 'A period is',
    lengths: { jaar: 'a year', halfjaar: 'half a year' },
    begins: 'Begins in',
    tryOut: 'See what this asks',
    keep: 'Record this agreement',
    saved: (title) => `Recorded: ${title}.`,
    preview: 'What this agreement asks',
    target: 'Promised',
    delivered: 'Delivered already',
    left: 'Still to deliver',
    ahead: 'Of a period that has yet to begin, only what is promised is known.',
    warned: (names) => `A check then says “take care” for one more home in: ${names}.`,
    end: 'End this agreement',
    endForm: (title) => `End ${title}`,
    endAfter: 'How',
    after: (period) => `ends after ${period}`,
    withdraw: 'withdraw it wholly',
    endsBy: (period) => `The agreement runs up to and including ${period}, and then ends by itself.`,
    withdrawAbout:
      'It can be withdrawn while parties settled, swapped or disputed nothing of it. What it said stays in the log.',
    endKeep: (period) => `Let it end after ${period}`,
    withdrawKeep: 'Withdraw this agreement',
    ended: (period) => `Recorded. This agreement ends after ${period}.`,
    withdrawn: (title) => `Withdrawn: ${title}.`,
    atRules: 'Change or end this agreement at Rules',
  },
};
