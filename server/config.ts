import { resolve } from 'node:path';
import { isPlainDate } from '../shared/dates.ts';
import { Refusal } from '../shared/refusal.ts';

export interface Config {
  /** Absolute path of the data folder. */
  data: string;
  host: string;
  port: number;
  /** The address under which people reach this server, without a slash at the end. */
  publicUrl: string;
  /** `on`, `off`, or the base URL of another PDOK. */
  pdok: string;
  /** CSS file with the design tokens of a municipality, laid over those of Utrecht; null for Utrecht's own. */
  theme: string | null;
  /** A fixed date for demo and tests, or null for the machine's own. */
  today: string | null;
}

/** Reads the environment, once. Throws a Refusal that names the variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const host = env.TREDE_HOST || '127.0.0.1';
  const port = Number(env.TREDE_PORT || 8790);
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new Refusal(`TREDE_PORT is "${env.TREDE_PORT}"; kies een getal van 1 tot en met 65534.`);
  const today = env.TREDE_TODAY || null;
  if (today !== null && !isPlainDate(today))
    throw new Refusal(`TREDE_TODAY is "${today}"; schrijf een bestaande datum als 2026-11-22.`);
  const publicUrl = (env.TREDE_PUBLIC_URL || `http://${host}:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(publicUrl))
    throw new Refusal(
      `TREDE_PUBLIC_URL is "${publicUrl}"; schrijf een volledig adres als https://trede.voorbeeld.nl.`,
    );
  const pdok = env.TREDE_PDOK || 'on';
  if (pdok !== 'on' && pdok !== 'off' && !URL.canParse(pdok))
    throw new Refusal(`TREDE_PDOK is "${pdok}"; kies on, off of een volledig adres.`);
  const theme = env.TREDE_THEME ? resolve(env.TREDE_THEME) : null;
  return { data: resolve(env.TREDE_DATA || '.trede'), host, port, publicUrl, pdok, theme, today };
}
