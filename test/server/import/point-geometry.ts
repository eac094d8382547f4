/** A point as a GeoPackage writes it: no envelope, small end first, in metres of the Dutch grid. */
export function pointGeometry(x: number, y: number): Buffer {
  const bytes = Buffer.alloc(29);
  bytes.write('GP', 'latin1');
  bytes.writeUInt8(0b00000001, 3);
  bytes.writeInt32LE(28992, 4);
  bytes.writeUInt8(1, 8);
  bytes.writeUInt32LE(1, 9);
  bytes.writeDoubleLE(x, 13);
  bytes.writeDoubleLE(y, 21);
  return bytes;
}
