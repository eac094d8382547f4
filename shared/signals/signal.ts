import type { PlainDate } from '../dates.ts';
import type { MaxStay } from '../ladder/rung.ts';
import type { Belongings, Role } from '../rights.ts';
import type { RuleStatus } from '../source.ts';

export const SIGNAL_KINDS = [
  'omklap',
  'verblijf',
  'vasthouden',
  'toestemming',
  'norm',
  'afspraak',
  'stop',
  'gegevens',
  'plek',
  'dubbel',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** `nu`: its day has come or is upon us; `gauw`: within a month or so; `later`: known in good time. */
export const URGENCIES = ['nu', 'gauw', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a signal says, in codes and numbers; `shared/text/signal.ts` turns each into a sentence. Never an address. */
export type Told =
  | { code: 'omklap.nadert' | 'omklap.voorbij'; number: string; rung: string; term: PlainDate }
  | {
      code: 'verblijf.nadert' | 'verblijf.voorbij';
      number: string;
      rung: string;
      ends: PlainDate;
      max: MaxStay;
    }
  | { code: 'vasthouden.verloopt'; number: string; rung: string; places: number; until: PlainDate }
  | { code: 'toestemming.wacht'; number: string; rung: string; due: PlainDate; late: boolean }
  | {
      code: 'norm.over';
      title: string;
      status: RuleStatus;
      area: string;
      places: number;
      /** Null when more was there from the start of what is known. */
      since: PlainDate | null;
      by: CrossedBy;
    }
  | {
      code: 'afspraak.achter';
      title: string;
      party: string;
      period: string;
      due: number;
      expected: number;
      delivered: number;
    }
  | { code: 'stop.eindigt'; title: string; area: string; until: PlainDate }
  | { code: 'gegevens.oud'; holder: string | null; units: number; oldest: PlainDate; months: number }
  | { code: 'cijfers.oud'; region: string; year: number; years: number }
  | { code: 'plek.geen'; gemeente: string; units: number; numbers: string[] }
  | { code: 'dubbel.bron'; numbers: string[]; sources: string[] };

/** The change that brought an area over a norm: a unit that came, by whom; or the norm itself, that became stricter. */
export type CrossedBy =
  | { kind: 'unit'; number: string; who: Writer | null }
  | { kind: 'norm' }
  | { kind: 'unknown' };

/** Who wrote something, as far as others may know: a role with its organisation, or the command line. */
export interface Writer {
  kind: Role | 'opdrachtregel' | 'voorbeeld';
  organisation: string | null;
}

/** What the signal is about, for the page that links to it. */
export interface Subject {
  kind: 'unit' | 'placement' | 'norm' | 'agreement' | 'region';
  id: string;
  /** An area of the map on which it can be seen; null where that would tell too much. */
  area: string | null;
}

/** One matter that someone should look at: the same key for as long as it is the same matter. */
export interface Signal {
  key: string;
  kind: SignalKind;
  /** The role whose turn it is. */
  owner: Role;
  urgency: Urgency;
  /** The day that it is about; null for what has no day. */
  due: PlainDate | null;
  /** Whose it is: who may see it. */
  about: Belongings;
  subject: Subject;
  told: Told;
}

/** A unit as signals name it: by the number in its own administration, never by its address. */
export interface SignalUnit {
  id: string;
  number: string;
  /** The name of its rung. */
  rung: string;
  gemeente: string;
  /** Null for a unit whose buurt nobody may know. */
  buurt: string | null;
  corporation: string | null;
  provider: string | null;
}

/** What a unit's signals have in common. */
export function ofUnit({ id, buurt, gemeente, corporation, provider }: SignalUnit) {
  return {
    about: { gemeente, corporation, provider },
    subject: { kind: 'unit' as const, id, area: buurt },
  };
}
