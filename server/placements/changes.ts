import type { PlacementRefuse } from '../../shared/api/placements.ts';
import { addDays, type PlainDate } from '../../shared/dates.ts';
import {
  after,
  type Consent,
  EXTENSION,
  HOLD_DAYS,
  mayRefuseFor,
  REFUSAL_REASONS,
} from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { Forbidden, HttpProblem } from '../http/problem.ts';
import { decideConsent, deviationOf } from '../store/deviations.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import type { AreaNames } from '../store/placement-view.ts';
import { mayConsent } from '../store/placement-view.ts';
import { changePlacement } from '../store/placements.ts';
import type { Audit, Writing } from '../store/write.ts';
import { closePlacement } from './close.ts';
import { wrongState } from './problems.ts';

/** Makes a hold last longer: so many days at a time, and so long in all. Throws 409 for one that is past it. */
export async function extendHold(
  trx: Writing,
  audit: Audit,
  row: PlacementsTable,
  until: PlainDate | null,
): Promise<PlacementsTable> {
  if (after(row.state, 'extend') === null) throw wrongState(row.state);
  const next = addDays(row.held_until, EXTENSION.days);
  const last = addDays(row.held_on, HOLD_DAYS + EXTENSION.times * EXTENSION.days);
  const most = next < last ? next : last;
  const wanted = until ?? most;
  if (row.held_until >= last)
    throw new Refusal(
      `Deze woning is al zo lang vastgehouden als kan, tot ${last}; bevestig of annuleer haar.`,
      { pointer: '#/until' },
    );
  if (wanted <= row.held_until || wanted > most)
    throw new Refusal(`Kies een dag na ${row.held_until}, tot en met ${most}.`, { pointer: '#/until' });
  return changePlacement(trx, audit, 'placement.extend', row, { held_until: wanted });
}

/** Writes down that the home is refused, by whom and why. An organisation tells of its own and of the candidate. */
export async function refuseHold(
  trx: Writing,
  audit: Audit,
  viewer: Viewer,
  row: PlacementsTable,
  { by, reason }: PlacementRefuse,
  nameOf: AreaNames,
): Promise<PlacementsTable> {
  if (!mayRefuseFor(viewer.role, by))
    throw new Forbidden('Leg alleen een weigering vast van uw eigen organisatie of van de kandidaat.');
  const reasons: readonly string[] = REFUSAL_REASONS[by];
  if (!reasons.includes(reason))
    throw new Refusal(`Deze reden past niet bij wie weigert; kies uit: ${reasons.join(', ')}.`, {
      pointer: '#/reason',
    });
  return closePlacement(trx, audit, row, { move: 'refuse', reason, refusedBy: by }, nameOf);
}

/** What the owner of the norm says of a deviation. Throws Forbidden for anyone else, 409 when it is decided. */
export async function giveConsent(
  trx: Writing,
  audit: Audit,
  { viewer, actor }: { viewer: Viewer; actor: string },
  row: PlacementsTable,
  consent: Exclude<Consent, 'asked'>,
): Promise<PlacementsTable> {
  const deviation = await deviationOf(trx, row.id);
  if (deviation === null)
    throw new HttpProblem(409, 'Deze plaatsing wijkt van geen norm af; er is geen toestemming nodig.');
  if (!mayConsent(viewer, deviation))
    throw new Forbidden(
      `Over deze afwijking gaat ${deviation.owner_role === 'regio' ? 'de regio' : 'de gemeente die de norm vaststelde'}.`,
    );
  if (row.state !== 'held') throw wrongState(row.state);
  if (deviation.consent !== 'asked')
    throw new HttpProblem(409, `Over deze afwijking is al beslist, op ${deviation.decided_on}.`);
  await decideConsent(trx, audit, deviation, consent, actor);
  return changePlacement(trx, audit, `placement.consent-${consent}`, row, {});
}
