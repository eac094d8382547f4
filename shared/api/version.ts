/** The version of the contract, on each answer. The major one is in the path. */
export const API_VERSION = '1.0.0';

/**
 * How another side's version of the contract stands to ours: `zelfde` where both understand each other, `nieuwer` or
 * `ouder` where the other one speaks another language, null for what is no version.
 */
export function otherVersion(
  theirs: string,
  ours: string = API_VERSION,
): 'zelfde' | 'nieuwer' | 'ouder' | null {
  const [their, own] = [majorOf(theirs), majorOf(ours)];
  if (their === null || own === null) return null;
  return their === own ? 'zelfde' : their > own ? 'nieuwer' : 'ouder';
}

/** Which of two versions is the newer: above zero where the first is, below where the second is. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return [0, 1, 2].map((at) => (a[at] ?? 0) - (b[at] ?? 0)).find((by) => by !== 0) ?? 0;
}

function majorOf(version: string): number | null {
  const [major = Number.NaN] = partsOf(version);
  return Number.isInteger(major) && major > 0 ? major : null;
}

function partsOf(version: string): number[] {
  return version.split('.').map(Number);
}
