import type { RegionPreset } from '../ladder/rung.ts';
import type { Norm } from '../norms/norm.ts';
import * as en from './en-norm.ts';
import * as nl from './nl-norm.ts';
import type { Language } from './texts.ts';

/**
 * A norm in plain words: what it allows, what it counts, and where and when it holds. Whether it is a sample, and its
 * source, stand beside it. Rungs and gemeenten are called as the region calls them; without one, by their ids.
 */
export function describeNorm(
  norm: Norm,
  language: Language,
  region: Pick<RegionPreset, 'rungs' | 'gemeenten'> | null,
): string {
  const { rule, terms } = language === 'nl' ? nl : en;
  const rung = (id: string) => region?.rungs.find((one) => one.id === id)?.label ?? id;
  const area = (code: string) => region?.gemeenten.find((one) => one.code === code)?.name ?? code;
  return [...rule(norm), ...terms(norm, rung, area)].join(' ');
}
