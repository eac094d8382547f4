import { useRef } from 'preact/hooks';
import { postUnder } from './client.ts';

/**
 * Gives a POST that is done once, however often someone asks for the same because no answer came: it keeps its key until it
 * is answered well, and another request gets another key.
 */
export function usePostOnce(): <T>(path: string, body: unknown) => Promise<T> {
  const open = useRef<{ request: string; key: string } | null>(null);
  return async <T>(path: string, body: unknown) => {
    const request = `${path} ${JSON.stringify(body)}`;
    const { key } = open.current?.request === request ? open.current : { key: newKey() };
    open.current = { request, key };
    const answer = await postUnder<T>(key, path, body);
    open.current = null;
    return answer;
  };
}

/** A page without https has no randomUUID. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
