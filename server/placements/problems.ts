import type { Verdict } from '../../shared/api/checks.ts';
import type { Placement } from '../../shared/api/placements.ts';
import type { PlacementState } from '../../shared/placement.ts';
import { PLACEMENT_TEXTS } from '../../shared/text/placement.ts';
import type { Language } from '../../shared/text/texts.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';

/** Why a home cannot be held (409), with what a card needs to go on. */
export class PlacementProblem extends HttpProblem {
  override readonly name = 'PlacementProblem';
  readonly more: Record<string, unknown>;

  constructor(
    code: 'taken' | 'verdict-changed' | 'deviation-needed',
    detail: string,
    more: Record<string, unknown>,
  ) {
    super(409, detail);
    this.more = { code, ...more };
  }

  override toJSON() {
    return { ...super.toJSON(), ...this.more };
  }
}

/** Another placement, or somebody who lives there, keeps the home; `by` is left out where it is not to be told. */
export function taken(
  by: PlacementsTable | null,
  alternatives: Verdict['alternatives'],
  language: Language,
): PlacementProblem {
  const who = by && { organisation: by.organisation, role: by.role, since: by.held_on };
  return new PlacementProblem(
    'taken',
    PLACEMENT_TEXTS[language].taken(by && who, by?.state === 'confirmed'),
    {
      taken: who ?? { organisation: null, role: null, since: null },
      alternatives,
    },
  );
}

/** Something was written since the verdict was shown. */
export function verdictChanged(verdict: Verdict, language: Language): PlacementProblem {
  return new PlacementProblem('verdict-changed', PLACEMENT_TEXTS[language].changed(verdict.headline), {
    verdict,
  });
}

/** A set norm is exceeded, and nobody said why that may be. */
export function deviationNeeded(
  verdict: Verdict,
  norms: readonly string[],
  language: Language,
): PlacementProblem {
  return new PlacementProblem('deviation-needed', PLACEMENT_TEXTS[language].deviationNeeded, {
    verdict,
    norms,
  });
}

/** The placement is not there, or not the viewer's. */
export function notFound(): NotFound {
  return new NotFound('Deze plaatsing is niet bekend, of hoort niet bij uw organisatie.');
}

/** The placement is past what is asked (409). */
export function wrongState(state: PlacementState): HttpProblem {
  return new HttpProblem(409, PLACEMENT_TEXTS.nl.already(state));
}

/** What goes out of a placement that was just written. */
export function present(placement: Placement | null): Placement {
  if (placement === null) throw notFound();
  return placement;
}
