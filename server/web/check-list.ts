import type { CheckRequestInput, CheckResponse, Verdict } from '../../shared/api/checks.ts';
import type { ListedHome } from '../../shared/list/listed.ts';
import { Refusal } from '../../shared/refusal.ts';
import { post } from './client.ts';
import { Trouble } from './trouble.ts';

/** The server takes so many addresses at once. */
const TOGETHER = 200;

/** Verdicts on the homes of a list, in order, however many. Throws a Refusal with the server's own sentence. */
export async function checkList(
  homes: readonly ListedHome[],
  asked: Omit<CheckRequestInput, 'addresses'>,
): Promise<Verdict[]> {
  const results: Verdict[] = [];
  for (let at = 0; at < homes.length; at += TOGETHER) {
    const addresses = homes.slice(at, at + TOGETHER).map(({ readings, bagId }) => ({ readings, bagId }));
    const answer = await post<CheckResponse>('checks', { ...asked, addresses }).catch((cause: unknown) => {
      throw cause instanceof Trouble ? new Refusal(cause.message) : cause;
    });
    results.push(...answer.results);
  }
  return results;
}
