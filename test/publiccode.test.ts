import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTACT } from '../server/contact.ts';
import { ROOT } from './tool.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { version: string; license: string };

/** The values of a key, wherever it stands in publiccode.yml. */
function valuesOf(key: string): string[] {
  const pattern = new RegExp(`^[\\s-]*${key}: "?([^"\\n]+)"?$`, 'gm');
  return [...read('publiccode.yml').matchAll(pattern)].map((found) => found[1] as string);
}

it('publiccode.yml names the contact of the code', () => {
  expect(valuesOf('email')).toEqual([CONTACT.email]);
  expect(valuesOf('url')).toEqual([CONTACT.url]);
  expect(valuesOf('name')).toEqual(['Trede', CONTACT.name]);
});

it('publiccode.yml, package.json and LICENSE agree on version and licence', () => {
  expect(valuesOf('softwareVersion')).toEqual([manifest.version]);
  expect(valuesOf('license')).toEqual([manifest.license]);
  expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  expect(manifest.license).toBe('EUPL-1.2');
});
