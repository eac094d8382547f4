import { expect, it } from 'vitest';
import { patternOf } from '../../extension/messages.ts';

it('speaks of one origin and all its pages', () => {
  expect(patternOf('https://www.portaal.nl')).toBe('https://www.portaal.nl/*');
  expect(patternOf('http://127.0.0.1:8791')).toBe('http://127.0.0.1:8791/*');
});

it('leaves the port out where the browser knows none, and keeps the rest', () => {
  expect(patternOf('http://127.0.0.1:8791', true)).toBe('http://127.0.0.1/*');
  expect(patternOf('https://www.portaal.nl', true)).toBe('https://www.portaal.nl/*');
  expect(patternOf('http://[::1]:8791', true)).toBe('http://[::1]/*');
  expect(patternOf('http://[::1]', true)).toBe('http://[::1]/*');
});
