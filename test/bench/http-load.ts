import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

/** What the load process is told, as a file: it runs beside the server, never in its process. */
export interface Load {
  url: string;
  token: string;
  /** Bodies, asked by turns. */
  bodies: string[];
  /** `rate`: as many as it takes, for so long. `waits`: evenly so many a second, until standard input closes. */
  kind: 'rate' | 'waits';
  seconds: number;
  perSecond: number;
}

/** Requests a second; or how long each took, in milliseconds. */
export interface Loaded {
  rate: number;
  waits: number[];
}

const load = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Load;
const headers = { authorization: `Bearer ${load.token}`, 'content-type': 'application/json' };
const loaded: Loaded =
  load.kind === 'rate' ? { rate: await rate(), waits: [] } : { rate: 0, waits: await waits() };
process.stdout.write(JSON.stringify(loaded));

async function rate(): Promise<number> {
  const result = await autocannon({
    url: load.url,
    connections: 8,
    duration: load.seconds,
    requests: load.bodies.map((body) => ({ method: 'POST', body, headers })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused and ${result.errors} failed`);
  return result['2xx'] / result.duration;
}

async function waits(): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const found: number[] = [];
  let open = true;
  process.stdin.on('end', () => {
    open = false;
  });
  process.stdin.resume();
  const step = 1000 / load.perSecond;
  const start = performance.now();
  const under: Promise<void>[] = [];
  for (let turn = 0; open; turn++) {
    const late = start + turn * step - performance.now();
    if (late > 0) await new Promise((go) => setTimeout(go, late));
    const body = load.bodies[turn % load.bodies.length] ?? '';
    under.push(ask(agent, body).then((wait) => void found.push(wait)));
  }
  await Promise.all(under);
  agent.destroy();
  return found;
}

function ask(agent: Agent, body: string): Promise<number> {
  const before = performance.now();
  return new Promise((done, failed) => {
    const asked = request(load.url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) done(performance.now() - before);
        else failed(new Error(`refused with ${response.statusCode}`));
      });
    });
    asked.once('error', failed);
    asked.end(body);
  });
}
