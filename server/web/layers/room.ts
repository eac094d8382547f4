import type { AreaNumbers, RoomClass } from '../../../shared/api/areas.ts';
import { countText, placesText } from '../text.ts';
import { INK, WHITE } from './classes.ts';
import type { Layer, LayerClass, LayerData } from './layer.ts';

/** Red-white-blue, as agreed for the map; red and blue stay apart for colour-blind eyes. */
const CLASSES: readonly (LayerClass & { id: RoomClass })[] = [
  {
    id: 'boven-norm',
    label: { nl: 'Boven norm', en: 'Over the norm' },
    sign: '✕',
    fill: '#b2182b',
    ink: WHITE,
  },
  { id: 'let-op', label: { nl: 'Let op', en: 'Take care' }, sign: '▲', fill: '#ef8a62', ink: INK },
  {
    id: 'ruimte-1',
    label: { nl: '1 – 2 plekken', en: '1 – 2 places' },
    sign: '✓',
    fill: '#fbe3d4',
    ink: INK,
  },
  {
    id: 'ruimte-3',
    label: { nl: '3 – 9 plekken', en: '3 – 9 places' },
    sign: '✓',
    fill: '#a6cbe3',
    ink: INK,
  },
  { id: 'ruimte-10', label: { nl: '10 of meer', en: '10 or more' }, sign: '✓', fill: '#2b73b3', ink: WHITE },
  { id: 'ruimte', label: { nl: 'Ruimte', en: 'Room' }, sign: '✓', fill: '#a6cbe3', ink: INK, rare: true },
  {
    id: 'geen-cijfers',
    label: { nl: 'Geen cijfers', en: 'No figures' },
    sign: '?',
    fill: 'url(#geen-cijfers)',
    ink: INK,
  },
  {
    id: 'geen-norm',
    label: { nl: 'Geen norm', en: 'No norm' },
    sign: '–',
    fill: 'url(#geen-norm)',
    ink: INK,
  },
];

/** Room left for one more place of the chosen rung. */
export const room: Layer = {
  id: 'ruimte',
  title: { nl: 'Ruimte tot de norm', en: 'Room left to the norm' },
  explanation: {
    nl: 'Het getal in een gebied is het aantal plekken tot de norm.',
    en: 'The number in an area is the places left to the norm.',
  },
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

function describe(numbers: AreaNumbers, { language }: LayerData): string {
  const { class: found, room: left } = numbers;
  const places = placesText(found === 'geen-cijfers' || found === 'geen-norm' ? numbers.places : left);
  if (language === 'en') return english(found, left, places);
  switch (found) {
    case 'boven-norm':
      return '✕ Boven norm: geen ruimte';
    case 'let-op':
      return left === null || left === 0
        ? '▲ Let op: dicht bij de norm'
        : `▲ Let op: nog ${places} tot de norm`;
    case 'geen-cijfers':
      return `? Geen cijfers over huishoudens; ${places} in gebruik`;
    case 'geen-norm':
      return `– Geen norm voor deze trede; ${places} in gebruik`;
    default:
      return left === null ? '✓ Ruimte' : `✓ Ruimte: nog ${places} tot de norm`;
  }
}

function english(found: RoomClass, left: AreaNumbers['room'], places: string): string {
  switch (found) {
    case 'boven-norm':
      return '✕ Over the norm: no room';
    case 'let-op':
      return left === null || left === 0
        ? '▲ Take care: near the norm'
        : `▲ Take care: ${places} left to the norm`;
    case 'geen-cijfers':
      return `? No figures on households; ${places} in use`;
    case 'geen-norm':
      return `– No norm for this rung; ${places} in use`;
    default:
      return left === null ? '✓ Room' : `✓ Room: ${places} left to the norm`;
  }
}
