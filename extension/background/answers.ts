import { PlacementProblem } from '../../shared/api/receipts.ts';
import { API_VERSION, compareVersions, otherVersion } from '../../shared/api/version.ts';
import type { ClientTexts } from '../../shared/text/client.ts';
import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Language } from '../../shared/text/texts.ts';

/** Why the server gave no answer: `weg` no connection, `geweigerd` token not accepted, `te-druk` asked too often, `anders` it says why. */
export type NoAnswerKind = 'weg' | 'geweigerd' | 'te-druk' | 'anders';

/** No usable answer from the server. `message` is a sentence for people, the server's own where it gave one. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly kind: NoAnswerKind;
  /** What the server said of why a home cannot be held. */
  readonly problem: PlacementProblem | null;
  constructor(kind: NoAnswerKind, message: string, problem: PlacementProblem | null = null) {
    super(message);
    this.kind = kind;
    this.problem = problem;
  }
}

/** A server of another major version of the contract is not understood, whatever it says. Throws NoAnswer. */
export function requireVersion(response: Response, texts: ClientTexts): void {
  const theirs = response.headers.get('api-version');
  const stands = theirs === null ? null : otherVersion(theirs);
  if (stands === 'nieuwer') throw new NoAnswer('anders', texts.serverNewer);
  if (stands === 'ouder') throw new NoAnswer('anders', texts.serverOlder);
}

/** The answer is none that we know: by the versions one of both must be updated. */
export function otherShape(response: Response, texts: ClientTexts): NoAnswer {
  const theirs = response.headers.get('api-version');
  const newer = theirs === null ? 0 : compareVersions(theirs, API_VERSION);
  const { serverNewer, serverOlder, otherShape: either } = texts;
  return new NoAnswer('anders', newer > 0 ? serverNewer : newer < 0 ? serverOlder : either);
}

/** What is no JSON comes from something else than Trede, or was cut off. Throws NoAnswer. */
export async function readJson(response: Response, texts: ClientTexts): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (response.status === 401) return null;
    throw new NoAnswer('weg', texts.noTrede);
  }
}

/** The server says no. */
export function refusal(response: Response, answer: unknown, texts: ClientTexts): NoAnswer {
  const { status } = response;
  const problem = PlacementProblem.safeParse(answer);
  const said = problem.success ? (problem.data.errors?.[0]?.detail ?? problem.data.detail) : undefined;
  if (status === 401) return new NoAnswer('geweigerd', said ?? texts.refused);
  if (status === 429) return new NoAnswer('te-druk', said ?? texts.busy);
  if (status >= 500) return new NoAnswer('weg', said ?? texts.cannotNow);
  // A server of before knows nothing of what is asked.
  const older = compareVersions(response.headers.get('api-version') ?? API_VERSION, API_VERSION) < 0;
  if (status === 404 && older) return new NoAnswer('anders', texts.serverOlder);
  return new NoAnswer('anders', said ?? texts.notTaken, problem.success ? problem.data : null);
}

/** Why there is no answer, as pages are told: the server is away, or something else that a person can read. */
export type Failure = { state: 'weg' } | { state: 'niet-gelukt'; text: string };

/** What to tell of anything that was thrown on the way to an answer. */
export function failureOf(cause: unknown, language: Language): Failure {
  const { unexpected } = EXTENSION_TEXTS[language].connectionTexts;
  if (!(cause instanceof NoAnswer)) return { state: 'niet-gelukt', text: unexpected };
  return cause.kind === 'weg' ? { state: 'weg' } : { state: 'niet-gelukt', text: cause.message };
}
