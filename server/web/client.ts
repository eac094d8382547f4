import type { Problem } from '../../shared/api/common.ts';
import { askedLanguage } from './language.ts';
import { gone, troubleOf } from './trouble.ts';

/** Values of a query; what is null or absent is left out. */
export type Query = Record<string, string | number | null | undefined>;

/** Answers that are on their way before anything asks for them. */
const ahead = new Map<string, Promise<unknown>>();

/** Asks for what will be needed soon: the next `get` of just this takes its answer, so that they do not wait for each other. */
export function askAhead(path: string, query: Query = {}): void {
  const url = `v1/${path}${searchOf(query)}`;
  const answer = ask(url, {});
  // What went wrong may be right by then: it is asked anew.
  answer.catch(() => ahead.delete(url));
  ahead.set(url, answer);
}

/** GET on the server's own API, relative to this page and with its cookie. Throws Trouble. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const url = `v1/${path}${searchOf(query)}`;
  const answer = ahead.get(url) as Promise<T> | undefined;
  ahead.delete(url);
  return answer ?? ask<T>(url, { signal });
}

function searchOf(query: Query): string {
  const filled = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : '';
}

/** POST of a JSON body. Throws Trouble. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return send('POST', path, body, signal);
}

/** POST of a JSON body under a key: sent again with the same key, it is done once. Throws Trouble. */
export function postUnder<T>(key: string, path: string, body: unknown): Promise<T> {
  return send('POST', path, body, undefined, { 'idempotency-key': key });
}

/** PATCH with a JSON body. Throws Trouble. */
export function patch<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return send('PATCH', path, body, signal);
}

function send<T>(
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  signal?: AbortSignal,
  more: Record<string, string> = {},
): Promise<T> {
  return ask<T>(`v1/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...more },
    signal,
  });
}

/** POST of a file as it is; null sends none. Throws Trouble. */
export function upload<T>(path: string, query: Query, file: Blob | null): Promise<T> {
  return ask<T>(`v1/${path}${searchOf(query)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** All items of a list: follows `next` until it is null. */
export async function getAll<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: T[]; next: string | null } = await get(
      path,
      { ...query, limit: 1000, cursor },
      signal,
    );
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/**
 * Follows a stream of the server's events until it ends, and gives the text of each. Read with fetch, as the cookie is only
 * taken from our own page. Throws Trouble when it cannot be opened.
 */
export async function follow(path: string, told: (text: string) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(`v1/${path}`, {
    signal,
    credentials: 'same-origin',
    headers: { accept: 'text/event-stream' },
  });
  if (!response.ok || !response.body) throw troubleOf(response.status, null);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let kept = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (kept + value).split('\n\n');
    kept = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split('\n')
        .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []));
      if (data.length > 0) told(data.join('\n'));
    }
  }
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, {
    ...init,
    credentials: 'same-origin',
    headers: { ...init.headers, accept: 'application/json', 'accept-language': askedLanguage() },
  }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw gone();
  });
  if (!response.ok) throw troubleOf(response.status, await detailOf(response));
  return (await response.json()) as T;
}

/** The sentences of a problem: of its fields where it names some, else its own; null when the body is no problem. */
async function detailOf(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const fields = (problem?.errors ?? []).map((field) => field.detail);
  return fields.length > 0 ? [...new Set(fields)].join(' ') : (problem?.detail ?? null);
}
