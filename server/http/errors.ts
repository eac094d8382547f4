import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal } from '../../shared/refusal.ts';
import { NotOwn, VersionConflict } from '../store/changes.ts';
import { RegistryBusy } from '../store/write.ts';
import { HttpProblem } from './problem.ts';

/** Every failure as a problem; what nobody expected goes to `report`, once, and says nothing outside. */
export function errorHandler(report: (message: string) => void): ErrorHandler {
  return (error, c) => {
    const problem = problemOf(error);
    // The path without its query: an address may stand in that.
    if (problem.status === 500) report(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return problem.toResponse();
  };
}

/** Which answer belongs to what was thrown. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof RegistryBusy)
    return new HttpProblem(503, error.message, { headers: { 'retry-after': '2' } });
  if (error instanceof NotOwn) return new HttpProblem(403, error.message);
  if (error instanceof VersionConflict) return new HttpProblem(409, error.message);
  if (error instanceof Refusal) return invalid(error.message, error.pointer);
  if (error instanceof HTTPException) {
    if (error.status === 400)
      return invalid('De inhoud is geen geldige JSON; controleer aanhalingstekens, komma’s en haakjes.', '#');
    if (error.status === 415)
      return new HttpProblem(415, 'Stuur de inhoud als JSON, met Content-Type: application/json.');
  }
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
    return new HttpProblem(503, 'Het register is even bezet; probeer het over een paar tellen opnieuw.', {
      headers: { 'retry-after': '2' },
    });
  return new HttpProblem(
    500,
    'Trede kon dit niet afmaken; probeer het opnieuw en kijk in het venster waarin Trede draait wat er gebeurde.',
  );
}

function invalid(detail: string, pointer: string): HttpProblem {
  return new HttpProblem(400, detail, { errors: [{ pointer, detail }] });
}
