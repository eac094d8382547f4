import { existsSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { address, BY, buurt, fill, newRegistry, THREE } from '../import/world.ts';

test('follows the file that the registry names', async () => {
  const { registry, folder } = await newRegistry();
  const holder = referenceHolder(folder, registry);
  expect(holder.current()).toBeNull();
  await fill(registry, folder);
  const first = holder.current();
  expect(first?.file).toBe('reference-2024-1.db');
  expect(holder.current()).toBe(first);
  await fill(registry, folder, [address({ huisnummer: 1, postcode: '7311AA' })]);
  expect(holder.current()?.file).toBe('reference-2024-3.db');
  expect(holder.current()?.counts().addresses).toBe(1);
  // The file it replaced is gone, though it was open here (Windows keeps it until the next import).
  if (process.platform !== 'win32')
    expect(readdirSync(folder).filter((name) => name.startsWith('reference'))).toEqual([
      'reference-2024-3.db',
    ]);
  holder.close();
});

test('a request that began on a file goes on with it, after another came into use', async () => {
  const { registry, folder } = await newRegistry();
  const holder = referenceHolder(folder, registry);
  await fill(registry, folder);
  const first = holder.current();
  await fill(registry, folder, [address({ huisnummer: 1, postcode: '7311AA' })]);
  expect(holder.current()).not.toBe(first);
  expect(first?.areas('buurt', null)).toHaveLength(3);
  holder.close();
  expect(() => first?.areas('gemeente', null)).toThrow();
});

test('a file that went away is told, with how to mend it', async () => {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder);
  unlinkSync(join(folder, 'reference-2024-1.db'));
  const holder = referenceHolder(folder, registry);
  expect(() => holder.current()).toThrow(Refusal);
  expect(() => holder.current()).toThrow(/lees de gebieden opnieuw in/);
  await fill(registry, folder);
  expect(holder.current()?.areas('buurt', null)).toHaveLength(3);
  holder.close();
});

test('areas of another year lie beside it until they are activated', async () => {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder);
  const holder = referenceHolder(folder, registry);
  const other = { file: 'proef', rows: [buurt('BU90010001', 1)], year: 2025 };
  const beside = await importAreaRows(registry, folder, BY, { ...other, activate: false });
  expect(beside.active).toBe(false);
  expect(existsSync(join(folder, 'reference-2025-1.db'))).toBe(true);
  expect(holder.current()?.year).toBe(2024);
  const now = await importAreaRows(registry, folder, BY, { ...other, rows: THREE, activate: true });
  expect(now.active).toBe(true);
  expect(holder.current()?.year).toBe(2025);
  expect(existsSync(join(folder, 'reference-2024-1.db'))).toBe(true);
  holder.close();
});
