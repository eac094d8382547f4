import type { RoomClass } from '../api/areas.ts';
import type { VerdictWord } from './reason.ts';

/** The word of a verdict that the room left in an area comes down to; without figures or norm there is none to give. */
export function roomWord(found: RoomClass): VerdictWord {
  if (found === 'boven-norm' || found === 'let-op') return found;
  return found === 'geen-cijfers' || found === 'geen-norm' ? 'onbekend' : 'ruimte';
}
