import type { Verdict } from '../../shared/api/checks.ts';
import type { Norm } from '../../shared/norms/norm.ts';

/** A verdict on a secret home without what leads to it: of where it stands nothing is told below its region. */
export function withoutHome(verdict: Verdict): Verdict {
  const wide = (level: string | undefined) => level === undefined || level === 'regio';
  return {
    ...verdict,
    address: null,
    unit: null,
    areas: verdict.areas.filter(({ level }) => wide(level)),
    reasons: verdict.reasons.filter(({ area }) => wide(area?.level)),
    fairShare: [],
    alternatives: [],
  };
}

/** Whether a norm holds in a whole region: of a secret home others are not named, as they would tell its gemeente. */
export function isRegional(norm: Norm): boolean {
  return norm.gemeente === undefined && !(norm.kind === 'stop' && norm.area.level !== 'regio');
}
