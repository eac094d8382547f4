import { regionOf } from '../../../shared/ladder/presets/index.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { applyRules, rulesTold } from '../apply-rules.ts';
import { decodeText } from '../encoding.ts';
import { cellsCsv } from '../report.ts';
import { knownRules, readRules } from '../rules.ts';
import { readWhole } from '../source-file.ts';
import type { Intake } from './intake.ts';

/** Norms, changes of the ladder and agreements of a region, from YAML or JSON: all of them or none. */
export const takeRules: Intake = async ({ path, name }, { registry, by, gemeenten }) => {
  if (path === null) throw new Refusal('Kies een bestand met regels.');
  const text = decodeText(readWhole(path), name, 'YAML of JSON');
  const { rules, mistakes } = await readRules(text, knownRules(registry.db));
  if (rules === null) {
    const cells = mistakes.map(({ line, field, text: why }) => ({ line, column: field, value: '', why }));
    const count = mistakes.length === 1 ? 'staat één ding' : `staan ${mistakes.length} dingen`;
    return {
      told: [
        `In ${name} ${count} niet goed; er is niets gewijzigd. Verbeter het bestand en kies het opnieuw.`,
      ],
      written: false,
      refused: cells.slice(0, 200),
      refusedRows: new Set(cells.map(({ line }) => line)).size,
      refusedCsv: cellsCsv(cells),
    };
  }
  const own = [...new Set(gemeenten.map((code) => regionOf(code)?.id).filter((id) => id !== undefined))];
  if (!own.includes(rules.region))
    throw new Refusal(
      `${name} is van de regio ${rules.region}, en uw gemeenten horen bij ${own.join(', ') || 'geen regio met een ladder'}; kies het bestand van uw eigen regio.`,
    );
  const applied = await applyRules(registry, by, rules, false);
  return { told: [rulesTold(name, applied)], written: true, refused: [], refusedRows: 0, refusedCsv: null };
};
