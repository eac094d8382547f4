import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import { lookAtAddressFile } from './address-file.ts';
import { importAddressFile, importBagFile } from './addresses.ts';
import { isBagGpkg } from './addresses-bag.ts';
import { looksLikeGpkg } from './areas-gpkg.ts';
import { type AddressesReport, type Course, importPostcodes } from './postcodes.ts';

type ReadAddresses = (
  registry: Registry,
  folder: string,
  by: Author,
  course: Course,
) => Promise<AddressesReport>;

/**
 * How a file of addresses is read, by what it is: the BAG, the postcode table of CBS or a list. Throws a Refusal for a file
 * of no such kind.
 */
export function addressReader(path: string, name = basename(path)): ReadAddresses {
  if (looksLikeGpkg(path)) {
    if (isBagGpkg(path))
      return (registry, folder, by, course) => importBagFile(registry, folder, by, path, course);
    throw new Refusal(
      `${name} heeft geen laag met verblijfsobjecten; kies bag-light.gpkg van PDOK. Gebieden leest u apart in.`,
    );
  }
  const file = { ...lookAtAddressFile(path), name };
  const read = file.kind === 'postcodetabel' ? importPostcodes : importAddressFile;
  return (registry, folder, by, course) => read(registry, folder, by, file, course);
}
