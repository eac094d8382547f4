import { z } from 'zod';
import type { Task } from '../messages.ts';

const PREFIX = 'task:';

const StoredTask = z.object({
  rung: z.string().nullable(),
  places: z.number().int().min(1).max(500),
  origin: z.string().nullable(),
});

/** The part of `storage.session` that holds them. */
export interface TaskArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What each tab checks for, as long as the browser is open; a tab without a choice of its own follows the settings. */
export class Tasks {
  constructor(private readonly area: TaskArea) {}

  /** The choice of this tab, or null. */
  async of(tab: number): Promise<Task | null> {
    const key = PREFIX + tab;
    const read = StoredTask.safeParse((await this.area.get(key))[key]);
    return read.success ? read.data : null;
  }

  async choose(tab: number, { rung, places, origin }: Task): Promise<void> {
    await this.area.set({ [PREFIX + tab]: { rung, places, origin } });
  }

  /** The tab was closed. */
  async drop(tab: number): Promise<void> {
    await this.area.remove(PREFIX + tab);
  }
}
