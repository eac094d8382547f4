import type { OmklapOutcome } from '../omklap.ts';
import type { Consent, Ground, Lease, PlacementState, RefusalReason, Refuser } from '../placement.ts';
import type { Role } from '../rights.ts';
import type { HomeAfter, StayReason } from '../stays.ts';
import * as en from './en-placement.ts';
import * as nl from './nl-placement.ts';
import type { Language } from './texts.ts';

/** Every word and sentence about placements, in one language. */
export interface PlacementTexts {
  state: Record<PlacementState, string>;
  lease: Record<Lease, string>;
  ground: Record<Ground, string>;
  consent: Record<Consent, string>;
  refuser: Record<Refuser, string>;
  refusal: Record<RefusalReason, string>;
  /** Why a stay ended. */
  stayEnd: Record<StayReason, string>;
  homeAfter: Record<HomeAfter, string>;
  /** What came of the term of an opstapwoning. */
  omklap: Record<OmklapOutcome, string>;
  /** The home is kept by another placement (`given` once its lease is agreed), or by someone unnamed. */
  taken(by: { organisation: string | null; role: Role; since: string } | null, given: boolean): string;
  /** The verdict is no longer the one that was shown. */
  changed(headline: string): string;
  deviationNeeded: string;
  /** Why a placement in this state is past what was asked. */
  already(state: PlacementState): string;
  /** On each receipt. */
  notice: string;
}

export const PLACEMENT_TEXTS: Record<Language, PlacementTexts> = { nl: nl.placement, en: en.placement };
