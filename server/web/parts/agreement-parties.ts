import type { AgreementItem } from '../../../shared/api/agreements.ts';
import { may, owns, type Viewer } from '../../../shared/rights.ts';

type Party = AgreementItem['parties'][number];

/** The name of a party, or its id where the agreement has it no more. */
export function nameOf({ parties }: Pick<AgreementItem, 'parties'>, id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

/** Parties on whose behalf the viewer may act: a gemeente for itself, the region for all. */
export function ownParties({ parties }: Pick<AgreementItem, 'parties'>, viewer: Viewer): Party[] {
  return may(viewer, 'agreements.act') ? parties.filter(({ id }) => owns(viewer, { gemeente: id })) : [];
}
