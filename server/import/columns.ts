import { Refusal } from '../../shared/refusal.ts';
import type { CsvFile } from './csv.ts';

/** Where each known column stands in a file, and which columns it has besides. */
export interface Columns<Name extends string> {
  at: ReadonlyMap<Name, number>;
  /** As written in the file. */
  ignored: string[];
}

/**
 * Finds columns by name, whatever their case and order. Throws a Refusal when a required one is missing or a known one
 * stands there twice.
 */
export function findColumns<Name extends string>(
  file: CsvFile,
  known: readonly Name[],
  required: readonly Name[],
): Columns<Name> {
  const at = new Map<Name, number>();
  const ignored: string[] = [];
  file.header.forEach((written, index) => {
    const name = known.find((candidate) => candidate === written.trim().toLowerCase());
    if (name === undefined) ignored.push(written);
    else if (at.has(name))
      throw new Refusal(`${file.name} heeft de kolom "${name}" twee keer; haal er een weg of hernoem die.`);
    else at.set(name, index);
  });
  const missing = required.filter((name) => !at.has(name));
  if (missing.length > 0)
    throw new Refusal(
      `In ${file.name} ontbreekt op de eerste regel ${missing.length === 1 ? 'de kolom' : 'het volgende'}: ${missing.join(', ')}. Daar staat nu: ${file.header.slice(0, 25).join(', ')}.`,
    );
  return { at, ignored: ignored.filter((name) => name !== '') };
}
