import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { Problem } from '../../shared/api/common.ts';
import { API_VERSION } from '../../shared/api/version.ts';
import { may, type Right } from '../../shared/rights.ts';
import { type AppEnv, whoOf } from './context.ts';
import { Forbidden } from './problem.ts';

export { API_VERSION };

export const SECURITY = 'toegang';

const HEADERS = {
  'API-Version': {
    description: 'Volledig versienummer van de API.',
    schema: { type: 'string' as const, example: API_VERSION },
  },
};

const PROBLEMS = {
  400: 'De aanvraag klopt niet.',
  401: 'Niet aangemeld.',
  403: 'Deze rol, deze herkomst of dit adres mag dit niet vragen.',
  404: 'Niet gevonden.',
  409: 'Botst met wat er al staat.',
  413: 'De aanvraag is te groot.',
  415: 'De inhoud is geen JSON.',
  422: 'Dezelfde Idempotency-Key met een andere inhoud.',
  429: 'Te veel aanvragen.',
  503: 'Nu niet beschikbaar.',
} as const;
type ProblemCode = keyof typeof PROBLEMS;

/** An answer of a route, with the headers that each answer has. */
export function answer<T extends z.ZodType>(
  description: string,
  schema: T,
  more: Record<string, object> = {},
) {
  return { description, headers: { ...HEADERS, ...more }, content: { 'application/json': { schema } } };
}

/** The problems that a route can answer with, for its description. */
export function problems(...codes: ProblemCode[]) {
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        description: PROBLEMS[code],
        headers: HEADERS,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
}

/** A body in JSON that must be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** An answer that is no JSON, such as CSV. */
export function text(description: string, type: 'text/csv' | 'text/event-stream') {
  return { description, headers: HEADERS, content: { [type]: { schema: z.string() } } };
}

/** An answer without content, such as 304. */
export function empty(description: string) {
  return { description, headers: HEADERS };
}

/** The part of a route that says who may ask it; nobody else gets as far as its validation. */
export function needs(right: Right) {
  const guard: MiddlewareHandler<AppEnv> = async (c, next) => {
    const { viewer } = whoOf(c);
    if (!may(viewer, right))
      throw new Forbidden(`De rol ${viewer.role} mag dit niet; vraag het aan de beheerder van uw regio.`);
    await next();
  };
  return { security: [{ [SECURITY]: [] }], middleware: guard, 'x-right': right };
}

/** The part of a route that anyone may ask. */
export function isPublic() {
  return { security: [], 'x-right': 'public' };
}
