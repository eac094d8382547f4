import { Refusal } from '../../shared/refusal.ts';
import { ROLES, type Role, type Viewer } from '../../shared/rights.ts';
import { openRegistry, type Registry } from '../store/open.ts';
import { createToken, listTokens, revokeToken } from '../store/tokens.ts';
import { writeRegistry } from '../store/write.ts';
import { parseCall } from './call.ts';
import { type Command, type CommandIo, type ExitCode, UsageError } from './command.ts';

/** Who writes, and what a token without a name is called. */
const BY = 'opdrachtregel';
/** Whoever runs commands on the server acts for the whole registry. */
const ALL: Viewer = { role: 'regio', organisation: null };

/** Makes a token that is bound to no Origin, and prints only that; or lists those that work, or withdraws one. */
export const token: Command = {
  name: 'token',
  usage:
    'token --role ROL [--organisation ORGANISATIE] [--name NAAM] | token --list [--json] | token --withdraw ID',
  summary:
    'maakt een sleutel voor een programma of een extensie, en toont die één keer; met --list ziet u welke werken, met --withdraw trekt u er een in',
  async run(args, io) {
    const { values } = parseCall(args, {
      role: { type: 'string' },
      organisation: { type: 'string' },
      name: { type: 'string' },
      list: { type: 'boolean' },
      withdraw: { type: 'string' },
      json: { type: 'boolean' },
    });
    const { withdraw } = values;
    if (values.list) return inRegistry(io, (registry) => list(registry, io, values.json === true));
    if (withdraw !== undefined) return inRegistry(io, (registry) => end(registry, io, withdraw));
    const role = ROLES.find((known) => known === values.role);
    if (role === undefined)
      throw new UsageError(
        `${values.role === undefined ? 'Er ontbreekt een rol' : `De rol "${values.role}" bestaat niet`}; kies achter --role uit: ${ROLES.join(', ')}.`,
      );
    const organisation = organisationOf(role, values.organisation);
    const name = values.name?.trim() || BY;
    return inRegistry(io, async (registry) => {
      const made = await writeRegistry(registry, { actor: BY, clock: io.clock }, (trx, audit) =>
        createToken(trx, audit, { role, organisation, name, boundOrigin: null, clock: io.clock }),
      );
      io.out(made.token);
    });
  },
};

async function list({ db }: Registry, io: CommandIo, json: boolean): Promise<void> {
  const rows = await listTokens(db, ALL);
  if (json) return io.out(JSON.stringify(rows));
  if (rows.length === 0) return io.out('Er is nog niets gekoppeld.');
  for (const { id, name, role, organisation, created_at: at } of rows)
    io.out(
      `${id}  ${role}${organisation === null ? '' : ` van ${organisation}`}, ${name}, sinds ${at.slice(0, 10)}`,
    );
}

async function end(registry: Registry, io: CommandIo, id: string): Promise<void> {
  const ended = await writeRegistry(registry, { actor: BY, clock: io.clock }, (trx, audit) =>
    revokeToken(trx, audit, ALL, id, io.clock),
  );
  if (ended === null)
    throw new Refusal(
      `Er is geen sleutel die werkt met het nummer ${id}; kijk met token --list welke er zijn.`,
    );
  io.out(`De sleutel "${ended.name}" laat niemand meer binnen.`);
}

async function inRegistry(io: CommandIo, work: (registry: Registry) => Promise<void>): Promise<ExitCode> {
  const registry = await openRegistry(io.config.data);
  try {
    await work(registry);
    return 0;
  } finally {
    await registry.close();
  }
}

function organisationOf(role: Role, given: string | undefined): string | null {
  const organisation = given?.trim() || null;
  if (role === 'gemeente' && organisation !== null && !/^GM\d{4}$/.test(organisation))
    throw new UsageError(
      `De organisatie van een gemeente is haar code; schrijf achter --organisation een code als GM0200.`,
    );
  return organisation;
}
