import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { latinLetters, latinPattern } from '../../extension/latin-letters.ts';
import { readAddresses } from '../../shared/address/read.ts';
import { corpusOf } from '../shared/address/corpus.ts';

describe('a pattern with the letters that Dutch uses', () => {
  it.each([
    [String.raw`\p{L}{2}`, '[A-Za-zÀ-ɏ]{2}'],
    [String.raw`[\p{L}\d]`, String.raw`[A-Za-zÀ-ɏ\d]`],
    [String.raw`[^\p{Lu}]\p{Ll}`, '[^A-ZÀ-Þ][a-zß-ÿ]'],
    // A bracket that is escaped, or stands in a set, is no edge of one.
    [String.raw`\[\p{L}[[\]\p{L}]\p{L}`, String.raw`\[[A-Za-zÀ-ɏ][[\]A-Za-zÀ-ɏ][A-Za-zÀ-ɏ]`],
    // A backslash that is written out stands before no class.
    [String.raw`\\p\p{L}`, String.raw`\\p[A-Za-zÀ-ɏ]`],
    [String.raw`[^\p{L}\p{N}]\p{M}`, String.raw`[^A-Za-zÀ-ɏ\d²³¹¼-¾][\u0300-\u036f]`],
    [String.raw`\p{So}\P{L}\p{Cc}`, String.raw`\p{So}\P{L}\p{Cc}`],
  ])('%s is %s', (pattern, expected) => {
    expect(latinPattern(pattern)).toBe(expected);
    expect(() => new RegExp(expected, 'u')).not.toThrow();
  });

  it('reads every text of ours as the source does', { timeout: 60_000 }, async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [latinLetters()],
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, '../../shared/address/read.ts'), formats: ['es'] },
      },
    });
    const [script] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const code = script !== undefined && 'code' in script ? script.code : '';
    expect(code).toContain('(?<![A-Za-zÀ-ɏ');
    const page: { readAddresses: typeof readAddresses } = await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    );
    for (const file of [
      'addresses.txt',
      'addresses-apart.txt',
      'addresses-later.txt',
      'addresses-varied.txt',
    ])
      for (const { text } of corpusOf(file)) expect(page.readAddresses(text)).toEqual(readAddresses(text));
  });
});
