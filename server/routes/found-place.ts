import type { z } from 'zod';
import type { UnitAddressInput } from '../../shared/api/units.ts';
import { place } from '../geo/place.ts';
import type { Reference } from '../geo/types.ts';
import { HttpProblem } from '../http/problem.ts';
import type { PlaceColumns } from '../store/schema.ts';

type Address = z.output<typeof UnitAddressInput>;

/** Where a sent address stands. Throws 400 when it is in no area that is known, 503 while there are no areas. */
export function foundPlace(reference: Reference | null, address: Address): PlaceColumns {
  if (!reference)
    throw new HttpProblem(
      503,
      'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
    );
  const { huisnummer, bagId, point, buurt, ...parts } = address;
  const found = place(reference, {
    reading: huisnummer === undefined ? null : { ...parts, huisnummer },
    bagId: bagId ?? null,
    point: point ?? null,
    buurt: buurt ?? null,
  });
  if (!found.ok)
    throw new HttpProblem(400, found.why, { errors: [{ pointer: '#/address', detail: found.why }] });
  return found.place;
}

/** Of a checked patch, only the fields that were sent: absent keeps what there is, null empties it. */
export function sentFields<T extends object>(checked: T, sent: unknown): Partial<T> {
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(checked).filter(([name]) => Object.hasOwn(sent, name)),
  ) as Partial<T>;
}
