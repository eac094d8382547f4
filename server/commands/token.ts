import { ROLES, type Role } from '../../shared/rights.ts';
import { openRegistry } from '../store/open.ts';
import { createToken } from '../store/tokens.ts';
import { writeRegistry } from '../store/write.ts';
import { parseCall } from './call.ts';
import { type Command, UsageError } from './command.ts';

/** Makes a token that is bound to no Origin, and prints only that. */
export const token: Command = {
  name: 'token',
  usage: 'token --role ROL [--organisation ORGANISATIE] [--name NAAM]',
  summary: 'maakt een sleutel voor een programma of een extensie, en toont die één keer',
  async run(args, io) {
    const { values } = parseCall(args, {
      role: { type: 'string' },
      organisation: { type: 'string' },
      name: { type: 'string' },
    });
    const role = ROLES.find((known) => known === values.role);
    if (role === undefined)
      throw new UsageError(
        `${values.role === undefined ? 'Er ontbreekt een rol' : `De rol "${values.role}" bestaat niet`}; kies achter --role uit: ${ROLES.join(', ')}.`,
      );
    const organisation = organisationOf(role, values.organisation);
    const registry = await openRegistry(io.config.data);
    try {
      const made = await writeRegistry(registry, { actor: 'opdrachtregel', clock: io.clock }, (trx, audit) =>
        createToken(trx, audit, {
          role,
          organisation,
          name: values.name?.trim() || 'opdrachtregel',
          boundOrigin: null,
          clock: io.clock,
        }),
      );
      io.out(made.token);
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function organisationOf(role: Role, given: string | undefined): string | null {
  const organisation = given?.trim() || null;
  if (role === 'gemeente' && organisation !== null && !/^GM\d{4}$/.test(organisation))
    throw new UsageError(
      `De organisatie van een gemeente is haar code; schrijf achter --organisation een code als GM0200.`,
    );
  return organisation;
}
