import { afterAll, describe, expect, it } from 'vitest';
import { Folder } from './folder.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const EXAMPLE = 'code,x,t\na,10,100\nb,5,50\nc,5,200\nd,0,150\ne,0,0\n';
const NEIGHBOURS = 'a,b\na,b\nb,c\nc,d\n';

async function report(content: string, neighbours?: string) {
  const words = ['measure', folder.file('gebieden.csv', content), '--json'];
  if (neighbours !== undefined) words.push('--neighbours', folder.file('buren.csv', neighbours));
  const { code, out, err } = await folder.run(words);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

async function refusal(content: string, neighbours?: string) {
  const words = ['measure', folder.file('gebieden.csv', content), '--json'];
  if (neighbours !== undefined) words.push('--neighbours', folder.file('buren.csv', neighbours));
  const { code, out, err } = await folder.run(words);
  expect(code).toBe(1);
  expect(out).toBe('');
  return err.trim();
}

describe('measure', () => {
  it('gives the agreed example, with nothing but the agreed fields and why something is missing', async () => {
    const measured = await report(EXAMPLE, NEIGHBOURS);
    expect(Object.keys(measured).sort()).toEqual(
      [
        'band',
        'dissimilarity',
        'gini',
        'hhi',
        'hoover',
        'interaction',
        'isolation',
        'leftOut',
        'locationQuotient',
        'notes',
        'spatialDissimilarity',
        'theilH',
      ].sort(),
    );
    expect(measured).toMatchObject({
      dissimilarity: 0.46875,
      gini: 0.546875,
      hhi: 0.375,
      hoover: 0.45,
      locationQuotient: { a: 2.5, b: 2.5, c: 0.625, d: 0, e: 0 },
      notes: [],
      leftOut: [],
    });
    // p = .1, .1, .025, 0 along the three pairs: the mean difference is .1/3.
    expect(measured.spatialDissimilarity).toBeCloseTo(0.46875 - 0.1 / 3, 12);
    for (const name of ['dissimilarity', 'gini']) {
      const [lo, hi] = measured.band[name];
      expect(0 <= lo && lo < hi && hi <= 1).toBe(true);
    }
    expect(Object.keys(measured.band.locationQuotient)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives the same band each time', async () => {
    expect((await report(EXAMPLE)).band).toEqual((await report(EXAMPLE)).band);
  });

  it('reads semicolons, decimal commas and a key of its own', async () => {
    // x/X = .75 and .25; w/W = .25 and .75.
    const measured = await report('code;x;t;w\na;1,5;100;0,5\nb;0,5;100;1,5\n');
    expect(measured.hoover).toBe(0.5);
  });

  it('leaves areas without figures out, and names them', async () => {
    const measured = await report(`${EXAMPLE}f,99,\ng,4,-99997\n`);
    expect(measured.leftOut).toEqual(['f', 'g']);
    expect(measured.dissimilarity).toBe(0.46875);
    expect(measured.locationQuotient).not.toHaveProperty('f');
  });

  it('counts a pair once, and says which neighbours it does not know', async () => {
    const measured = await report(EXAMPLE, `${NEIGHBOURS}b,a\nd,z\n`);
    expect(measured.spatialDissimilarity).toBeCloseTo(0.46875 - 0.1 / 3, 12);
    expect(measured.notes).toEqual([
      { measure: 'spatialDissimilarity', why: expect.any(String), codes: ['z'] },
    ]);
  });

  it('says n.v.t. with the reason and where, instead of leaving its range', async () => {
    const measured = await report('code,x,t\na,10,100\nb,12,0\nc,1,50\n');
    expect(measured).toMatchObject({ dissimilarity: null, gini: null, isolation: null, theilH: null });
    expect(measured.spatialDissimilarity).toBeNull();
    expect(measured.locationQuotient.b).toBeNull();
    const note = measured.notes.find(({ measure }: { measure: string }) => measure === 'dissimilarity');
    expect(note.codes).toEqual(['b']);
    // 10, 12 and 1 of 23 places; against 100, 0 and 50 of 150 households.
    expect(measured.hhi).toBeCloseTo((100 + 144 + 1) / 529, 12);
    expect(measured.hoover).toBeCloseTo(12 / 23, 12);
  });

  it('has nothing to say without places', async () => {
    const measured = await report('code,x,t\na,0,100\nb,0,50\n');
    expect(measured).toMatchObject({ dissimilarity: null, hhi: null, hoover: null });
    expect(measured.locationQuotient).toEqual({ a: null, b: null });
  });

  it('refuses with line and column', async () => {
    expect(await refusal('code,x,t\na,1,100\nb,veel,50\n')).toMatch(/regel 3, kolom x: /);
    expect(await refusal('code,x,t\na,1,100\na,2,50\n')).toMatch(/regel 3, kolom code: .*regel 2/);
    expect(await refusal('code,x,t\na,1,-5\n')).toMatch(/regel 2, kolom t: /);
    expect(await refusal('code,x,t\na,,5\n')).toMatch(/regel 2, kolom x: /);
    expect(await refusal('code,x\na,1\n')).toMatch(/ontbreekt op de eerste regel de kolom: t\./);
    expect(await refusal(EXAMPLE, 'a,b\na,a\n')).toMatch(/regel 2, kolom b: /);
  });

  it('tells it in words: never D, Gini or a quotient without what chance gives', async () => {
    const { out } = await folder.run(['measure', folder.file('gebieden.csv', EXAMPLE)]);
    for (const line of out.split('\n').filter((text) => /\(D\): 0|^Gini|^ {2}[a-e]: /.test(text)))
      expect(line).toMatch(/\(toeval geeft \d,\d{3} tot \d,\d{3}\)$/);
    expect(out).toContain('Ongelijke spreiding (D): 0,469 (toeval geeft');
    expect(out).toContain('  a: 2,500 (toeval geeft');
  });
});
