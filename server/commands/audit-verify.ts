import { Refusal } from '../../shared/refusal.ts';
import { verifyAudit } from '../store/audit.ts';
import { openRegistry } from '../store/open.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Walks the chain of audit rows and says whether it is whole. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'audit verify [--json]',
  summary: 'gaat na of niemand achteraf iets in het logboek heeft veranderd',
  async run(args, io) {
    const { values } = parseCall(args, { json: { type: 'boolean' } });
    const registry = await openRegistry(io.config.data);
    try {
      const { rows, broken, lastHash } = await verifyAudit(registry.db);
      if (values.json) io.out(JSON.stringify({ ok: broken === null, rows, broken, lastHash }));
      if (broken !== null)
        throw new Refusal(
          `Het logboek klopt niet vanaf regel ${broken}: daar is achteraf iets veranderd of weggehaald. Vergelijk het met een reservekopie.`,
        );
      if (!values.json)
        io.out(
          rows === 0
            ? 'Het logboek is nog leeg.'
            : `Het logboek is heel: ${rows} regels. Bewaar deze controlecode elders; zij laat later zien of er regels van het eind zijn weggehaald: ${lastHash}`,
        );
      return 0;
    } finally {
      await registry.close();
    }
  },
};
