import type { Unit } from '../../shared/api/units.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { NOT_SHOWN } from '../import/vera-eenheid.ts';
import { keptVera } from './kept-vera.ts';
import type { Executor } from './open.ts';

export type ShownCode = NonNullable<Unit['codes']>[number];

/** The units with the codes that a VERA file gave them. A secret unit has none: they would tell what stands where. */
export async function withCodes(executor: Executor, units: readonly Unit[]): Promise<Unit[]> {
  const open = units.filter(({ secrecy }) => secrecy !== 'geheim').map(({ id }) => id);
  const kept = await keptVera(executor, 'unit', open);
  return units.map((unit) => coded(unit, kept.get(unit.id)));
}

/** Free homes with the codes that a VERA file gave them; they are on offer, so nothing is held back. */
export async function vacanciesWithCodes(
  executor: Executor,
  vacancies: readonly Vacancy[],
): Promise<Vacancy[]> {
  const kept = await keptVera(
    executor,
    'vacancy',
    vacancies.map(({ id }) => id),
  );
  return vacancies.map((vacancy) => coded(vacancy, kept.get(vacancy.id)));
}

function coded<T extends { codes?: ShownCode[] | undefined }>(thing: T, body: string | undefined): T {
  return body === undefined ? thing : { ...thing, codes: shownCodes(body) };
}

/** All codes in what a VERA file said of a home, whether Trede knows them or not, as they came. */
export function shownCodes(body: string): ShownCode[] {
  const home = JSON.parse(body) as Record<string, unknown>;
  const publication = (home.publicatie ?? {}) as Record<string, unknown>;
  const told: [string, unknown][] = [
    ...Object.entries(home).filter(([of]) => !NOT_SHOWN.has(of)),
    ['publicatiemodel', publication.model],
    ['publicatiedetailmodel', publication.detailModel],
  ];
  return told.flatMap(([of, value]) => {
    if (typeof value !== 'object' || value === null || !('code' in value)) return [];
    const name = 'naam' in value && typeof value.naam === 'string' ? value.naam : null;
    return typeof value.code === 'string' ? [{ of, code: value.code, name }] : [];
  });
}
