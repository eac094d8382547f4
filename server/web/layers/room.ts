import type { AreaNumbers, RoomClass } from '../../../shared/api/areas.ts';
import { countText, placesText } from '../text.ts';
import type { Layer, LayerClass } from './layer.ts';

const WHITE = '#ffffff';
const INK = '#1b2530';

/** Red-white-blue, as agreed for the map; red and blue stay apart for colour-blind eyes. */
const CLASSES: readonly (LayerClass & { id: RoomClass })[] = [
  { id: 'boven-norm', label: 'Boven norm', sign: '✕', fill: '#b2182b', ink: WHITE },
  { id: 'let-op', label: 'Let op', sign: '▲', fill: '#ef8a62', ink: INK },
  { id: 'ruimte-1', label: '1 – 2 plekken', sign: '✓', fill: '#fbe3d4', ink: INK },
  { id: 'ruimte-3', label: '3 – 9 plekken', sign: '✓', fill: '#a6cbe3', ink: INK },
  { id: 'ruimte-10', label: '10 of meer', sign: '✓', fill: '#2b73b3', ink: WHITE },
  { id: 'ruimte', label: 'Ruimte', sign: '✓', fill: '#a6cbe3', ink: INK, rare: true },
  { id: 'geen-cijfers', label: 'Geen cijfers', sign: '?', fill: 'url(#geen-cijfers)', ink: INK },
  { id: 'geen-norm', label: 'Geen norm', sign: '–', fill: 'url(#geen-norm)', ink: INK },
];

/** Room left for one more place of the chosen rung. */
export const room: Layer = {
  id: 'ruimte',
  title: 'Ruimte tot de norm',
  explanation: 'Het getal in een gebied is het aantal plekken tot de norm.',
  classes: CLASSES,
  classOf: (numbers) => numbers.class,
  mark: (numbers) => (counts(numbers) ? countText(numbers.room) : signOf(numbers)),
  describe,
};

function counts({ class: name, room: left }: AreaNumbers): boolean {
  return left !== null && (name === 'ruimte-1' || name === 'ruimte-3' || name === 'ruimte-10');
}

function signOf(numbers: AreaNumbers): string {
  return CLASSES.find((found) => found.id === numbers.class)?.sign ?? '?';
}

function describe(numbers: AreaNumbers): string {
  switch (numbers.class) {
    case 'boven-norm':
      return '✕ Boven norm: geen ruimte';
    case 'let-op':
      return numbers.room === null || numbers.room === 0
        ? '▲ Let op: dicht bij de norm'
        : `▲ Let op: nog ${placesText(numbers.room)} tot de norm`;
    case 'geen-cijfers':
      return `? Geen cijfers over huishoudens; ${placesText(numbers.places)} in gebruik`;
    case 'geen-norm':
      return `– Geen norm voor deze trede; ${placesText(numbers.places)} in gebruik`;
    default:
      return numbers.room === null ? '✓ Ruimte' : `✓ Ruimte: nog ${placesText(numbers.room)} tot de norm`;
  }
}
