import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../shared/api/unit-findings.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { findFindings } from '../checks/findings.ts';
import { referenceHolder } from '../geo/holder.ts';
import { presentRegions } from '../routes/present.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { sourceNumbers } from '../store/unit-findings.ts';
import { dateOption, parseCall } from './call.ts';
import type { Command, CommandIo } from './command.ts';

const OPTIONS = {
  region: { type: 'string' },
  gemeente: { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Checks stays, rents and providers, as someone of the region would see them. Changes nothing. */
export const checkUnits: Command = {
  name: 'check units',
  usage: 'check units [--region REGIO] [--gemeente GM0200] [--date DATUM] [--json]',
  summary: 'zegt waar verblijf, huur, maat van aanbieders of inschrijving anders is dan de regio wil',
  async run(args, io) {
    const { values } = parseCall(args, OPTIONS);
    const date = dateOption('date', values.date) ?? io.clock.today();
    const { region, gemeente = null } = values;
    if (gemeente !== null && !/^GM\d{4}$/.test(gemeente))
      throw new Refusal(`"${gemeente}" achter --gemeente is geen gemeentecode; schrijf die als GM0200.`);
    if (region !== undefined && !PRESETS.some(({ id }) => id === region))
      throw new Refusal(
        `De regio ${region} heeft hier geen ladder; kies uit: ${PRESETS.map(({ id }) => id).join(', ')}.`,
      );
    const { findings, numbers } = await found(io, { region: region ?? null, gemeente, date });
    io.out(values.json ? JSON.stringify({ date, items: findings }) : told(findings, numbers));
    return 0;
  },
};

async function found(
  io: CommandIo,
  { region, gemeente, date }: { region: string | null; gemeente: string | null; date: string },
): Promise<{ findings: Finding[]; numbers: ReadonlyMap<string, string> }> {
  const { data } = io.config;
  if (!existsSync(join(data, REGISTRY_FILE)))
    throw new Refusal(
      `In ${data} staan nog geen gegevens; vul die met "demo" of lees gebieden in met "import areas".`,
    );
  const registry = await openRegistry(data);
  const references = referenceHolder(data, registry);
  try {
    const regions =
      region === null ? presentRegions(references.current()) : PRESETS.filter(({ id }) => id === region);
    const asked = {
      regions: regions.filter(
        ({ gemeenten }) => gemeente === null || gemeenten.some(({ code }) => code === gemeente),
      ),
      gemeente,
      date,
    };
    const findings = await findFindings(registry.db, { role: 'regio', organisation: null }, asked, 'nl');
    return { findings, numbers: await sourceNumbers(registry.db) };
  } finally {
    references.close();
    await registry.close();
  }
}

/** A unit is called by the number that it has in the file it came from: its id tells nobody anything. */
function told(findings: readonly Finding[], numbers: ReadonlyMap<string, string>): string {
  if (findings.length === 0) return 'Er valt niets op.';
  return findings
    .map(({ unit, rung, text }) =>
      unit === null ? `- ${text}` : `- ${numbers.get(unit) ?? unit} (${rung}): ${text}`,
    )
    .join('\n');
}
