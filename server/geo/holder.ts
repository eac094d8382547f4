import { join } from 'node:path';
import type { Registry } from '../store/open.ts';
import { openReference } from './reference.ts';
import type { Reference } from './types.ts';

/** Keeps the reference in use open, and follows the registry when an import names another. */
export interface ReferenceHolder {
  /** The reference that the registry names now; null before the first areas. Throws a Refusal when its file is unreadable. */
  current(): Reference | null;
  close(): void;
}

/** How long a replaced reference stays open for requests that began on it, in milliseconds: longer than any may take. */
const GRACE = 60_000;

/** Looks at the registry's state at each call (microseconds), opens the new file and lets go of the one before it. */
export function referenceHolder(folder: string, registry: Registry): ReferenceHolder {
  let held: Reference | null = null;
  const leaving = new Map<Reference, NodeJS.Timeout>();
  const letGo = (reference: Reference) => {
    const close = () => {
      leaving.delete(reference);
      reference.close();
    };
    leaving.set(reference, setTimeout(close, GRACE).unref());
  };
  const follow = (): Reference | null => {
    const name = registry.state().referenceFile;
    if (name === (held?.file ?? null)) return held;
    const before = held;
    held = name === null ? null : openNamed(folder, registry, name);
    if (before) letGo(before);
    return held;
  };
  return {
    current: follow,
    close: () => {
      for (const [reference, timer] of leaving) {
        clearTimeout(timer);
        reference.close();
      }
      leaving.clear();
      held?.close();
      held = null;
    },
  };
}

/** An import may replace the file between reading its name and opening it: then the new name is tried. */
function openNamed(folder: string, registry: Registry, name: string): Reference | null {
  try {
    return openReference(join(folder, name));
  } catch (error) {
    const now = registry.state().referenceFile;
    if (now === null || now === name) throw error;
    return openReference(join(folder, now));
  }
}
