import { Refusal } from '../../shared/refusal.ts';
import { pdokClient } from '../geo/pdok/client.ts';
import { addressesAt } from '../geo/pdok/locatieserver.ts';
import type { CommandIo } from './command.ts';
import type { Finding } from './diagnosis.ts';

/** The town hall of Amsterdam: an address that says nothing about who asks. */
const KNOWN = { postcode: '1011PN', huisnummer: 1 };
const TIMEOUT = 4000;

/** Whether PDOK answers; where it is off, and for made-up data, it is not asked. */
export async function pdokFinding({ config, clock, signal }: CommandIo, demo: boolean): Promise<Finding> {
  const client = pdokClient(config.pdok, clock);
  if (client === null) return fine('PDOK staat uit: Trede vraagt niets buiten de deur.');
  if (demo) return fine('PDOK wordt voor de verzonnen regio niet gevraagd.');
  try {
    await addressesAt(client, KNOWN, { signal, timeout: TIMEOUT, tries: 1 });
    return fine('PDOK antwoordt: daar vraagt Trede adressen die in de tabellen ontbreken.');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      id: 'pdok',
      ok: false,
      found: error.message,
      todo: 'Wilt u zonder PDOK werken, zet dan TREDE_PDOK op off; Trede gebruikt dan alleen wat u inleest.',
    };
  }
}

function fine(found: string): Finding {
  return { id: 'pdok', ok: true, found, todo: null };
}
