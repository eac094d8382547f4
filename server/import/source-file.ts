import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/refusal.ts';

/** Throws a Refusal where no file is, where a folder is, and for a file that may not be read. */
export function requireFile(path: string): void {
  try {
    if (statSync(path).isDirectory()) throw new Refusal(`${path} is een map; kies een bestand daarin.`);
    accessSync(path, constants.R_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Refusal(`Het bestand ${path} is er niet; controleer de naam en de map waarin u werkt.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new Refusal(`Het bestand ${path} mag hier niet worden gelezen; pas de rechten aan.`);
    throw error;
  }
}

/** All of a file. Throws what `requireFile` throws. */
export function readWhole(path: string): Uint8Array {
  requireFile(path);
  return readFileSync(path);
}
