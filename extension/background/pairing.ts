import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Done } from '../messages.ts';
import { createClient, NoAnswer } from './client.ts';
import { allowed, refreshLadder } from './session.ts';
import { changeSettings, readSettings } from './store.ts';

/** Pairs this browser with a server by a six-digit code; the token goes no further than the store. */
export async function pair(server: string, code: string, name: string): Promise<Done> {
  const { language } = await readSettings();
  const { connectionTexts, optionsTexts } = EXTENSION_TEXTS[language];
  if (!(await allowed(server))) return { done: false, text: optionsTexts.notAllowed };
  try {
    const { id, token } = await createClient(server, null).pair(code, name);
    const ladder = await refreshLadder(createClient(server, token), server);
    const { rungs } = ladder;
    const rung = (rungs.find((one) => one.kind === 'opstap') ?? rungs[0])?.id ?? null;
    await changeSettings({ server, token, tokenId: id, rung, origin: null, places: 1 });
    return { done: true };
  } catch (cause) {
    return { done: false, text: cause instanceof NoAnswer ? cause.message : connectionTexts.unexpected };
  }
}

/** Forgets the token. The server keeps its half until someone withdraws it there. */
export async function unpair(): Promise<Done> {
  await changeSettings({ token: null, tokenId: null });
  return { done: true };
}
