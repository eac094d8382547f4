import type { Context } from 'hono';
import type { Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import { HttpProblem } from './problem.ts';

/** Who asks: on whose behalf, and by which token or session. */
export interface Who {
  viewer: Viewer;
  /** Id of the token, or of the session: what limits and budgets count by. */
  id: string;
  /** How the audit names this caller. */
  actor: string;
}

export interface AppEnv {
  Variables: { who: Who | null };
}

/** The caller, for a route that needs sign-in. Throws 401 when nobody is signed in. */
export function whoOf(c: Context<AppEnv>): Who {
  const who = c.get('who');
  if (!who)
    throw new HttpProblem(
      401,
      'Meld u eerst aan: open de link die Trede bij het starten toont, of koppel de extensie met een code van de kaart.',
      { headers: { 'www-authenticate': 'Bearer' } },
    );
  return who;
}

/** English only where the caller puts it before Dutch in `Accept-Language`. */
export function languageOf(c: Context): Language {
  const header = c.req.header('accept-language');
  if (!header) return 'nl';
  let best: Language = 'nl';
  let weight = 0;
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.split(';');
    const name = tag.trim().toLowerCase().split('-')[0];
    if (name !== 'nl' && name !== 'en') continue;
    const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    const value = q === undefined ? 1 : Number(q.slice(2));
    if (value > weight) [best, weight] = [name, value];
  }
  return best;
}
