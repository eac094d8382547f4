import { centreOf } from '../geo/outline.ts';
import type { Rd } from '../geo/rd.ts';
import { outlineIn } from './areas-gpkg.ts';

/** Bytes of the envelope by its code in the flags (GeoPackage 1.3, clause 2.1.3). */
const ENVELOPES = [0, 32, 48, 48, 64];
const POINT = 1;

/** A point of a GeoPackage geometry: itself, or a point inside an area (a berth, a pitch); null for an empty one. */
export function pointIn(bytes: Buffer): Rd | null {
  const flags = bytes[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (bytes.toString('latin1', 0, 2) !== 'GP' || envelope === undefined || bytes.length < 29 + envelope)
    return null;
  const at = 8 + envelope;
  const little = bytes[at] === 1;
  const kind = little ? bytes.readUInt32LE(at + 1) : bytes.readUInt32BE(at + 1);
  if ((kind & 0x0fffffff) % 1000 !== POINT) return centreOf(outlineIn(bytes));
  const x = little ? bytes.readDoubleLE(at + 5) : bytes.readDoubleBE(at + 5);
  const y = little ? bytes.readDoubleLE(at + 13) : bytes.readDoubleBE(at + 13);
  return Number.isNaN(x) || Number.isNaN(y) ? null : { x, y };
}
