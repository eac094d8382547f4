import { paceOf } from '../agreements/pace.ts';
import type { PlainDate } from '../dates.ts';
import type { Belongings, Role } from '../rights.ts';
import type { Signal } from './signal.ts';

export const kind = 'afspraak';

/** The stand of one party in the period of today. */
export interface PaceSeen {
  agreement: { id: string; title: string };
  party: { id: string; name: string; kind: 'gemeente' | 'corporatie' | 'aanbieder' | 'regio' };
  period: string;
  /** Promised for the period, with what was carried and swapped. */
  due: number;
  delivered: number;
}

/**
 * A party that is behind: a steady pace would have brought at least two homes more by now, and a tenth of what is due. One
 * home behind is chance, and says nothing.
 */
export function paceSignal(
  { agreement, party, period, due, delivered }: PaceSeen,
  today: PlainDate,
): Signal | null {
  const pace = paceOf({ period, due, delivered, corrected: 0 }, today);
  if (pace === null) return null;
  const { expected } = pace;
  const behind = expected - delivered;
  if (behind < 2 || behind * 10 < due) return null;
  return {
    key: `${kind}:${agreement.id}:${encodeURIComponent(party.id)}:${period}`,
    kind,
    owner: OWNERS[party.kind],
    urgency: behind * 4 >= due ? 'gauw' : 'later',
    due: null,
    about: belongings(party),
    subject: { kind: 'agreement', id: agreement.id, area: party.kind === 'gemeente' ? party.id : null },
    told: {
      code: 'afspraak.achter',
      title: agreement.title,
      party: party.name,
      period,
      due,
      expected,
      delivered,
    },
  };
}

const OWNERS: Record<PaceSeen['party']['kind'], Role> = {
  gemeente: 'gemeente',
  corporatie: 'corporatie',
  aanbieder: 'aanbieder',
  regio: 'regio',
};

function belongings({ kind: of, id }: PaceSeen['party']): Belongings {
  if (of === 'gemeente') return { gemeente: id };
  return of === 'corporatie' ? { corporation: id } : of === 'aanbieder' ? { provider: id } : {};
}
