import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { sampleNorms } from '../../shared/norms/samples.ts';
import { Refusal } from '../../shared/refusal.ts';
import { endNorm, normPeriods, saveNorm } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { type Author, writeRegistry } from '../store/write.ts';

/** The regions with a ladder to which gemeenten belong, in the order of the presets. */
export function regionsOf(gemeenten: readonly string[]): RegionPreset[] {
  const found = new Set(gemeenten.map(regionOf));
  return PRESETS.filter((preset) => found.has(preset));
}

/** The sample norms that these gemeenten may begin with. */
export function samplesFor(gemeenten: readonly string[]): Norm[] {
  return regionsOf(gemeenten).flatMap(sampleNorms);
}

/**
 * Makes exactly the named samples hold, and ends those of them that hold and are not named from today. What the region set
 * itself is left alone. Gives what it did in Dutch sentences. Throws a Refusal for an id that is no sample of these gemeenten.
 */
export async function setSamples(
  registry: Registry,
  by: Author,
  gemeenten: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  const all = samplesFor(gemeenten);
  const unknown = ids.find((id) => !all.some((norm) => norm.id === id));
  if (unknown !== undefined)
    throw new Refusal(
      all.length === 0
        ? 'De gekozen gemeenten horen bij geen regio met een ladder, dus er zijn geen voorbeeldnormen voor.'
        : `De voorbeeldnorm "${unknown}" bestaat niet; kies uit: ${all.map(({ id }) => id).join(', ')}.`,
    );
  let set = 0;
  let ended = 0;
  await writeRegistry(registry, by, async (trx, audit) => {
    const { today } = audit;
    for (const norm of all) {
      const last = (await normPeriods(trx, norm.id)).at(-1);
      const before = last && (last.until === null || last.until > today) ? last : null;
      if (ids.includes(norm.id)) {
        // One that the region changed since is its own, and no sample any more.
        if (before) continue;
        await saveNorm(trx, audit, norm);
        set++;
      } else if (before?.status === 'voorbeeld' && (await endNorm(trx, audit, norm.id, today))) ended++;
    }
  });
  return told(set, ended, ids.length);
}

function told(set: number, ended: number, wanted: number): string[] {
  const lines: string[] = [];
  if (set > 0)
    lines.push(
      `${set} ${set === 1 ? 'voorbeeldnorm geldt' : 'voorbeeldnormen gelden'} nu. De grenzen zijn van Trede en door niemand vastgesteld; elke uitkomst zegt dat erbij.`,
    );
  if (ended > 0)
    lines.push(`${ended} ${ended === 1 ? 'voorbeeldnorm geldt' : 'voorbeeldnormen gelden'} niet meer.`);
  if (lines.length === 0)
    lines.push(wanted === 0 ? 'Er geldt geen voorbeeldnorm.' : 'De voorbeeldnormen golden al.');
  return lines;
}
