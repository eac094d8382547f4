import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ExitCode } from '../../../server/commands/command.ts';
import { COMMANDS } from '../../../server/commands/index.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { readConfig } from '../../../server/config.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { stoppedClock } from '../clock.ts';

/** What a command said and gave. */
export interface Said {
  code: ExitCode;
  out: string;
  err: string;
}

/** A data folder of its own, with a folder for files beside it, in which commands run as on the command line. */
export class Folder {
  readonly root = mkdtempSync(join(tmpdir(), 'trede-'));
  readonly data = join(this.root, 'data');
  /** As TREDE_PDOK: tests ask nothing outside, unless they bring a stand-in. */
  pdok = 'off';

  /** Writes a file beside the data folder, and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.root, name);
    writeFileSync(path, content);
    return path;
  }

  async run(words: string[], signal = new AbortController().signal): Promise<Said> {
    const said = { out: '', err: '' };
    const code = await runCommand(COMMANDS, words, {
      config: readConfig({ TREDE_DATA: this.data, TREDE_PDOK: this.pdok }),
      clock: stoppedClock(),
      stdin: Readable.from([]),
      out: (text) => {
        said.out += `${text}\n`;
      },
      err: (text) => {
        said.err += `${text}\n`;
      },
      terminal: false,
      signal,
    });
    return { code, ...said };
  }

  /** Reads in the areas and addresses below. */
  async fill(): Promise<void> {
    for (const words of [
      ['import', 'areas', this.file('gebieden.geojson', AREAS), '--year', '2024'],
      ['import', 'addresses', this.file('postcodes.csv', POSTCODES)],
    ]) {
      const { code, err } = await this.run(words);
      if (code !== 0) throw new Error(`${words.join(' ')}: ${err}`);
    }
  }

  async withRegistry<T>(look: (registry: Registry) => Promise<T>): Promise<T> {
    const registry = await openRegistry(this.data);
    try {
      return await look(registry);
    } finally {
      await registry.close();
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Two square buurten side by side in Apeldoorn and one in Brummen, a kilometre or so wide. */
const AREAS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    square('BU02000101', 'Westhoek', 5.96, 52.2),
    square('BU02000102', 'Oosthoek', 5.98, 52.2),
    square('BU02130101', 'Zuidhoek', 6.16, 52.1),
  ],
});

function square(code: string, naam: string, west: number, south: number) {
  const [east, north] = [west + 0.02, south + 0.01];
  return {
    type: 'Feature',
    properties: { code, naam, huishoudens: 500 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}

/** The CBS postcode table for a few houses in the first buurt. */
const POSTCODES = [
  'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024',
  '7311AB;1;02000101;020001;0200',
  '7311AB;2;02000101;020001;0200',
  '7311AC;7;02000102;020001;0200',
].join('\n');
