/** What a text can hold that is about one person, and that Trede never keeps. */
export type PersonalKind = 'bsn' | 'geboortedatum' | 'e-mailadres' | 'telefoonnummer' | 'naam';

const MONTHS = 'jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec';

/**
 * A full date in words or figures. Trede has columns of its own for periods, so that a date in free text is most likely
 * somebody's birth.
 */
const DATES = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d{2}(?!\d)/,
  /(?<!\d)(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)/,
  new RegExp(`(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])[- ](?:${MONTHS})[a-z]*\\.?[- ](?:19|20)\\d{2}(?!\\d)`, 'i'),
  /\bgeb(?:oren|oortedatum|\.)[\s:]*(?:op\s+)?\d/i,
];

const EMAIL = /[^\s@;,<>]+@[^\s@;,<>]+\.[a-z]{2,}/i;

/** Digits that may be a phone number, with the spaces, dashes and brackets that people put between. */
const PHONE = /(?<![\d.,])(?:\+31|0031|\(?0)(?:[\s().-]*\d){9,10}(?!\d)/g;

const BSN = /(?<!\d)(?:\d{8,9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?!\d)/g;

/** A form of address, or a word for a client followed by initials. Names of organisations have neither. */
const NAMES = [
  /(?<![\p{L}\d])(?:dhr|mevr|mw|mej)\.?\s+\S/iu,
  /(?<![\p{L}\d])(?:de heer|[Mm]evrouw|[Mm]eneer)\s+(?:\p{Lu}|van\s|de\s|te[nr]?\s)/u,
  /(?<![\p{L}\d])(?:[Cc]li[eë]nte?|[Bb]ewo(?:ner|onster)|[Hh]uurder)(?::\s*|\s+)\p{Lu}\.\s?\S/u,
  /(?<![\p{L}\d])(?:[Cc]li[eë]nte?|[Bb]ewo(?:ner|onster)|[Hh]uurder):\s*\p{Lu}/u,
];

/** What in `text` looks like data about one person, or null. It may be wrong; the text is then written otherwise. */
export function looksPersonal(text: string): PersonalKind | null {
  if (EMAIL.test(text)) return 'e-mailadres';
  if (DATES.some((form) => form.test(text))) return 'geboortedatum';
  if (numbersIn(text, PHONE).some(isPhone)) return 'telefoonnummer';
  if (numbersIn(text, BSN).some(isBsn)) return 'bsn';
  if (NAMES.some((form) => form.test(text))) return 'naam';
  return null;
}

/** As looksPersonal, for a part of an address: streets are called after people and days (5 Mei 1945-straat). */
export function looksPersonalInAddress(text: string): PersonalKind | null {
  const kind = looksPersonal(text);
  return kind === 'naam' || kind === 'geboortedatum' ? null : kind;
}

const WORDS: Record<PersonalKind, string> = {
  bsn: 'een burgerservicenummer',
  geboortedatum: 'een geboortedatum',
  'e-mailadres': 'een e-mailadres',
  telefoonnummer: 'een telefoonnummer',
  naam: 'de naam van een persoon',
};

/** The kind in words, with its article: "een burgerservicenummer". */
export function personalWords(kind: PersonalKind): string {
  return WORDS[kind];
}

/**
 * The eleven test of the burgerservicenummer: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is divisible by 11. Older numbers
 * of eight digits have a zero before them. Source: Logisch Ontwerp BSN, RvIG, "elfproef".
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0);
  return sum % 11 === 0 && Number(nine) > 0;
}

function numbersIn(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map((found) => found[0].replace(/[^\d+]/g, ''));
}

/** Ten digits after the country code is folded to a zero. */
function isPhone(number: string): boolean {
  return /^0[1-9]\d{8}$/.test(number.replace(/^(?:\+31|0031)0?/, '0'));
}
