import type { Language } from '../language.ts';

interface AgreementEditorTexts {
  change: string;
  form(title: string): string;
  period: string;
  total: string;
  key: string;
  sameKey: string;
  carry: string;
  carryAbout: string;
  tryOut: string;
  keep: string;
  cancel: string;
  saved: string;
  whole: string;
  nothing: string;
  preview: string;
  party: string;
  targetNow: string;
  targetThen: string;
  leftNow: string;
  leftThen: string;
  note: string;
}

/** What someone reads who changes an agreement. */
export const AGREEMENT_EDITOR: Record<Language, AgreementEditorTexts> = {
  nl: {
    change: 'Wijzig deze afspraak',
    form: (title) => `Wijzig ${title}`,
    period: 'Vanaf periode',
    total: 'Afgesproken in die periode',
    key: 'Verdeelsleutel',
    sameKey: 'zoals nu',
    carry: 'Hoogstens mee naar volgende periode',
    carryAbout: 'Leeg betekent: geen grens.',
    tryOut: 'Bekijk wat dit verandert',
    keep: 'Leg deze wijziging vast',
    cancel: 'Annuleer',
    saved: 'De wijziging is vastgelegd.',
    whole: 'Schrijf aantallen als hele getallen, zoals 92.',
    nothing: 'Voor de gemeenten verandert er niets in deze periode.',
    preview: 'Wat dit verandert',
    party: 'Wie levert',
    targetNow: 'Afgesproken nu',
    targetThen: 'Afgesproken straks',
    leftNow: 'Nog te leveren nu',
    leftThen: 'Nog te leveren straks',
    note: 'Wat partijen al vaststelden, blijft zoals het was.',
  },
  en: {
    change: 'Change this agreement',
    form: (title) => `Change ${title}`,
    period: 'From period',
    total: 'Promised in that period',
    key: 'Key',
    sameKey: 'as it is',
    carry: 'Carried to the next period at most',
    carryAbout: 'Empty means: no limit.',
    tryOut: 'See what this changes',
    keep: 'Record this change',
    cancel: 'Cancel',
    saved: 'The change is recorded.',
    whole: 'Write counts as whole numbers, such as 92.',
    nothing: 'For the municipalities nothing changes in this period.',
    preview: 'What this changes',
    party: 'Who delivers',
    targetNow: 'Promised now',
    targetThen: 'Promised then',
    leftNow: 'Still to deliver now',
    leftThen: 'Still to deliver then',
    note: 'What parties settled already stays as it was.',
  },
};
