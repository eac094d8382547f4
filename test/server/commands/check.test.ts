import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Folder } from './folder.ts';

async function filled(): Promise<Folder> {
  const folder = new Folder();
  onTestFinished(() => folder.remove());
  await folder.fill();
  return folder;
}

const call = (...more: string[]) => ['check', '--rung', 'opstapwoning', ...more];

describe('check', () => {
  it('prints one verdict as JSON', async () => {
    const folder = await filled();
    const said = await folder.run(call('--postcode', '7311 ab', '--huisnummer', '1', '--json'));
    expect(said).toMatchObject({ code: 0, err: '' });
    const verdict = JSON.parse(said.out);
    expect(verdict).toMatchObject({ match: 'number', verdict: 'onbekend' });
    expect(verdict.areas[0]).toMatchObject({ level: 'buurt', code: 'BU02000101', year: 2024 });
  });

  it('prints Dutch text without --json', async () => {
    const folder = await filled();
    const { out } = await folder.run(call('--postcode', '7311AB', '--huisnummer', '1'));
    expect(out).toContain('7311 AB');
    expect(out).toContain('? Onbekend: ');
    expect(out).toContain('Gegevens van 22 november 2026.');
  });

  it('finds nothing at a number that is not there', async () => {
    const folder = await filled();
    const { out } = await folder.run(call('--postcode', '7311AB', '--huisnummer', '99', '--json'));
    expect(JSON.parse(out)).toMatchObject({ match: 'none', verdict: 'onbekend', address: null });
  });

  it.each([
    [['--postcode', '1234SS', '--huisnummer', '1'], 1, '--postcode: Een postcode heeft'],
    [['--postcode', '7311AB', '--huisnummer', '12A'], 1, '--huisletter'],
    [['--straat', 'Dorpsstraat', '--huisnummer', '1', '--gemeente', 'Atlantis'], 1, '"Atlantis"'],
    [['--huisnummer', '1'], 2, 'Er ontbreekt: --postcode'],
    [['--postcode', '7311AB'], 2, 'Er ontbreekt: --huisnummer'],
    [['--postcode', '7311AB', '--huisnummer', '1', '--date', '2026-02-30'], 2, '2026-02-30'],
  ] as const)('says what is wrong with %j', async (words, code, sentence) => {
    const folder = await filled();
    const said = await folder.run(call(...words));
    expect(said.code).toBe(code);
    expect(said.err).toContain(sentence);
    expect(said.out).toBe('');
  });

  it('leaves an empty folder empty', async () => {
    const folder = new Folder();
    onTestFinished(() => folder.remove());
    const said = await folder.run(call('--postcode', '7311AB', '--huisnummer', '1'));
    expect(said.code).toBe(1);
    expect(said.err).toContain('import areas');
    expect(existsSync(folder.data)).toBe(false);
  });
});

describe('doctor', () => {
  it('says what an empty folder needs, and leaves it empty', async () => {
    const folder = new Folder();
    onTestFinished(() => folder.remove());
    const { ready, findings } = JSON.parse((await folder.run(['doctor', '--json'])).out);
    expect(ready).toBe(false);
    const missing = findings.filter((finding: { ok: boolean }) => !finding.ok);
    expect(missing.map(({ id }: { id: string }) => id)).toEqual([
      'gebieden',
      'jaar',
      'cijfers',
      'adressen',
      'ladder',
      'eenheden',
      'normen',
    ]);
    for (const { todo } of missing) expect(todo).not.toBeNull();
    expect(existsSync(folder.data)).toBe(false);
  });

  it('sees what was read in, and what is still missing', async () => {
    const folder = await filled();
    const { findings } = JSON.parse((await folder.run(['doctor', '--json'])).out);
    const ok = Object.fromEntries(findings.map(({ id, ok }: { id: string; ok: boolean }) => [id, ok]));
    expect(ok).toEqual({
      gebieden: true,
      jaar: true,
      cijfers: true,
      adressen: true,
      ladder: true,
      eenheden: false,
      normen: false,
      voorbeeld: true,
      pdok: true,
    });
  });
});
