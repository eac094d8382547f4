import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesAt, lookUpAddress, suggestAddresses } from '../../../../server/geo/pdok/locatieserver.ts';
import { ROOT } from '../../../tool.ts';
import { doc, docs, FAILURES, standIn } from './stand-in.ts';

const ASKING = { signal: new AbortController().signal, timeout: 2000, tries: 1 };
const AT = { postcode: '9901ZZ', huisnummer: 7 };

describe('the Locatieserver', () => {
  it('is asked for addresses alone, by postcode and number, and only for what is used', async () => {
    const pdok = await standIn(() => docs());
    await addressesAt(pdok.client, AT, ASKING);
    const [url] = pdok.asked;
    expect(url?.pathname).toBe('/bzk/locatieserver/search/v3_1/free');
    expect(url?.searchParams.getAll('fq')).toEqual(['type:adres', 'postcode:9901ZZ', 'huisnummer:7']);
    expect(url?.searchParams.get('q')).toBe('9901ZZ 7');
    expect([...new Set(url?.searchParams.keys())].sort()).toEqual(['fl', 'fq', 'q', 'rows']);
    const fields = url?.searchParams.get('fl')?.split(',') ?? [];
    expect(fields).toContain('centroide_ll');
    expect(fields).not.toContain('*');
    expect(fields).not.toContain('gekoppeld_perceel');
  });

  it('reads a document as it is written: numbers, codes without prefix, absent fields', async () => {
    const pdok = await standIn(() =>
      docs(doc({ centroide_ll: 'POINT(6.1 52.2)' }), doc({ huisletter: 'A', huisnummertoevoeging: '2' })),
    );
    const [plain, lettered] = await addressesAt(pdok.client, AT, ASKING);
    expect(plain).toEqual({
      bagId: '9901010000000007',
      straat: 'Nieuwstraat',
      huisnummer: 7,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '9901ZZ',
      woonplaats: 'Meerwijk',
      buurt: 'BU99010101',
      gemeente: 'GM9901',
      point: { lon: 6.1, lat: 52.2 },
    });
    expect(lettered).toMatchObject({ huisletter: 'A', huisnummertoevoeging: '2', point: null });
  });

  it('takes no neighbour, no street and no half document', async () => {
    const pdok = await standIn(() =>
      docs(
        doc({ huisnummer: 9 }),
        doc({ postcode: '9901ZX' }),
        doc({ type: 'weg' }),
        { ...doc(), buurtcode: undefined },
        doc({ huisnummer: '7' }),
      ),
    );
    expect(await addressesAt(pdok.client, AT, ASKING)).toEqual([]);
  });

  it('does without a point that lies nowhere in the Netherlands', async () => {
    const pdok = await standIn(() => docs(doc({ centroide_ll: 'POINT(52.2 6.1)' })));
    expect((await addressesAt(pdok.client, AT, ASKING))[0]?.point).toBeNull();
  });

  it('says so when the answer has another form', async () => {
    const pdok = await standIn(() => FAILURES.shape);
    await expect(addressesAt(pdok.client, AT, ASKING)).rejects.toMatchObject({ trouble: 'shape' });
  });

  it('suggests addresses alone, and looks one of them up', async () => {
    const pdok = await standIn((url) =>
      url.pathname.endsWith('/suggest')
        ? docs(
            { type: 'gemeente', weergavenaam: 'Gemeente Meerwijk', id: 'gem-1', score: 2 },
            { type: 'adres', weergavenaam: 'Nieuwstraat 7, 9901ZZ Meerwijk', id: 'adr-1', score: 1 },
          )
        : docs(doc({ id: 'adr-1' })),
    );
    const found = await suggestAddresses(pdok.client, 'nieuwstr 7', ASKING);
    expect(found).toEqual([{ id: 'adr-1', label: 'Nieuwstraat 7, 9901ZZ Meerwijk' }]);
    expect(pdok.asked[0]?.searchParams.get('fq')).toBe('type:adres');
    expect(await lookUpAddress(pdok.client, 'adr-1', ASKING)).toMatchObject({ straat: 'Nieuwstraat' });
    expect(pdok.asked[1]?.search).toBe('?id=adr-1');
  });
});

interface Recorded {
  antwoorden: {
    versie: string;
    soort: string;
    antwoord: { response: { docs: Record<string, unknown>[] } };
  }[];
}

const file = join(ROOT, '..', 'shared', 'data', 'locatieserver-antwoorden.json');
describe.skipIf(!existsSync(file))('recorded answers of PDOK (where ../shared/data is)', () => {
  const recorded = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded).antwoorden : [];

  it('reads the town hall of Amsterdam from v3_1', async () => {
    const answer = recorded.find(({ versie, soort }) => versie === 'v3_1' && soort.includes('adresdocument'));
    const pdok = await standIn(() => ({ json: answer?.antwoord }));
    const [found, more] = await addressesAt(pdok.client, { postcode: '1011PN', huisnummer: 1 }, ASKING);
    expect(more).toBeUndefined();
    expect(found).toEqual({
      bagId: '0363010012143319',
      straat: 'Amstel',
      huisnummer: 1,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '1011PN',
      woonplaats: 'Amsterdam',
      buurt: 'BU0363AF09',
      gemeente: 'GM0363',
      point: { lon: 4.90016547, lat: 52.3676456 },
    });
  });

  it('makes no address of the others: postcodes, streets and places', async () => {
    const others = recorded.filter(({ antwoord }) =>
      antwoord.response.docs.some(({ type }) => type !== 'adres'),
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { antwoord } of others) {
      const pdok = await standIn(() => ({ json: antwoord }));
      expect(await addressesAt(pdok.client, { postcode: '3584CC', huisnummer: 4 }, ASKING)).toEqual([]);
    }
  });
});
