import { addMonths, type PlainDate } from '../dates.ts';
import type { Role } from '../rights.ts';
import type { Signal } from './signal.ts';

export const kind = 'gegevens';

/** Months within which units are to be confirmed where a region says nothing: a choice of Trede, once a year. */
export const CONFIRM_MONTHS = 12;

/** CBS gives figures of neighbourhoods a year later: of so many years ago they are older than need be. */
export const FIGURE_YEARS = 2;

/** Units of one holder that nobody confirmed for too long: one signal for all, or it would nag. */
export interface OldUnits {
  region: string;
  holder: { role: Extract<Role, 'aanbieder' | 'corporatie' | 'coordinator'>; name: string | null };
  units: number;
  /** The oldest day on which one of them was recorded or confirmed. */
  oldest: PlainDate;
  months: number;
}

/** The day before which a confirmation is too old. */
export function confirmedSince(today: PlainDate, months: number): PlainDate {
  return addMonths(today, -months);
}

/** Units that were last recorded or confirmed longer ago than the region allows. */
export function oldUnitsSignal({ region, holder, units, oldest, months }: OldUnits): Signal {
  const { role, name } = holder;
  return {
    key: `${kind}:${region}:${role}:${encodeURIComponent(name ?? '')}`,
    kind,
    owner: role,
    urgency: 'later',
    due: null,
    about: role === 'aanbieder' ? { provider: name } : role === 'corporatie' ? { corporation: name } : {},
    subject: { kind: 'region', id: region, area: null },
    told: { code: 'gegevens.oud', holder: name, units, oldest, months },
  };
}

/** The newest figures of a region's areas, where they are older than need be. */
export function oldFiguresSignal(
  region: { id: string; name: string },
  year: number,
  today: PlainDate,
): Signal | null {
  const years = Number(today.slice(0, 4)) - year;
  if (years <= FIGURE_YEARS) return null;
  return {
    key: `${kind}:${region.id}:cijfers:${year}`,
    kind,
    owner: 'regio',
    urgency: 'later',
    due: null,
    about: {},
    subject: { kind: 'region', id: region.id, area: null },
    told: { code: 'cijfers.oud', region: region.name, year, years },
  };
}
