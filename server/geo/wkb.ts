import type { Outline, Ring } from './outline.ts';

const POLYGON = 3;
const MULTI_POLYGON = 6;

/** The geometry is not a (multi)polygon, or is cut short. */
export class WkbProblem extends Error {
  override readonly name = 'WkbProblem';
}

/**
 * Reads well-known binary (OGC 06-103r4) of a Polygon or MultiPolygon from `offset`; heights and measures are left out.
 * Throws WkbProblem for anything else.
 */
export function readWkb(bytes: Buffer, offset = 0): Outline {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: offset };
  try {
    return readGeometry(reader);
  } catch (cause) {
    if (cause instanceof RangeError) throw new WkbProblem('the geometry is cut short');
    throw cause;
  }
}

interface Reader {
  view: DataView;
  at: number;
}

function readGeometry(reader: Reader): Outline {
  const little = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, little);
  reader.at += 5;
  // ISO writes Z and M as +1000 and +2000, the older extended form as high bits.
  const extended = (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0);
  if (code & 0x20000000) reader.at += 4;
  const plain = code & 0x0fffffff;
  const iso = [0, 1, 1, 2][Math.floor(plain / 1000)] ?? 0;
  const kind = plain % 1000;
  const size = 2 + Math.max(extended, iso);
  if (kind === POLYGON) return [readRings(reader, little, size)];
  if (kind !== MULTI_POLYGON) throw new WkbProblem(`geometry type ${kind} is no area`);
  const count = readCount(reader, little);
  const outline: Outline = [];
  for (let i = 0; i < count; i++) outline.push(...readGeometry(reader));
  return outline;
}

function readCount(reader: Reader, little: boolean): number {
  const count = reader.view.getUint32(reader.at, little);
  reader.at += 4;
  if (count > reader.view.byteLength) throw new WkbProblem('the geometry is cut short');
  return count;
}

function readRings(reader: Reader, little: boolean, size: number): Ring[] {
  const count = readCount(reader, little);
  const rings: Ring[] = [];
  for (let i = 0; i < count; i++) {
    const points = readCount(reader, little);
    const ring = new Float64Array(points * 2);
    for (let p = 0; p < points; p++) {
      ring[p * 2] = reader.view.getFloat64(reader.at, little);
      ring[p * 2 + 1] = reader.view.getFloat64(reader.at + 8, little);
      reader.at += size * 8;
    }
    rings.push(ring);
  }
  return rings;
}

/** Writes an outline as the well-known binary of a MultiPolygon, little-endian. */
export function writeWkb(outline: Outline): Buffer {
  const size =
    9 + outline.reduce((sum, rings) => sum + 9 + rings.reduce((s, ring) => s + 4 + ring.length * 8, 0), 0);
  const bytes = Buffer.alloc(size);
  let at = head(bytes, 0, MULTI_POLYGON, outline.length);
  for (const rings of outline) {
    at = head(bytes, at, POLYGON, rings.length);
    for (const ring of rings) {
      at = bytes.writeUInt32LE(ring.length / 2, at);
      for (const value of ring) at = bytes.writeDoubleLE(value, at);
    }
  }
  return bytes;
}

function head(bytes: Buffer, at: number, kind: number, count: number): number {
  bytes.writeUInt8(1, at);
  bytes.writeUInt32LE(kind, at + 1);
  return bytes.writeUInt32LE(count, at + 5);
}
