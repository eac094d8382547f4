import { PRESETS } from '../ladder/presets/index.ts';
import type { Norm } from '../norms/norm.ts';
import * as en from './en-norm.ts';
import * as nl from './nl-norm.ts';
import type { Language } from './texts.ts';

/**
 * A norm in plain words: what it allows, what it counts, and where and when it holds. Whether it is a sample, and its
 * source, stand beside it. Rungs and gemeenten are called as the region's preset calls them.
 */
export function describeNorm(norm: Norm, language: Language): string {
  const { rule, terms } = language === 'nl' ? nl : en;
  const preset = PRESETS.find(({ id }) => id === norm.region);
  const rung = (id: string) => preset?.rungs.find((one) => one.id === id)?.label ?? id;
  const area = (code: string) => preset?.gemeenten.find((one) => one.code === code)?.name ?? code;
  return [...rule(norm), ...terms(norm, rung, area)].join(' ');
}
