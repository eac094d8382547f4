import type { Unit } from '../../shared/api/units.ts';
import { SHOWN_CODES } from '../import/vera-eenheid.ts';
import { keptVera } from './kept-vera.ts';
import type { Executor } from './open.ts';

type ShownCode = NonNullable<Unit['codes']>[number];

/** The units with the codes that a VERA file gave them. A secret unit has none: they would tell what stands where. */
export async function withCodes(executor: Executor, units: readonly Unit[]): Promise<Unit[]> {
  const open = units.filter(({ secrecy }) => secrecy !== 'geheim').map(({ id }) => id);
  if (open.length === 0) return [...units];
  const kept = await keptVera(executor, 'unit', open);
  return units.map((unit) => {
    const body = kept.get(unit.id);
    return body === undefined ? unit : { ...unit, codes: codesIn(JSON.parse(body)) };
  });
}

function codesIn(home: Record<string, unknown>): ShownCode[] {
  return SHOWN_CODES.flatMap((of) => {
    const value = home[of];
    if (typeof value !== 'object' || value === null || !('code' in value)) return [];
    const name = 'naam' in value && typeof value.naam === 'string' ? value.naam : null;
    return typeof value.code === 'string' ? [{ of, code: value.code, name }] : [];
  });
}
