import { basename } from 'node:path';
import { addDays } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { previewNorms } from '../checks/norm-preview.ts';
import { snapshots } from '../checks/snapshot.ts';
import { referenceHolder } from '../geo/holder.ts';
import { applyRules, type RulesApplied, rulesTold } from '../import/apply-rules.ts';
import { decodeText } from '../import/encoding.ts';
import { knownRules, type RulesFile, readRules } from '../import/rules.ts';
import { readWhole } from '../import/source-file.ts';
import type { Mistake } from '../import/yaml-file.ts';
import { openRegistry, type Registry } from '../store/open.ts';
import { parseCall } from './call.ts';
import type { Command, CommandIo } from './command.ts';

const SHOWN = 50;

/** Reads norms, changes of the ladder and agreements of one region, all of them or none. */
export const importRules: Command = {
  name: 'import rules',
  usage: 'import rules BESTAND [--preview] [--json]',
  summary:
    'leest normen, wijzigingen van de ladder en afspraken van een regio in, uit YAML of JSON; --preview zegt alleen wat er zou veranderen',
  async run(args, io) {
    const { values, positionals } = parseCall(
      args,
      { preview: { type: 'boolean' }, json: { type: 'boolean' } },
      ['BESTAND'],
    );
    const path = positionals[0] ?? '';
    const name = basename(path);
    const text = decodeText(readWhole(path), name, 'YAML of JSON');
    const registry = await openRegistry(io.config.data);
    try {
      const { rules, mistakes } = await readRules(text, knownRules(registry.db));
      if (rules === null) {
        if (values.json) io.out(JSON.stringify({ file: name, written: false, mistakes }));
        throw new Refusal(mistakesText(name, mistakes));
      }
      const dry = values.preview === true;
      const by = { actor: 'opdrachtregel', clock: io.clock };
      const previews = dry ? await previewsOf(registry, io, rules) : [];
      const applied = await applyRules(registry, by, rules, dry);
      if (values.json) io.out(JSON.stringify({ file: name, written: !dry, ...applied, previews }));
      else io.out([told(name, applied, dry), ...previews.map(({ text: said }) => said)].join('\n'));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function mistakesText(name: string, mistakes: readonly Mistake[]): string {
  const count = mistakes.length === 1 ? 'staat één ding' : `staan ${mistakes.length} dingen`;
  const lines = mistakes
    .slice(0, SHOWN)
    .map(
      ({ line, column, field, text }) =>
        `  regel ${line}, kolom ${column}${field ? ` (${field})` : ''}: ${text}`,
    );
  if (mistakes.length > SHOWN) lines.push(`  … en nog ${mistakes.length - SHOWN}.`);
  return `In ${name} ${count} niet goed; er is niets gewijzigd.\n${lines.join('\n')}`;
}

function told(name: string, applied: RulesApplied, dry: boolean): string {
  return `${rulesTold(name, applied)}${dry ? ' Dit is een proef: er is niets gewijzigd.' : ''}`;
}

/** What the norms of the file would do to each rung that they count, from the day on which all of them hold. */
async function previewsOf(registry: Registry, io: CommandIo, rules: RulesFile) {
  const holder = referenceHolder(io.config.data, registry);
  try {
    const now = snapshots(registry, holder)();
    if (!now) return [];
    const norms = rules.norms.map(({ rule }) => rule);
    const date = norms.reduce(
      (latest, { from, until }) =>
        from !== null && from > latest && (until === null || until > addDays(from, 1)) ? from : latest,
      io.clock.today(),
    );
    const preset = PRESETS.find(({ id }) => id === rules.region);
    const found = [];
    for (const rung of new Set(norms.flatMap((norm) => norm.rungs))) {
      const preview = await previewNorms(
        now,
        norms,
        { rung, date, today: io.clock.today(), gemeente: null, ownOnly: false },
        'nl',
      );
      const label = preset?.rungs.find(({ id }) => id === rung)?.label ?? rung;
      found.push({ ...preview, text: `${label}, op ${date}: ${preview.text}` });
    }
    return found;
  } finally {
    holder.close();
  }
}
