import { expect, it } from 'vitest';
import { badgeTextsIn } from '../../../shared/text/badge.ts';

const none = { ruimte: 0, 'let-op': 0, 'boven-norm': 0, onbekend: 0 };

it('tells all homes of a page in one sentence', () => {
  const { summary } = badgeTextsIn('nl');
  expect(summary({ words: { ...none, ruimte: 9, 'let-op': 3, 'boven-norm': 2 }, outside: 1 })).toBe(
    'Trede: 14 woningen: 9 ruimte, 3 let op, 2 boven norm; 1 buiten de regio.',
  );
  expect(summary({ words: { ...none, onbekend: 1 }, outside: 0 })).toBe('Trede: 1 woning: 1 onbekend.');
  expect(summary({ words: none, outside: 3 })).toBe('Trede: geen woningen in de regio, 3 buiten de regio.');
});
