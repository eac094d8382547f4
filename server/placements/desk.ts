import type {
  Placement,
  PlacementConfirm,
  PlacementInput,
  PlacementRefuse,
} from '../../shared/api/placements.ts';
import type { Consent } from '../../shared/placement.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import { withOutside } from '../checks/outside.ts';
import type { Services } from '../checks/service.ts';
import { type Snapshot, snapshots } from '../checks/snapshot.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { deviationOf } from '../store/deviations.ts';
import { laddersWithin } from '../store/ladder.ts';
import { placementRow } from '../store/placement-ends.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import { ownsPlacement, visiblePlacement } from '../store/placement-view.ts';
import type { Audit, Writing } from '../store/write.ts';
import { areaNames } from './area-names.ts';
import type { HomeAsked } from './asked-home.ts';
import { extendHold, giveConsent, refuseHold } from './changes.ts';
import { closePlacement } from './close.ts';
import { confirmPlacement } from './confirm.ts';
import { holdExpiry } from './expire.ts';
import { holdHome } from './hold.ts';
import { snapshotWithin } from './judge.ts';
import { type KeyedCaller, writeOnce } from './once.ts';
import { notFound, present } from './problems.ts';

/** Who calls, as routes know it. */
export interface Caller extends KeyedCaller {
  viewer: Viewer;
  language: Language;
}

/** Everything that changes a placement: each call is one write, answered once per key. */
export interface PlacementDesk {
  hold(caller: Caller, input: PlacementInput): Promise<Placement>;
  confirm(caller: Caller, id: string, given: PlacementConfirm): Promise<Placement>;
  refuse(caller: Caller, id: string, given: PlacementRefuse): Promise<Placement>;
  cancel(caller: Caller, id: string): Promise<Placement>;
  extend(caller: Caller, id: string, until: string | null): Promise<Placement>;
  consent(caller: Caller, id: string, consent: Exclude<Consent, 'asked'>): Promise<Placement>;
}

/** The desk on one registry. */
export function placementDesk(services: Services): PlacementDesk {
  const { registry, references, clock } = services;
  const snapshot = snapshots(registry, references);
  const nameOf = areaNames(references);
  const expiry = holdExpiry(registry, clock, nameOf);

  const write = (
    caller: Caller,
    asked: unknown,
    work: (trx: Writing, audit: Audit) => Promise<PlacementsTable>,
  ): Promise<Placement> =>
    writeOnce(services, caller, asked, async (trx, audit) => {
      const row = await work(trx, audit);
      const deviation = await deviationOf(trx, row.id);
      return { answer: present(visiblePlacement(caller.viewer, row, deviation, nameOf)), placement: row.id };
    });

  /** A move on a placement that is the caller's. */
  const move = async (
    caller: Caller,
    id: string,
    asked: unknown,
    work: (trx: Writing, audit: Audit, row: PlacementsTable) => Promise<PlacementsTable>,
  ) => {
    await expiry.catchUp();
    return write(caller, { id, asked }, async (trx, audit) => {
      const row = await placementRow(trx, id);
      if (row === null || !ownsPlacement(caller.viewer, row)) throw notFound();
      return work(trx, audit, row);
    });
  };

  return {
    async hold(caller, input) {
      const now = present503(snapshot());
      const home = await homeAsked(now, services, input);
      await expiry.catchUp();
      return write(caller, input, async (trx, audit) => {
        const at = new Date(clock.now()).toISOString();
        const within = snapshotWithin(registry, trx, now.reference);
        const held = await holdHome(trx, audit, within, { ...caller, home, input, at });
        if (held === null)
          throw new NotFound('Deze woning is niet bekend; kies haar opnieuw uit de lijst of van de kaart.');
        return held.row;
      });
    },
    confirm: (caller, id, given) =>
      move(caller, id, { confirm: given }, async (trx, audit, row) => {
        const ladder = (await laddersWithin(trx)).in(row.gemeente, given.startsOn);
        return confirmPlacement(trx, audit, row, given, ladder, nameOf);
      }),
    refuse: (caller, id, given) =>
      move(caller, id, { refuse: given }, (trx, audit, row) =>
        refuseHold(trx, audit, caller.viewer, row, given, nameOf),
      ),
    cancel: (caller, id) =>
      move(caller, id, 'cancel', (trx, audit, row) =>
        closePlacement(trx, audit, row, { move: 'cancel', reason: null, refusedBy: null }, nameOf),
      ),
    extend: (caller, id, until) =>
      move(caller, id, { extend: until }, (trx, audit, row) => extendHold(trx, audit, row, until)),
    consent: (caller, id, consent) =>
      move(caller, id, { consent }, (trx, audit, row) => giveConsent(trx, audit, caller, row, consent)),
  };
}

function present503(snapshot: Snapshot | null): Snapshot {
  if (snapshot === null)
    throw new HttpProblem(
      503,
      'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
    );
  return snapshot;
}

/**
 * Which home a request names. A home is not held on a guess: its address is known for sure, or the one home that was found by
 * less is confirmed by who asks. Norms that need the home itself then stay unknown.
 */
async function homeAsked(
  now: Snapshot,
  { outside = null }: Services,
  { vacancy, unit, readings, bagId, gemeenten, confirmedHome }: PlacementInput,
): Promise<HomeAsked> {
  if (vacancy) return { by: 'vacancy', id: vacancy };
  if (unit) return { by: 'unit', id: unit };
  const queries = [{ readings: readings ?? [], bagId: bagId ?? null, gemeenten: gemeenten ?? null }];
  const [found] = await withOutside(now, outside, queries, now.reference.match(queries));
  const sure = found?.match === 'exact' || (confirmedHome === true && found?.match !== 'ambiguous');
  if (found?.address && sure) return { by: 'address', address: found.address, match: found.match };
  const detail =
    found === undefined || found.match === 'none'
      ? 'Dit adres is niet gevonden. Controleer postcode, huisnummer, letter en toevoeging.'
      : 'Niet zeker welke woning dit is. Bevestig eerst de woning: stuur het volledige adres, met postcode, letter en toevoeging, of kies een vrije woning.';
  throw new HttpProblem(400, detail, { errors: [{ pointer: '#/readings', detail }] });
}
