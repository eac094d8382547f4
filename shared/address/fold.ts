import { normaliseText } from './normalise.ts';

/**
 * Forms for comparing, never for showing: small letters and digits alone, so that case, accents, spaces, dots and
 * apostrophes make no difference.
 */
function letters(text: string): string {
  const small = text.toLowerCase();
  if (/^[a-z\d]*$/.test(small)) return small;
  return normaliseText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A street name: also "Kerkstr." and "Kerkstr" as "kerkstraat". Short names of NEN 5825 are not written out. */
export function foldStreet(text: string): string {
  return letters(expandStraat(text));
}

const SAME_PLACE: Record<string, string> = {
  sgravenhage: 'denhaag',
  gravenhage: 'denhaag',
  shertogenbosch: 'denbosch',
  hertogenbosch: 'denbosch',
};

/**
 * A place name: without what stands in brackets ("Hengelo (O)"), one name for Den Haag and Den Bosch, and no difference
 * between "aan den", "aan de", "a.d." and "a/d", nor between "Sint" and "St.".
 */
export function foldPlace(text: string): string {
  const written = text
    .replace(/\([^)]*\)/g, '')
    .replace(/\b(?:aan den?|a\/d|a\.d\.?) (?=\p{L})/giu, 'ad ')
    .replace(/^(?:sint|st)\b[. ]*(?=\p{L})/iu, 'st ');
  const folded = letters(written);
  return SAME_PLACE[folded] ?? folded;
}

/** A letter or addition: capitals and digits, without dashes, dots and spaces. */
export function foldAddition(text: string | null): string {
  return text === null ? '' : letters(text).toUpperCase();
}

/** "Kerkstr." and "Kerkstr" written out; a name that only holds "str" elsewhere stays. */
export function expandStraat(street: string): string {
  if (!/str\.?(?:$|[\s,])/i.test(street)) return street;
  return street.replace(/(\p{L}{2,})str\.?(?=$|[\s,])/giu, (_, stem: string) =>
    stem === stem.toUpperCase() && stem.length > 1 ? `${stem}STRAAT` : `${stem}straat`,
  );
}
