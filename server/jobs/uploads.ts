import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../shared/refusal.ts';

/** Bytes: the postcode table of the country is 150 MB, the areas of the country about 300. */
export const MOST_BYTES = 512 * 1024 * 1024;
const FOLDER = 'ontvangen';

/** The file that was sent is larger than may be. */
export class UploadTooLarge extends Refusal {}

/** Files that people send, on the disk until they were taken in. */
export interface Uploads {
  /** Where a file of this id stands: under its own name, by which readers tell kinds apart and speak of it. */
  path(id: string, name: string): string;
  /** Writes what is sent to the disk as it comes. Throws UploadTooLarge; what breaks off leaves nothing. */
  receive(id: string, name: string, body: ReadableStream<Uint8Array>): Promise<void>;
  drop(id: string): void;
}

/** Uploads in a data folder. What an earlier server left there goes first. */
export function createUploads(folder: string, most = MOST_BYTES): Uploads {
  const inbox = join(folder, FOLDER);
  rmSync(inbox, { recursive: true, force: true });
  const path = (id: string, name: string) => join(inbox, id, plainName(name));
  return {
    path,
    async receive(id, name, body) {
      mkdirSync(join(inbox, id), { recursive: true });
      try {
        // Its own type of stream is the same as the platform's, under another name.
        const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
        await pipeline(source, limited(most), createWriteStream(path(id, name)));
      } catch (error) {
        rmSync(join(inbox, id), { recursive: true, force: true });
        throw error;
      }
    },
    drop: (id) => rmSync(join(inbox, id), { recursive: true, force: true }),
  };
}

/** A name that leads nowhere else, on any system. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^[. ]+|[. ]+$/g, '') || 'bestand';
}

function limited(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > most)
        next(
          new UploadTooLarge(
            `Dit bestand is groter dan ${Math.floor(most / 1024 / 1024)} MB; lees het in met de opdrachtregel: npm run -s trede -- begin.`,
          ),
        );
      else next(null, chunk);
    },
  });
}
