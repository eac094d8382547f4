import type { AreaNumbers, RoomClass } from '../../../shared/api/areas.ts';
import { ROOM_LOOK } from '../../../shared/ui/room-look.ts';
import { countText, placesText } from '../text.ts';
import { INK, WHITE } from './classes.ts';
import type { Layer, LayerClass, LayerData } from './layer.ts';

/** In the order of the legend. */
const LABELS: Record<RoomClass, LayerClass['label']> = {
  'boven-norm': { nl: 'Boven norm', en: 'Over the norm' },
  'let-op': { nl: 'Let op', en: 'Take care' },
  'ruimte-1': { nl: '1 – 2 plekken', en: '1 – 2 places' },
  'ruimte-3': { nl: '3 – 9 plekken', en: '3 – 9 places' },
  'ruimte-10': { nl: '10 of meer', en: '10 or more' },
  ruimte: { nl: 'Ruimte', en: 'Room' },
  'geen-cijfers': { nl: 'Geen cijfers', en: 'No figures' },
  'geen-norm': { nl: 'Geen norm', en: 'No norm' },
};

/** On these two dark colours letters are white. */
const DARK: readonly RoomClass[] = ['boven-norm', 'ruimte-10'];

const CLASSES: readonly LayerClass[] = (Object.keys(LABELS) as RoomClass[]).map((id) => ({
  id,
  label: LABELS[id],
  sign: ROOM_LOOK[id].sign,
  // What has no colour of its own has the pattern that is called like it.
  fill: ROOM_LOOK[id].fill ?? `url(#${id})`,
  ink: DARK.includes(id) ? WHITE : INK,
  ...(id === 'ruimte' && { rare: true }),
  ...(/^ruimte-/.test(id) && { numbered: true }),
}));

/** Room left for one more place of the chosen rung. */
export const room: Layer = {
  id: 'ruimte',
  title: { nl: 'Ruimte tot de norm', en: 'Room under the norm' },
  explanation: {
    nl: 'Het getal in een gebied is het aantal plekken tot de norm.',
    en: 'The number in an area is how many places still fit under the norm.',
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
  return ROOM_LOOK[numbers.class].sign;
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
        ? '▲ Take care: close to the norm'
        : `▲ Take care: room for ${places} under the norm`;
    case 'geen-cijfers':
      return `? No household figures; ${places} in use`;
    case 'geen-norm':
      return `– No norm for this rung; ${places} in use`;
    default:
      return left === null ? '✓ Room' : `✓ Room for ${places} under the norm`;
  }
}
