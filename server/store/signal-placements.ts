import type { PlainDate } from '../../shared/dates.ts';
import type { Role } from '../../shared/rights.ts';
import type { Executor } from './open.ts';

/** A running hold as signals see it, with what is asked about it. */
export interface HoldRow {
  id: string;
  unit_id: string | null;
  /** The number of its unit in its own administration; null without one. */
  source_id: string | null;
  rung: string;
  places: number;
  gemeente: string;
  buurt: string;
  secrecy: 'open' | 'gebied' | 'geheim';
  corporation: string | null;
  provider: string | null;
  role: Role;
  held_until: PlainDate;
  consent: 'asked' | 'granted' | 'refused' | null;
  owner_role: 'gemeente' | 'regio' | null;
  due_on: PlainDate | null;
}

/** Running holds that end on or before a day, or wait for consent; secret ones too: their holder must know. */
export async function holdsToTell(executor: Executor, endingBy: PlainDate): Promise<HoldRow[]> {
  return executor
    .selectFrom('placements')
    .leftJoin('deviations', 'deviations.placement_id', 'placements.id')
    .leftJoin('units', 'units.id', 'placements.unit_id')
    .select([
      'placements.id',
      'placements.unit_id',
      'units.source_id',
      'placements.rung',
      'placements.places',
      'placements.gemeente',
      'placements.buurt',
      'placements.secrecy',
      'placements.corporation',
      'placements.provider',
      'placements.role',
      'placements.held_until',
      'deviations.consent',
      'deviations.owner_role',
      'deviations.due_on',
    ])
    .where('placements.state', '=', 'held')
    .where((eb) =>
      eb.or([eb('placements.held_until', '<=', endingBy), eb('deviations.consent', '=', 'asked')]),
    )
    .orderBy('placements.id')
    .execute();
}
