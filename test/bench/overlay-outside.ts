import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** So long without a script, in milliseconds, and a page is quiet. */
const CALM = 800;

/** What a page is asked from outside, in one breath: what waits inside it would count as ours. */
export async function told<T>(cdp: CDPSession, expression: string): Promise<T> {
  return (await cdp.send('Runtime.evaluate', { expression, returnByValue: true })).result.value as T;
}

/** Goes to a page, until it has loaded. */
export async function go(cdp: CDPSession, url: string): Promise<void> {
  await cdp.send('Page.enable');
  const loaded = new Promise<void>((done) => cdp.once('Page.loadEventFired', () => done()));
  await cdp.send('Page.navigate', { url });
  await loaded;
}

/** Asks again until a page says so. */
export async function until(cdp: CDPSession, expression: string): Promise<void> {
  for (;;) {
    if (await told<boolean>(cdp, expression)) return;
    await sleep(10);
  }
}

/** Waits until no script of the page has run for a while. */
export async function calm(cdp: CDPSession): Promise<void> {
  await cdp.send('Performance.enable');
  let [before, since] = [-1, performance.now()];
  while (performance.now() - since < CALM) {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const scripts = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
    if (scripts !== before) [before, since] = [scripts, performance.now()];
    await sleep(50);
  }
}
