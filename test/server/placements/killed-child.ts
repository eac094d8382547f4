import { writeSync } from 'node:fs';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { placementDesk } from '../../../server/placements/desk.ts';
import { endStay } from '../../../server/stays/end.ts';
import { recordOmklap } from '../../../server/stays/omklap.ts';
import { stepOnce } from '../../../server/stays/step.ts';
import { openRegistry } from '../../../server/store/open.ts';
import { PlacementInput } from '../../../shared/api/placements.ts';
import { addDays } from '../../../shared/dates.ts';

/** Does one move in a folder, and stops for ever between its last write and its commit. */
const [folder = '', move = ''] = process.argv.slice(2);
let today = '2026-11-22';
const clock = { now: () => Date.parse(`${today}T11:00:00Z`), today: () => today };
const registry = await openRegistry(folder);
const references = referenceHolder(folder, registry);
const viewer = { role: 'regio' as const, organisation: null };
const caller = { viewer, id: 'toets', actor: 'toets', language: 'nl' as const, key: null };
const input = PlacementInput.parse({
  rung: 'opstapwoning',
  readings: [{ postcode: '9901AB', huisnummer: 1 }],
});

const desk = placementDesk({ registry, references, clock });
if (move === 'hold') stopBeforeCommit();
const { id } = await desk.hold(caller, input);
const lease = { startsOn: today, lease: 'huurcontract' } as const;
if (move === 'end' || move === 'omklap') await desk.confirm(caller, id, lease);
stopBeforeCommit();
if (move === 'confirm') await desk.confirm(caller, id, lease);
if (move === 'refuse') await desk.refuse(caller, id, { by: 'kandidaat', reason: 'ziet-af' });
if (move === 'cancel') await desk.cancel(caller, id);
if (move === 'extend') await desk.extend(caller, id, null);
const asked = { of: { placement: id }, sent: null, missing: 'weg' };
const then = { on: today, reason: 'onbekend', home: 'blijft' } as const;
if (move === 'end')
  await stepOnce({ registry, clock }, caller, asked, async (trx, audit, at) => {
    const end = { ...then, nextRung: null, toGemeente: null };
    const ended = await endStay(trx, audit, viewer, { ...at, places: null, end });
    return ended && { unit: ended.unit, told: null };
  });
if (move === 'omklap')
  await stepOnce({ registry, clock }, caller, asked, async (trx, audit, at) => {
    const call = { ...at, ...then, outcome: 'omgeklapt', newTerm: null } as const;
    const unit = await recordOmklap(trx, audit, viewer, call);
    return unit && { unit, told: null };
  });
today = addDays(today, 30);
await desk.extend(caller, id, null);

/** From now on a transaction says that all is written, and then waits to be killed. */
function stopBeforeCommit(): void {
  const { db } = registry;
  const begin = db.transaction.bind(db);
  db.transaction = () => {
    const builder = begin();
    const execute = builder.execute.bind(builder);
    builder.execute = (work) =>
      execute(async (trx) => {
        await work(trx);
        writeSync(1, 'in the middle\n');
        return new Promise<never>(() => setInterval(() => {}, 1000));
      });
    return builder;
  };
}
