import { LATIN } from './latin.ts';

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
    'adres address adresregel woonadres woningadres volledigadres objectadres adreswoning fulladdress ligging addressline straatenhuisnummer straathuisnummer straatennummer straatnummer straatennr straatnr straatenhuisnr straathuisnr streetandnumber',
  straat: 'straat straatnaam street streetname streetaddress openbareruimte openbareruimtenaam',
  huisnummer: 'huisnummer huisnr hnr nr nummer number housenumber streetnumber huisnummers no',
  huisletter: 'huisletter letter houseletter hltr huislt',
  huisnummertoevoeging:
    'huisnummertoevoeging toevoeging toev toevoegsel huisnrtoevoeging huisnrtoev addition housenumberaddition housenumbersuffix suffix',
  postcode:
    'postcode postalcode zip zipcode postcodes pc postkode postcodeplaats postcodeenplaats postcodewoonplaats postcodeenwoonplaats pcplaats pcenplaats pcwoonplaats',
  woonplaats:
    'woonplaats plaats plaatsnaam addresslevel woonplaatsnaam stad city town locality addresslocality gemeenteplaats',
};

const FIELDS = new Map(
  (Object.entries(NAMES) as [AddressField, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
);

/** Which field a label names ("Huisnr.", "adres.postcode", "house_number"), or null for any other. */
export function fieldOf(label: string): AddressField | null {
  const last = label.split(/[.[\]$](?=\S)/).findLast((part) => /\p{L}/u.test(part)) ?? '';
  const folded = fold(last);
  return (
    FIELDS.get(folded) ??
    FIELDS.get(fold(label)) ??
    // "Straat, rij 1", "Postcode (verplicht)".
    FIELDS.get(fold(label.split(/[,(]/)[0] ?? '')) ??
    withoutFront(folded)
  );
}

/** "txtStraat", "address_street": what kind of field it is, or that it is of an address, stands in front. */
function withoutFront(folded: string): AddressField | null {
  const [, front, name] = /^((?:txt|tb|inp|input|fld|ddl|adres|address|addr)+)(\p{L}+)$/u.exec(folded) ?? [];
  if (name === undefined || (/^(?:nr|nummer|number|no|letter|suffix)$/.test(name) && !front?.includes('add')))
    return null;
  return FIELDS.get(name) ?? null;
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const LABELS =
  'adres|straat(?:naam)?|openbare ?ruimte(?: ?naam)?|street(?: ?name| ?address)?|huisnummertoevoeging|toevoeging|toev\\.?|addition|huisnummer|huisnr\\.?|house[ _]?number[ _]?(?:addition|suffix)|house[ _]?number|house[ _]?letter|hnr|nr\\.?|nummer|number|huisletter|post[ _]?code|postal[ _]?code|zip[ _]?code|pc|woonplaats(?:naam)?|plaats(?:naam)?|address ?locality|locality|city';
const IN_TEXT = new RegExp(`(?<![${LATIN}])(${LABELS})"?[ ]*(?:[:=]\\s*|\\n)`, 'gi');
/** "postcode 7311 AB huisnummer 12 toevoeging bis": where one label needs no colon the others need none. */
const WITHOUT_COLON = new RegExp(`(?<![${LATIN}])(${LABELS})"?(?:[ ]*[:=]\\s*|\\s+)`, 'gi');

/**
 * The fields of "Straat: Kerkstraat Huisnummer: 12", also with each value below its label, as JSON or as the query of a
 * link; null with fewer than two.
 */
export function labelledFields(text: string): Partial<Record<AddressField, string>> | null {
  const bare =
    /(?<!\p{L})h(?:uis)?n(?:umme)?r\.? +\d/iu.test(text) ||
    /^straat(?:naam)? .* (?:nr|nummer)\.? \d.* (?:pc|postcode|plaats|woonplaats) /iu.test(text);
  const labels = [...text.matchAll(bare ? WITHOUT_COLON : IN_TEXT)];
  if (labels.length < 2) return null;
  const fields: Partial<Record<AddressField, string>> = {};
  labels.forEach((label, index) => {
    const field = fieldOf(label[1] ?? '');
    const value = text
      .slice(label.index + label[0].length, labels[index + 1]?.index)
      .split('\n')[0]
      ?.replace(/^"/, '')
      .split('"')[0]
      ?.replace(/[\s,;|·&{}-]+$/, '')
      .trim();
    if (field && value && value !== 'null') fields[field] ??= value;
  });
  return fields;
}
