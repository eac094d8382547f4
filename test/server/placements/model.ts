import { addDays, type PlainDate } from '../../../shared/dates.ts';

/** What a client does: which home, or which of the placements there are. A new kind is a line here and in `MOVES`. */
export type Step =
  | { kind: 'hold'; home: number }
  | { kind: 'confirm'; pick: number; startsIn: number }
  | { kind: 'cancel' | 'refuse' | 'extend' | 'omklap'; pick: number }
  | { kind: 'end'; pick: number; home: 'blijft' | 'weg' };

/** A placement in the plain model. */
export interface Placed {
  id: string;
  home: number;
  state: 'held' | 'confirmed' | 'ended' | 'refused' | 'cancelled' | 'expired';
  heldOn: PlainDate;
  until: PlainDate;
  startsOn: PlainDate | null;
}

/** Days on which a home counts on the rung, half-open; whoever lives there. */
interface Standing {
  home: number;
  from: PlainDate;
  until: PlainDate | null;
}

/**
 * Homes that carry one placement each, in one buurt with room for so many: what the server must do, told as plainly as can
 * be, with nothing of how it does it.
 */
export class Model {
  readonly placed: Placed[] = [];
  readonly standing: Standing[] = [];
  today: PlainDate;
  readonly room: number;

  /** `standing` are homes on the rung from before, free to be given: on them a hold takes no room. */
  constructor(today: PlainDate, room: number, standing: readonly Standing[]) {
    this.today = today;
    this.room = room;
    this.standing.push(...standing);
  }

  /** The period of a home that goes on, if it counts on the rung. */
  #stands(home: number): Standing | undefined {
    return this.standing.find((one) => one.home === home && one.until === null);
  }

  /** Days go by; holds whose term is over expire. */
  wait(days: number): void {
    this.today = addDays(this.today, days);
    for (const one of this.placed) if (one.state === 'held' && one.until <= this.today) one.state = 'expired';
  }

  /** Places that a verdict of today counts: homes on the rung now or soon, and holds on others. */
  get taken(): number {
    const held = this.placed.filter(({ state, home }) => state === 'held' && !this.#stands(home));
    return this.standing.filter(({ until }) => until === null).length + held.length;
  }

  /** Places in use on a day. */
  inUseOn(day: PlainDate): number {
    return this.standing.filter(({ from, until }) => from <= day && (until === null || until > day)).length;
  }

  /** What a hold of this home must be answered with now. */
  answerToHold(home: number): 'held' | 'taken' | 'deviation-needed' {
    const kept = this.placed.some(
      (one) => one.home === home && (one.state === 'held' || one.state === 'confirmed'),
    );
    if (kept) return 'taken';
    return !this.#stands(home) && this.taken >= this.room ? 'deviation-needed' : 'held';
  }

  hold(id: string, home: number): void {
    const { today: heldOn } = this;
    const until = addDays(heldOn, 14);
    this.placed.push({ id, home, state: 'held', heldOn, until, startsOn: null });
  }

  /** The placement that a step speaks of; undefined while there are none. */
  picked(pick: number): Placed | undefined {
    return this.placed[pick % Math.max(1, this.placed.length)];
  }

  /** Whether a step on a placement can be done now. */
  mayMove(one: Placed, step: Exclude<Step, { kind: 'hold' }>): boolean {
    if (step.kind === 'end' || step.kind === 'omklap')
      return one.state === 'confirmed' && one.startsOn !== null && one.startsOn <= this.today;
    if (step.kind === 'extend') return one.state === 'held' && one.until < addDays(one.heldOn, 42);
    return one.state === 'held';
  }

  /** Writes down that it was done. */
  move(one: Placed, step: Exclude<Step, { kind: 'hold' }>): void {
    if (step.kind === 'confirm') {
      one.state = 'confirmed';
      one.startsOn = addDays(this.today, step.startsIn);
      if (!this.#stands(one.home)) this.standing.push({ home: one.home, from: one.startsOn, until: null });
    }
    if (step.kind === 'cancel') one.state = 'cancelled';
    if (step.kind === 'refuse') one.state = 'refused';
    if (step.kind === 'extend') one.until = addDays(one.until, 14);
    if (step.kind === 'end' || step.kind === 'omklap') one.state = 'ended';
    // A home that passed to its resident leaves the count on this rung, as one does that goes away.
    const leaves = step.kind === 'omklap' || (step.kind === 'end' && step.home === 'weg');
    const standing = this.#stands(one.home);
    if (leaves && standing) standing.until = this.today;
  }
}
