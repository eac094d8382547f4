import type { Hook } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppEnv } from './context.ts';
import { type FieldProblem, HttpProblem } from './problem.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
};
const IN: Record<string, string> = { json: '#', query: '#/query', param: '#/path', header: '#/header' };

/** What zod says when a schema gives no sentence of its own, in Dutch. */
export function dutchIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Dit veld is verplicht.'
        : `Hier hoort ${KINDS[issue.expected] ?? 'iets anders'}.`;
    case 'too_small':
      if (issue.origin === 'string') return 'Vul dit veld in.';
      return issue.origin === 'array'
        ? `Geef er minstens ${issue.minimum}.`
        : `Kies een getal van minstens ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'string') return `Schrijf hier ten hoogste ${issue.maximum} tekens.`;
      return issue.origin === 'array'
        ? `Geef er ten hoogste ${issue.maximum}.`
        : `Kies een getal van ten hoogste ${issue.maximum}.`;
    case 'invalid_value':
      return `Kies een van: ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return 'Dit past bij geen van de mogelijkheden; zie de beschrijving op /v1/openapi.json.';
    default:
      return 'Dit heeft niet de vorm die hier hoort; zie de beschrijving op /v1/openapi.json.';
  }
}

z.config({ customError: dutchIssue });

/** Turns what a schema refuses into one problem that names each field. */
export const refuseInvalid: Hook<unknown, AppEnv, string, unknown> = (result) => {
  if (result.success) return;
  const base = IN[result.target] ?? '#';
  throw fieldsProblem(base, result.error.issues);
};

/** The problem of a request in which some fields are wrong; `base` is where their paths begin, such as `#`. */
export function fieldsProblem(
  base: string,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): HttpProblem {
  const errors: FieldProblem[] = issues.slice(0, 50).map((issue) => ({
    pointer: [base, ...issue.path.map(escapePointer)].join('/'),
    detail: issue.message,
  }));
  const [first] = errors;
  const detail =
    errors.length === 1 && first ? first.detail : `${errors.length} velden kloppen niet; zie de lijst erbij.`;
  return new HttpProblem(400, detail, { errors });
}

/** RFC 6901: `~` and `/` in a name are written `~0` and `~1`. */
function escapePointer(part: PropertyKey): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1');
}
