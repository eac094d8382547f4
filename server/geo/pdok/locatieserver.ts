import { z } from 'zod';
import type { KnownAddress } from '../../../shared/address/reading.ts';
import { inNetherlands, type LonLat } from '../rd.ts';
import type { Asking, PdokClient } from './client.ts';
import { PdokRefusal } from './refusal.ts';

const SERVICE = 'bzk/locatieserver/search/v3_1';
/** The fields that Trede uses; nothing else is asked. */
const FIELDS = [
  'type',
  'straatnaam',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaatsnaam',
  'gemeentecode',
  'buurtcode',
  'adresseerbaarobject_id',
  'centroide_ll',
];
/** The most that the service gives at once: more homes on one number than a block of flats has. */
const ROWS = '100';

/** An address as PDOK knows it; `buurt` is of PDOK's own year. */
export interface PdokAddress extends KnownAddress {
  gemeente: string;
}

/** One line of a list to choose from. */
export interface Suggestion {
  id: string;
  label: string;
}

const Answer = z.object({ response: z.object({ docs: z.array(z.record(z.string(), z.unknown())) }) });

/** An address document; absent fields are left out of it, and codes of gemeenten have no prefix. */
const AddressDoc = z.object({
  type: z.literal('adres').optional(),
  straatnaam: z.string().optional(),
  huisnummer: z.number().int().positive(),
  huisletter: z.string().optional(),
  huisnummertoevoeging: z.string().optional(),
  postcode: z.string().optional(),
  woonplaatsnaam: z.string().optional(),
  gemeentecode: z.string().regex(/^\d{4}$/),
  buurtcode: z.string().regex(/^BU\d{4}[0-9A-Z]{4}$/),
  adresseerbaarobject_id: z
    .string()
    .regex(/^\d{16}$/)
    .optional()
    .catch(undefined),
  centroide_ll: z.string().optional(),
});

const SuggestDoc = z.object({ type: z.literal('adres'), id: z.string(), weergavenaam: z.string() });

/** All addresses on a postcode and number, whatever their letters. Throws PdokRefusal. */
export async function addressesAt(
  client: PdokClient,
  { postcode, huisnummer }: { postcode: string; huisnummer: number },
  asking: Asking,
): Promise<PdokAddress[]> {
  const url = client.url(`${SERVICE}/free`, [
    ['q', `${postcode} ${huisnummer}`],
    ['fq', 'type:adres'],
    ['fq', `postcode:${postcode}`],
    ['fq', `huisnummer:${huisnummer}`],
    ['rows', ROWS],
    ['fl', FIELDS.join(',')],
  ]);
  const found = (await docsAt(client, url, asking)).flatMap(addressIn);
  // The service ranks more than it filters: only what bears the very number counts.
  return found.filter((one) => one.postcode === postcode && one.huisnummer === huisnummer);
}

/** Addresses that begin like a text, to choose from. Throws PdokRefusal. */
export async function suggestAddresses(
  client: PdokClient,
  text: string,
  asking: Asking,
): Promise<Suggestion[]> {
  const url = client.url(`${SERVICE}/suggest`, [
    ['q', text],
    ['fq', 'type:adres'],
  ]);
  return (await docsAt(client, url, asking)).flatMap((doc) => {
    const parsed = SuggestDoc.safeParse(doc);
    return parsed.success ? [{ id: parsed.data.id, label: parsed.data.weergavenaam }] : [];
  });
}

/** The address that a suggestion stands for; null when it is none. Throws PdokRefusal. */
export async function lookUpAddress(
  client: PdokClient,
  id: string,
  asking: Asking,
): Promise<PdokAddress | null> {
  const url = client.url(`${SERVICE}/lookup`, [['id', id]]);
  return (await docsAt(client, url, asking)).flatMap(addressIn)[0] ?? null;
}

async function docsAt(client: PdokClient, url: URL, asking: Asking): Promise<Record<string, unknown>[]> {
  const parsed = Answer.safeParse(await client.json(url, asking));
  if (!parsed.success) throw new PdokRefusal('shape', { cause: parsed.error });
  return parsed.data.response.docs;
}

function addressIn(doc: unknown): PdokAddress[] {
  const parsed = AddressDoc.safeParse(doc);
  if (!parsed.success) return [];
  const { data } = parsed;
  return [
    {
      bagId: data.adresseerbaarobject_id ?? null,
      straat: data.straatnaam ?? null,
      huisnummer: data.huisnummer,
      huisletter: data.huisletter || null,
      huisnummertoevoeging: data.huisnummertoevoeging || null,
      postcode: data.postcode ?? null,
      woonplaats: data.woonplaatsnaam ?? null,
      buurt: data.buurtcode,
      gemeente: `GM${data.gemeentecode}`,
      point: pointIn(data.centroide_ll),
    },
  ];
}

/** `POINT(lon lat)`, in degrees. */
function pointIn(text: string | undefined): LonLat | null {
  const found = /^POINT ?\((-?[\d.]+) (-?[\d.]+)\)$/.exec(text ?? '');
  if (!found) return null;
  const point = { lon: Number(found[1]), lat: Number(found[2]) };
  return inNetherlands(point) ? point : null;
}
