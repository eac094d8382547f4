import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecks } from '../../../server/checks/service.ts';
import { machineClock } from '../../../server/clock.ts';
import { fillDemo } from '../../../server/demo/fill.ts';
import { type Offer, readOffers } from '../../../server/demo/portal/offer.ts';
import { demoPortal } from '../../../server/demo/portal.ts';
import { type ReferenceHolder, referenceHolder } from '../../../server/geo/holder.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { CheckRequest, type Verdict } from '../../../shared/api/checks.ts';

const clock = machineClock('2026-11-22');
const REGIO = { role: 'regio', organisation: null } as const;

let folder: string;
let registry: Registry;
let references: ReferenceHolder;
let offers: Offer[];
let verdicts: Verdict[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trede-demo-'));
  registry = await openRegistry(folder);
  await fillDemo(folder, registry, clock);
  references = referenceHolder(folder, registry);
  offers = await readOffers(registry);
  const request = CheckRequest.parse({
    rung: 'opstapwoning',
    places: 1,
    addresses: offers.map((offer) => ({
      readings: [
        {
          huisnummer: offer.huisnummer,
          huisletter: offer.huisletter,
          huisnummertoevoeging: offer.toevoeging,
          postcode: offer.postcode,
        },
      ],
    })),
  });
  const checks = createChecks({ registry, references, clock });
  verdicts = (await checks.run(REGIO, request, 'nl')).results;
});

afterAll(async () => {
  references.close();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a filled demo', () => {
  it('holds all areas and addresses, and says that it is a demo', async () => {
    expect(registry.state().origin).toBe('demo');
    const reference = references.current();
    expect(reference?.year).toBe(2026);
    // 123 buurten, 25 wijken, 6 gemeenten.
    expect(reference?.counts()).toEqual({ areas: 154, addresses: 5_000 });
    expect((await verifyAudit(registry.db)).broken).toBeNull();
  });

  it('knows each free home exactly', () => {
    expect(verdicts.map(({ match }) => match)).toEqual(Array(60).fill('exact'));
  });

  it('shows all four verdicts, also among the first fifty listed, and ruimte at least ten times', () => {
    const words = (some: Verdict[]) => [...new Set(some.map(({ verdict }) => verdict))].sort();
    const all = ['boven-norm', 'let-op', 'onbekend', 'ruimte'];
    expect(words(verdicts)).toEqual(all);
    expect(words(verdicts.slice(0, 50))).toEqual(all);
    expect(verdicts.filter(({ verdict }) => verdict === 'ruimte').length).toBeGreaterThanOrEqual(10);
  });

  it('tells the fair share of the year, partly delivered', () => {
    const shares = verdicts.flatMap(({ fairShare }) =>
      fairShare.map(({ target, delivered }) => ({ target: target ?? 0, delivered: delivered ?? 0 })),
    );
    expect(shares.some(({ delivered }) => delivered > 0)).toBe(true);
    expect(shares.some(({ delivered, target }) => delivered < target)).toBe(true);
    const texts = verdicts.flatMap(({ fairShare }) => fairShare.map(({ text }) => text));
    expect(texts.some((text) => text.includes('van eerder ='))).toBe(true);
  });
});

describe('the demo portal', () => {
  const get = async (path: string) => {
    const answer = await demoPortal(registry).request(path);
    return { status: answer.status, text: await answer.text() };
  };

  it('lists fifty homes as cards, and the others when asked', async () => {
    const first = await get('/');
    expect(first.text.match(/<li class="home"/g)).toHaveLength(50);
    expect(first.text).toContain('/?alle=ja#woning-51');
    const all = await get('/?alle=ja');
    expect(all.text.match(/<li class="home"/g)).toHaveLength(60);
    expect(all.text).not.toContain('Toon meer');
  });

  it('lists the homes of one place', async () => {
    const { text } = await get('/?plaats=Sluisdam');
    const expected = offers.filter(({ plaats }) => plaats === 'Sluisdam').length;
    expect(text.match(/<li class="home"/g)).toHaveLength(expected);
  });

  it('tells the address of a home in JSON-LD', async () => {
    const [offer] = offers;
    const { text } = await get(`/woning/${offer?.id}`);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(json).address).toMatchObject({
      '@type': 'PostalAddress',
      postalCode: offer?.postcode,
      addressLocality: offer?.plaats,
    });
  });

  it('has a column for each field of the table', async () => {
    const { text } = await get('/tabel');
    const heads = [...text.matchAll(/<th scope="col"[^>]*>([^<]+)</g)].map((found) => found[1]);
    expect(heads).toEqual([
      'Straat',
      'Huisnummer',
      'Huisletter',
      'Toevoeging',
      'Postcode',
      'Plaats',
      'Huur',
      'Vrij per',
    ]);
    expect(text.match(/<tr><td>/g)).toHaveLength(60);
  });

  it('answers an unknown home with a page that leads back', async () => {
    const { status, text } = await get('/woning/weg');
    expect(status).toBe(404);
    expect(text).toContain('Bekijk het <a href="/">aanbod van nu</a>');
  });

  it('shows what comes from outside as text', async () => {
    const { text } = await get(`/?plaats=${encodeURIComponent('<b>x</b>')}`);
    expect(text).not.toContain('<b>x</b>');
  });

  it('knows nothing of Trede', async () => {
    const pages = await Promise.all(
      ['/?alle=ja', '/tabel', `/woning/${offers[0]?.id}`, '/huisstijl.css', '/nergens'].map(get),
    );
    for (const { text } of pages) expect(text).not.toMatch(/trede|opstap|norm\b|ruimte|toets|woonladder/i);
  });
});
