import type { z } from 'zod';
import { CheckRequest, type CheckRequestInput, CheckResponse } from '../../shared/api/checks.ts';
import { Problem } from '../../shared/api/common.ts';
import { Health } from '../../shared/api/health.ts';
import { Ladder, RegionList } from '../../shared/api/ladder.ts';
import { Token, TokenRequest } from '../../shared/api/pairings.ts';
import { PortalList } from '../../shared/api/portals.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Sent } from '../messages.ts';

/** How long an answer may take, in milliseconds, before the server counts as away. */
const PATIENCE = 10_000;

/** Why the server gave no answer: `weg` no connection, `geweigerd` token not accepted, `te-druk` asked too often, `anders` it says why. */
export type NoAnswerKind = 'weg' | 'geweigerd' | 'te-druk' | 'anders';

/** No usable answer from the server. `message` is a Dutch sentence, the server's own where it gave one. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly kind: NoAnswerKind;
  constructor(kind: NoAnswerKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The server at one address, with one token. Each call gives a parsed answer or throws NoAnswer. */
export interface Client {
  health(): Promise<Health>;
  regions(): Promise<z.infer<typeof RegionList>>;
  ladder(region: string): Promise<Ladder>;
  check(request: CheckRequestInput): Promise<CheckResponse>;
  /** What the region says of adapters; at most 1,000. */
  portals(): Promise<z.infer<typeof PortalList>>;
  pair(code: string, name: string): Promise<Token>;
}

export interface ClientOptions {
  /** In which language the server answers people; Dutch when absent. */
  language?: Language;
  /** Told of everything that goes out with a body, but for the token. */
  onSend?(sent: Omit<Sent, 'at'>): void;
}

/** A client for the server at `base` (an origin, without a slash at the end). */
export function createClient(
  base: string,
  token: string | null,
  { language = 'nl', onSend }: ClientOptions = {},
): Client {
  const call = async <T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const [method, url] = [body === undefined ? 'GET' : 'POST', `${base}/v1${path}`];
    if (body !== undefined) onSend?.({ method, url, headers: { ...headers }, body });
    if (token !== null) headers.authorization = `Bearer ${token}`;
    const response = await reach(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await readJson(response);
    if (!response.ok) throw refusal(response.status, answer);
    const parsed = schema.safeParse(answer);
    if (!parsed.success)
      throw new NoAnswer(
        'anders',
        'De server antwoordt in een andere vorm. Werk Trede op beide plekken bij.',
      );
    return parsed.data;
  };
  return {
    health: () => call('/health', Health),
    regions: () => call('/regions?limit=1000', RegionList),
    ladder: (region) => call(`/ladder?region=${encodeURIComponent(region)}`, Ladder),
    check: (request) => call('/checks', CheckResponse, CheckRequest.parse(request)),
    portals: () => call('/portals?limit=1000', PortalList),
    pair: (code, name) => call('/tokens', Token, TokenRequest.parse({ code, name })),
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new NoAnswer('weg', 'Geen verbinding met Trede. Start de server en controleer het adres.');
  }
}

/** What is no JSON comes from something else than Trede, or was cut off. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (response.status === 401) return null;
    throw new NoAnswer('weg', 'Op dit adres antwoordt geen Trede-server. Controleer het adres.');
  }
}

function refusal(status: number, answer: unknown): NoAnswer {
  const problem = Problem.safeParse(answer);
  const said = problem.success ? (problem.data.errors?.[0]?.detail ?? problem.data.detail) : undefined;
  if (status === 401)
    return new NoAnswer('geweigerd', said ?? 'De koppeling geldt niet meer. Koppel opnieuw.');
  if (status === 429)
    return new NoAnswer('te-druk', said ?? 'Te veel vragen achter elkaar. Wacht een minuut.');
  if (status >= 500) return new NoAnswer('weg', said ?? 'De server kan nu niet antwoorden.');
  return new NoAnswer('anders', said ?? 'De server neemt deze vraag niet aan.');
}
