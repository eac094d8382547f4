/** The parts of an address as pages and files give them in separate fields. `adres` may hold any of the others. */
export type AddressField =
  | 'adres'
  | 'straat'
  | 'huisnummer'
  | 'huisletter'
  | 'huisnummertoevoeging'
  | 'postcode'
  | 'woonplaats';

const NAMES: Record<AddressField, string> = {
  adres:
    'adres address adresregel woonadres woningadres volledigadres objectadres adreswoning fulladdress ligging',
  straat: 'straat straatnaam street streetname streetaddress openbareruimte openbareruimtenaam',
  huisnummer: 'huisnummer huisnr hnr nr nummer number housenumber streetnumber huisnummers no',
  huisletter: 'huisletter letter houseletter hltr huislt',
  huisnummertoevoeging:
    'huisnummertoevoeging toevoeging toev toevoegsel huisnrtoevoeging huisnrtoev addition housenumberaddition housenumbersuffix suffix',
  postcode: 'postcode postalcode zip zipcode postcodes pc postkode',
  woonplaats:
    'woonplaats plaats plaatsnaam woonplaatsnaam stad city town locality addresslocality gemeenteplaats',
};

const FIELDS = new Map(
  (Object.entries(NAMES) as [AddressField, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
);

/** Which field a label names ("Huisnr.", "adres.postcode", "house_number"), or null for any other. */
export function fieldOf(label: string): AddressField | null {
  const last = label.split(/[.[\]](?=\S)/).findLast((part) => /\p{L}/u.test(part)) ?? '';
  return FIELDS.get(fold(last)) ?? FIELDS.get(fold(label)) ?? null;
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const LABELS =
  'adres|straat(?:naam)?|huisnummertoevoeging|toevoeging|toev\\.?|huisnummer|huisnr\\.?|nr\\.?|huisletter|postcode|pc|woonplaats|plaats';
const IN_TEXT = new RegExp(`(?<!\\p{L})(${LABELS})[ ]*(?:[:=]\\s*|\\n)`, 'giu');
/** "postcode 7311 AB huisnummer 12 toevoeging bis": where one label needs no colon the others need none. */
const WITHOUT_COLON = new RegExp(`(?<!\\p{L})(${LABELS})(?:[ ]*[:=]\\s*|\\s+)`, 'giu');

/** The fields of "Straat: Kerkstraat Huisnummer: 12", also with each value below its label; null with fewer than two. */
export function labelledFields(text: string): Partial<Record<AddressField, string>> | null {
  const bare =
    /(?<!\p{L})huisn(?:umme)?r\.? +\d/iu.test(text) ||
    /^straat(?:naam)? .* (?:nr|nummer)\.? \d.* (?:pc|postcode|plaats|woonplaats) /iu.test(text);
  const labels = [...text.matchAll(bare ? WITHOUT_COLON : IN_TEXT)];
  if (labels.length < 2) return null;
  const fields: Partial<Record<AddressField, string>> = {};
  labels.forEach((label, index) => {
    const field = fieldOf(label[1] ?? '');
    const value = text
      .slice(label.index + label[0].length, labels[index + 1]?.index)
      .split('\n')[0]
      ?.replace(/[\s,;|·-]+$/, '')
      .trim();
    if (field && value) fields[field] ??= value;
  });
  return fields;
}
