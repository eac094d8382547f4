import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { gone } from './trouble.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** Something that draws a page, in a file of its own. */
export interface Part<P> {
  id: string;
  load(): Promise<ComponentType<P>>;
}

/** Fetches what draws the asked page once; who comes back to it waits no more. Null fetches nothing. */
export function usePart<P>(asked: Part<P> | null): [Loaded<ComponentType<P>>, () => void] {
  const kept = useRef(new Map<string, ComponentType<P>>()).current;
  const known = asked ? kept.get(asked.id) : undefined;
  const [loaded, again] = useLoaded(asked && !known ? asked.id : null, async () => {
    const part = await asked?.load().catch(() => {
      throw gone();
    });
    if (asked && part) kept.set(asked.id, part);
  });
  if (known) return [{ state: 'ready', value: known }, again];
  if (loaded.state === 'trouble') return [{ ...loaded, value: null }, again];
  return [{ state: 'loading', value: null }, again];
}
