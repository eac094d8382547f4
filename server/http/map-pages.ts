import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Refusal } from '../../shared/refusal.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { AppEnv } from './context.ts';
import { type Limits, rateLimit } from './limits.ts';
import { originGuard } from './origin.ts';
import { messagePage } from './page.ts';
import { TooMany } from './problem.ts';
import type { Sessions } from './sessions.ts';
import { sessionCookie } from './viewer.ts';

interface MapParts {
  config: Config;
  sessions: Sessions;
  limits: Limits;
  clock: Clock;
  /** Folder of the built map; null while there is none. */
  folder: string | null;
  onSignIn: () => void;
}

/** The map's files, and the link that signs in: both outside the API, open to all on this machine. */
export function mapPages(app: Hono<AppEnv>, parts: MapParts): void {
  const { config, sessions, folder } = parts;
  const name = sessionCookie(config);
  const limit = rateLimit(parts.limits.signIns, parts.clock);
  const guard = originGuard(config);

  app.get('/', guard, async (c, next) => {
    const code = c.req.query('code');
    if (code === undefined) return next();
    try {
      limit('all');
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      return messagePage(429, 'Even wachten', [error.detail]);
    }
    const secret = sessions.redeem(code);
    const known = getCookie(c, name);
    if (secret === null && known !== undefined && sessions.find(known)) return c.redirect('/');
    if (secret === null)
      return messagePage(401, 'Deze link werkt niet meer', [
        'Een link werkt één keer, en alleen zolang de server draait die hem gaf.',
        'Kijk in het venster waarin Trede draait: daar staat de nieuwste link. Start anders opnieuw met `npm start`.',
      ]);
    setCookie(c, name, secret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: config.publicUrl.startsWith('https:'),
    });
    parts.onSignIn();
    return c.redirect('/');
  });

  const theme = themeOf(config);
  app.get('/theme.css', guard, () => theme());

  if (folder !== null) app.get('*', guard, serveStatic({ root: folder, onFound: keep }));
  else
    app.get('/', guard, () =>
      messagePage(503, 'De kaart is nog niet gebouwd', [
        'Stop Trede, voer `npm run build` uit en start opnieuw met `npm start`.',
        'Toetsen met de extensie en de opdrachtregel werkt wel.',
      ]),
    );
}

/** The class that a published theme waits for on the page: `.voorbeeld-theme`. */
const THEME_CLASS = /\.[\w-]+-theme(?![\w-])/g;

/**
 * The tokens of the municipality that runs this server, for the whole page, as they stand in its file; nothing where it set none.
 * Throws a Refusal when there is no such file, so that a server never starts in another's colours.
 */
function themeOf({ theme }: Config): () => Response {
  let text = '';
  try {
    if (theme !== null) text = readFileSync(theme, 'utf8').replace(THEME_CLASS, ':root');
  } catch {
    throw new Refusal(
      `TREDE_THEME noemt ${theme}, maar dat bestand is niet te lezen; kies een CSS-bestand met tokens.`,
    );
  }
  return () =>
    new Response(text, {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' },
    });
}

/** Built files carry a hash in their name and never change; the page that names them is asked for again each time. */
function keep(path: string, c: Context): void {
  c.header('cache-control', path.endsWith('.html') ? 'no-cache' : 'private, max-age=31536000, immutable');
}
