import { afterAll, describe, expect, it } from 'vitest';
import { Folder } from './folder.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const run = (content: string, ...options: string[]) =>
  folder.run(['measure', 'points', folder.file('locaties.csv', content), ...options]);

/** Four corners of a square of 100 m. */
const SQUARE = 'x,y\n194000,469000\n194100,469000\n194000,469100\n194100,469100\n';

describe('measure points', () => {
  it('gives Clark-Evans and K of four locations, worked out by hand', async () => {
    const { code, out, err } = await run(SQUARE, '--hectares', '16', '--metres', '50,100,150', '--json');
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    // 4 on 160,000 m2 is 1 per 40,000: chance gives 0.5 x 200 = 100 m, and each is 100 m from the next.
    expect(report).toMatchObject({ locations: 4, hectares: 16 });
    expect(report.clarkEvans).toBeCloseTo(1, 12);
    // Of the 12 ordered pairs 8 are 100 m apart and 4 a diagonal of 141 m: K = 160,000 x pairs / 12.
    expect(
      report.ripleyK.map(({ metres, k }: { metres: number; k: number }) => [metres, Math.round(k)]),
    ).toEqual([
      [50, 0],
      [100, 106667],
      [150, 160000],
    ]);
    // pi x 100^2
    expect(report.ripleyK[1].random).toBeCloseTo(31415.9265, 3);
  });

  it('says in Dutch what the numbers mean, with the decimal comma in the file too', async () => {
    const { out } = await run('x;y\n194000,5;469000\n194100,5;469000\n', '--hectares', '2');
    // 2 on 20,000 m2 is 1 per 10,000: chance gives 50 m, and they are 100 m apart.
    expect(out).toContain('2 locaties op 2 hectare.');
    expect(out).toContain('Clark-Evans (R): 2\n');
    expect(out).toContain('Ripley’s K binnen 100 m: 20.000 m² (toeval geeft 31.416 m²)');
  });

  it('measures nothing of one location', async () => {
    const { out } = await run('x,y\n194000,469000\n', '--hectares', '2', '--json');
    expect(JSON.parse(out)).toMatchObject({ locations: 1, clarkEvans: null, ripleyK: [{ k: null }, {}, {}] });
  });

  it.each([
    ['x,y\n5,96998;52,2\n', 1],
    ['x,y\n194000,\n', 1],
    ['x\n194000\n', 1],
  ])('refuses %j', async (content, code) => {
    const answer = await run(content, '--hectares', '2');
    expect([answer.code, answer.out]).toEqual([code, '']);
    expect(answer.err).toContain('locaties.csv');
  });

  it('asks for the land of the area', async () => {
    expect((await run(SQUARE)).code).toBe(2);
    expect((await run(SQUARE, '--hectares', 'veel')).code).toBe(2);
  });
});
