import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { machineClock } from '../../../server/clock.ts';
import { address } from '../../../server/commands/address.ts';
import { UsageError } from '../../../server/commands/command.ts';
import { readConfig } from '../../../server/config.ts';

async function run(args: string[], input: string) {
  const lines: string[] = [];
  const code = await address.run(args, {
    config: readConfig({ TREDE_DATA: '/geen/map' }),
    clock: machineClock('2026-11-22'),
    stdin: Readable.from([input]),
    out: (text) => lines.push(text),
    err: () => {},
    terminal: false,
    signal: new AbortController().signal,
  });
  return { code, lines };
}

describe('address', () => {
  it('prints one array for each line, empty where there is no address', async () => {
    const { code, lines } = await run(['--json'], 'Kerkstraat 12, 7311 AB Apeldoorn\r\n\n67 m²');
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      [
        {
          straat: 'Kerkstraat',
          huisnummer: 12,
          huisletter: null,
          huisnummertoevoeging: null,
          postcode: '7311AB',
          woonplaats: 'Apeldoorn',
        },
      ],
      [],
      [],
    ]);
  });

  it('says it in words without --json', async () => {
    const { lines } = await run([], 'Wijk 1 20\n€ 607');
    expect(lines).toEqual(['Wijk 1 20  of  Wijk 1-20', 'geen adres gevonden']);
  });

  it('refuses an option it does not know', async () => {
    await expect(run(['--xml'], '')).rejects.toThrow(UsageError);
  });
});
