import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { CheckRequest, type Verdict } from '../../shared/api/checks.ts';
import { Refusal } from '../../shared/refusal.ts';
import { TEXTS } from '../../shared/text/index.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import { createChecks } from '../checks/service.ts';
import { referenceHolder } from '../geo/holder.ts';
import { outsideAddresses } from '../geo/pdok/addresses.ts';
import { pdokClient } from '../geo/pdok/client.ts';
import type { Reference } from '../geo/types.ts';
import { HttpProblem } from '../http/problem.ts';
import { dutchIssue } from '../http/validation.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { dateOption, parseCall } from './call.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';

const OPTIONS = {
  postcode: { type: 'string' },
  huisnummer: { type: 'string' },
  huisletter: { type: 'string' },
  toevoeging: { type: 'string' },
  straat: { type: 'string' },
  woonplaats: { type: 'string' },
  gemeente: { type: 'string', multiple: true },
  origin: { type: 'string' },
  places: { type: 'string' },
  date: { type: 'string' },
  rung: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const SIGNS: Record<Verdict['verdict'], string> = {
  ruimte: '✓',
  'let-op': '▲',
  'boven-norm': '✕',
  onbekend: '?',
};

/** Judges one address as someone of the region would see it. */
export const check: Command = {
  name: 'check',
  usage:
    'check --postcode POSTCODE --huisnummer NUMMER [--huisletter L] [--toevoeging T] [--straat S] [--woonplaats W] [--gemeente G] [--origin GM0200] [--places N] [--date DATUM] --rung TREDE [--json]',
  summary: 'toetst of een woning naar een trede kan, en laat de rekensom zien',
  async run(args, io) {
    const { values } = parseCall(args, OPTIONS);
    for (const name of ['huisnummer', 'rung'] as const)
      if (values[name] === undefined) throw new UsageError(`Er ontbreekt: --${name}.`);
    if (values.postcode === undefined && values.straat === undefined)
      throw new UsageError('Er ontbreekt: --postcode, of --straat met --gemeente.');
    dateOption('date', values.date);
    const verdict = await judged(io, (reference) => ({
      rung: values.rung,
      origin: values.origin,
      places: number('places', values.places),
      date: values.date,
      gemeenten: values.gemeente?.map((text) => gemeenteCode(reference, text)),
      addresses: [
        {
          readings: [
            {
              straat: values.straat,
              huisnummer: number('huisnummer', values.huisnummer),
              huisletter: values.huisletter,
              huisnummertoevoeging: values.toevoeging,
              postcode: values.postcode,
              woonplaats: values.woonplaats,
            },
          ],
        },
      ],
    }));
    io.out(values.json ? JSON.stringify(verdict) : told(verdict));
    return 0;
  },
};

async function judged(io: CommandIo, ask: (reference: Reference | null) => unknown): Promise<Verdict> {
  const { data } = io.config;
  if (!existsSync(join(data, REGISTRY_FILE)))
    throw new Refusal(
      `In ${data} staan nog geen gegevens; vul die met "demo" of lees gebieden in met "import areas".`,
    );
  const registry = await openRegistry(data);
  const references = referenceHolder(data, registry);
  const outside = outsideAddresses(pdokClient(io.config.pdok, io.clock), data, io.clock);
  try {
    const asked = CheckRequest.safeParse(ask(references.current()), { error: dutchIssue });
    if (!asked.success) throw new Refusal(sentence(asked.error));
    const checks = createChecks({ registry, references, clock: io.clock, outside });
    const viewer = { role: 'regio', organisation: null } as const;
    const { results } = await checks.run(viewer, asked.data, 'nl');
    const [verdict] = results;
    if (!verdict) throw new Error('One address was asked and none was answered');
    return verdict;
  } catch (error) {
    throw error instanceof HttpProblem ? new Refusal(error.detail) : error;
  } finally {
    outside?.close();
    references.close();
    await registry.close();
  }
}

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text))
    throw new Refusal(
      `"${text}" achter --${name} is geen heel getal${name === 'huisnummer' ? '; zet een letter achter --huisletter en de rest achter --toevoeging' : ''}.`,
    );
  return Number(text);
}

/** A code as it is, or the code of the gemeente with that name. */
function gemeenteCode(reference: Reference | null, text: string): string {
  if (/^GM\d{4}$/.test(text)) return text;
  const name = text.toLowerCase();
  const found = reference?.areas('gemeente', null).find((area) => area.name.toLowerCase() === name);
  if (!found)
    throw new Refusal(
      `De gemeente "${text}" staat niet in de ingelezen gebieden; schrijf haar naam voluit of haar code, zoals GM0200.`,
    );
  return found.code;
}

/** Which option is wrong, and what would be right. */
function sentence(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.at(-1);
  const option = field === 'huisnummertoevoeging' ? 'toevoeging' : field;
  return `--${String(option)}: ${issue?.message ?? 'kijk deze waarde na.'}`;
}

/** The verdict as text: which home, the answer in one sentence, the arithmetic, what would work nearby. */
function told(verdict: Verdict): string {
  const texts = TEXTS.nl;
  const lines = [
    verdict.address?.label ?? 'Adres niet gevonden',
    `${SIGNS[verdict.verdict]} ${texts.word(verdict.verdict)}: ${verdict.headline}`,
    ...verdict.reasons.map((reason) => `  - ${reason.text}`),
    ...verdict.fairShare.map((share) => `  - ${share.text}`),
  ];
  if (verdict.candidates?.length)
    lines.push('Bedoelt u:', ...verdict.candidates.map((candidate) => `  - ${candidate.label}`));
  if (verdict.alternatives.length)
    lines.push(
      'In de buurt:',
      ...verdict.alternatives.map((other) => `  - ${other.address.label}: ${other.text}`),
    );
  lines.push(`Gegevens van ${formatDate(verdict.dataDate)}.`);
  return lines.join('\n');
}
