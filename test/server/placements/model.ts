import { addDays, type PlainDate } from '../../../shared/dates.ts';

/** What a client does: which home, or which of the placements there are. A new kind is a line here and in `MOVES`. */
export type Step =
  | { kind: 'hold'; home: number }
  | { kind: 'confirm'; pick: number; startsIn: number }
  | { kind: 'cancel' | 'refuse' | 'extend' | 'end'; pick: number };

/** A placement in the plain model. */
export interface Placed {
  id: string;
  home: number;
  state: 'held' | 'confirmed' | 'ended' | 'refused' | 'cancelled' | 'expired';
  heldOn: PlainDate;
  until: PlainDate;
  startsOn: PlainDate | null;
  /** First day on which it no longer counts. */
  endsOn: PlainDate | null;
}

/**
 * Homes that carry one placement each, in one buurt with room for so many: what the server must do, told as plainly as can
 * be, with nothing of how it does it.
 */
export class Model {
  readonly placed: Placed[] = [];
  today: PlainDate;
  readonly room: number;

  constructor(today: PlainDate, room: number) {
    this.today = today;
    this.room = room;
  }

  /** Days go by; holds whose term is over expire. */
  wait(days: number): void {
    this.today = addDays(this.today, days);
    for (const one of this.placed) if (one.state === 'held' && one.until <= this.today) one.state = 'expired';
  }

  /** Places that a verdict of today counts: held, or given and not over. */
  get taken(): number {
    return this.placed.filter(({ state }) => state === 'held' || state === 'confirmed').length;
  }

  /** Places in use on a day. */
  inUseOn(day: PlainDate): number {
    return this.placed.filter(
      ({ startsOn, endsOn }) => startsOn !== null && startsOn <= day && (endsOn === null || endsOn > day),
    ).length;
  }

  /** What a hold of this home must be answered with now. */
  answerToHold(home: number): 'held' | 'taken' | 'deviation-needed' {
    const kept = this.placed.some(
      (one) => one.home === home && (one.state === 'held' || one.state === 'confirmed'),
    );
    if (kept) return 'taken';
    return this.taken >= this.room ? 'deviation-needed' : 'held';
  }

  hold(id: string, home: number): void {
    const { today: heldOn } = this;
    const until = addDays(heldOn, 14);
    this.placed.push({ id, home, state: 'held', heldOn, until, startsOn: null, endsOn: null });
  }

  /** The placement that a step speaks of; undefined while there are none. */
  picked(pick: number): Placed | undefined {
    return this.placed[pick % Math.max(1, this.placed.length)];
  }

  /** Whether a step on a placement can be done now. */
  mayMove(one: Placed, step: Exclude<Step, { kind: 'hold' }>): boolean {
    if (step.kind === 'end')
      return one.state === 'confirmed' && one.startsOn !== null && one.startsOn <= this.today;
    if (step.kind === 'extend') return one.state === 'held' && one.until < addDays(one.heldOn, 42);
    return one.state === 'held';
  }

  /** Writes down that it was done. */
  move(one: Placed, step: Exclude<Step, { kind: 'hold' }>): void {
    if (step.kind === 'confirm') {
      one.state = 'confirmed';
      one.startsOn = addDays(this.today, step.startsIn);
    }
    if (step.kind === 'cancel') one.state = 'cancelled';
    if (step.kind === 'refuse') one.state = 'refused';
    if (step.kind === 'extend') one.until = addDays(one.until, 14);
    if (step.kind === 'end') {
      one.state = 'ended';
      one.endsOn = this.today;
    }
  }
}
