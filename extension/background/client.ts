import type { z } from 'zod';
import { AreaDetail, AreaList, Shapes } from '../../shared/api/areas.ts';
import { CheckRequest, type CheckRequestInput, CheckResponse } from '../../shared/api/checks.ts';
import { Health } from '../../shared/api/health.ts';
import { Ladder, RegionList } from '../../shared/api/ladder.ts';
import { Token, TokenRequest } from '../../shared/api/pairings.ts';
import { Placement, type PlacementInputSent, PlacementList } from '../../shared/api/placements.ts';
import {
  Adapter,
  PortalItem,
  PortalList,
  PortalMisfit,
  PortalProposal,
  PortalProposalList,
} from '../../shared/api/portals.ts';
import { PrecedentList, Receipt } from '../../shared/api/receipts.ts';
import { SignalList } from '../../shared/api/signals.ts';
import { CLIENT_TEXTS } from '../../shared/text/client.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Sent } from '../messages.ts';
import { NoAnswer, otherShape, readJson, refusal, requireVersion } from './answers.ts';

export { NoAnswer, type NoAnswerKind } from './answers.ts';

/** How long an answer may take, in milliseconds, before the server counts as away. */
const PATIENCE = 10_000;

/** The server at one address, with one token. Each call gives a parsed answer or throws NoAnswer. */
export interface Client {
  health(): Promise<Health>;
  regions(): Promise<z.infer<typeof RegionList>>;
  ladder(region: string): Promise<Ladder>;
  check(request: CheckRequestInput): Promise<CheckResponse>;
  /** What the region says of adapters; at most 1,000. */
  portals(): Promise<z.infer<typeof PortalList>>;
  /** Publishes an adapter for the region; its role must be `regio`. */
  publish(adapter: Adapter): Promise<PortalItem>;
  /** Offers an adapter to the region. */
  propose(adapter: Adapter): Promise<PortalProposal>;
  /** Tells the region that this version of an adapter no longer fits its portal. */
  misfit(id: string, version: number): Promise<PortalMisfit>;
  proposals(): Promise<z.infer<typeof PortalProposalList>>;
  accept(id: string): Promise<PortalItem>;
  decline(id: string): Promise<PortalProposal>;
  pair(code: string, name: string): Promise<Token>;
  /** Outlines of the buurten of a gemeente. */
  shapes(gemeente: string): Promise<Shapes>;
  /** How each buurt of a gemeente stands for a rung. */
  buurten(gemeente: string, rung: string): Promise<AreaList>;
  area(code: string, rung: string): Promise<AreaDetail>;
  /** What waits for a role, most urgent first. */
  signals(owner: string, limit: number): Promise<SignalList>;
  /** Placements of one's own that are in this state; at most 1,000. */
  placements(state: Placement['state']): Promise<PlacementList>;
  /** Holds a home, once for each key. A NoAnswer that says why carries the problem. */
  hold(input: PlacementInputSent, key: string): Promise<Placement>;
  /** Moves a placement on, once for each key. */
  move(placement: string, move: string, body: object, key: string): Promise<Placement>;
  receipt(placement: string): Promise<Receipt>;
  /** Deviations with consent that whoever paired may cite. */
  precedents(): Promise<PrecedentList>;
  /** Opens the stream of changes; the caller reads its body. */
  events(signal: AbortSignal): Promise<Response>;
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
  const texts = CLIENT_TEXTS[language];
  const send = async (
    path: string,
    { body, key, signal }: { body?: unknown; key?: string; signal: AbortSignal },
  ): Promise<Response> => {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    const [method, url] = [body === undefined ? 'GET' : 'POST', `${base}/v1${path}`];
    if (body !== undefined) onSend?.({ method, url, headers: { ...headers }, body });
    if (token !== null) headers.authorization = `Bearer ${token}`;
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await reach(url, { method, headers, signal, ...sent }, texts.unreachable);
    requireVersion(response, texts);
    return response;
  };
  const call = async <T>(
    path: string,
    schema: z.ZodType<T>,
    given: { body?: unknown; key?: string } = {},
  ): Promise<T> => {
    const response = await send(path, { ...given, signal: AbortSignal.timeout(PATIENCE) });
    const answer = await readJson(response, texts);
    if (!response.ok) throw refusal(response, answer, texts);
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw otherShape(response, texts);
    return parsed.data;
  };
  const at = (placement: string) => `/placements/${encodeURIComponent(placement)}`;
  return {
    health: () => call('/health', Health),
    regions: () => call('/regions?limit=1000', RegionList),
    ladder: (region) => call(`/ladder?region=${encodeURIComponent(region)}`, Ladder),
    check: (request) => call('/checks', CheckResponse, { body: CheckRequest.parse(request) }),
    portals: () => call('/portals?limit=1000', PortalList),
    publish: (adapter) => call('/portals', PortalItem, { body: Adapter.parse(adapter) }),
    propose: (adapter) => call('/portal-proposals', PortalProposal, { body: Adapter.parse(adapter) }),
    misfit: (id, version) => call(`/portals/${id}/misfit`, PortalMisfit, { body: { version } }),
    proposals: () => call('/portal-proposals?limit=1000', PortalProposalList),
    accept: (id) => call(`/portal-proposals/${id}/accept`, PortalItem, { body: {} }),
    decline: (id) => call(`/portal-proposals/${id}/decline`, PortalProposal, { body: {} }),
    pair: (code, name) => call('/tokens', Token, { body: TokenRequest.parse({ code, name }) }),
    shapes: (gemeente) => call(`/shapes?level=buurt&gemeente=${gemeente}`, Shapes),
    buurten: (gemeente, rung) =>
      call(`/areas?level=buurt&gemeente=${gemeente}&rung=${rung}&limit=1000`, AreaList),
    area: (code, rung) => call(`/areas/${code}?rung=${rung}`, AreaDetail),
    signals: (owner, limit) => call(`/signals?owner=${owner}&limit=${limit}`, SignalList),
    placements: (state) => call(`/placements?state=${state}&limit=1000`, PlacementList),
    hold: (body, key) => call('/placements', Placement, { body, key }),
    move: (placement, move, body, key) => call(`${at(placement)}/${move}`, Placement, { body, key }),
    precedents: () => call('/placements/precedents', PrecedentList),
    receipt: (placement) => call(`${at(placement)}/receipt`, Receipt),
    events: async (signal) => {
      const response = await send('/events', { signal });
      if (!response.ok) throw refusal(response, await readJson(response, texts), texts);
      return response;
    },
  };
}

async function reach(url: string, init: RequestInit, unreachable: string): Promise<Response> {
  try {
    return await fetch(url, { ...init, cache: 'no-store', credentials: 'omit', redirect: 'error' });
  } catch {
    throw new NoAnswer('weg', unreachable);
  }
}
