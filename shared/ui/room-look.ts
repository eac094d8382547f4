import type { RoomClass } from '../api/areas.ts';

/** How an area is drawn by the room left in it: red-white-blue, never by colour alone. Null where there is no colour but a pattern. */
export const ROOM_LOOK: Record<RoomClass, { fill: string | null; sign: string }> = {
  'boven-norm': { fill: '#b2182b', sign: '✕' },
  'let-op': { fill: '#ef8a62', sign: '▲' },
  'ruimte-1': { fill: '#fbe3d4', sign: '✓' },
  'ruimte-3': { fill: '#a6cbe3', sign: '✓' },
  'ruimte-10': { fill: '#2b73b3', sign: '✓' },
  ruimte: { fill: '#a6cbe3', sign: '✓' },
  'geen-cijfers': { fill: null, sign: '?' },
  'geen-norm': { fill: null, sign: '–' },
};
