import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { type ReferenceHolder, referenceHolder } from '../geo/holder.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { parseCall } from './call.ts';
import type { Command, CommandIo } from './command.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { pdokFinding } from './pdok-finding.ts';

/** Says what a real region still lacks, and what to do about it. Changes nothing. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary: 'zegt wat er nog ontbreekt voordat een echte regio kan toetsen',
  async run(args, io) {
    const { values } = parseCall(args, { json: { type: 'boolean' } });
    const findings = await examine(io);
    const ready = findings.every(({ ok }) => ok);
    io.out(values.json ? JSON.stringify({ ready, findings }) : told(findings, ready, io.config.data));
    return 0;
  },
};

async function examine(io: CommandIo): Promise<Finding[]> {
  const { config, clock } = io;
  // Opening would make a registry, and then the folder is no longer empty.
  if (!existsSync(join(config.data, REGISTRY_FILE)))
    return [...(await diagnose(null, null, clock.today())), await pdokFinding(io, false)];
  const registry = await openRegistry(config.data);
  const references = referenceHolder(config.data, registry);
  try {
    return [
      ...(await diagnose(registry, currentOf(references), clock.today())),
      await pdokFinding(io, registry.state().origin === 'demo'),
    ];
  } finally {
    references.close();
    await registry.close();
  }
}

/** A damaged reference is as good as none: the findings then say to import the areas again. */
function currentOf(references: ReferenceHolder) {
  try {
    return references.current();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function told(findings: Finding[], ready: boolean, folder: string): string {
  const lines = findings.map(
    ({ ok, found, todo }) => `${ok ? '✓' : '✕'} ${found}${todo === null ? '' : `\n    ${todo}`}`,
  );
  const end = ready ? 'Klaar om te toetsen.' : 'Wat met ✕ begint, ontbreekt nog voor een echte regio.';
  return [`Gegevens in ${folder}:`, ...lines, '', end].join('\n');
}
