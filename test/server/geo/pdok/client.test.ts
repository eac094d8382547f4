import { describe, expect, it } from 'vitest';
import { pdokClient } from '../../../../server/geo/pdok/client.ts';
import { Gate } from '../../../../server/geo/pdok/gate.ts';
import { PdokRefusal } from '../../../../server/geo/pdok/refusal.ts';
import { VERSION } from '../../../../server/version.ts';
import { stoppedClock } from '../../clock.ts';
import { FAILURES, type Reply, standIn } from './stand-in.ts';

const once = (more = {}) => ({ signal: new AbortController().signal, timeout: 2000, tries: 1, ...more });

describe('the client of PDOK', () => {
  it('is none when PDOK is off, and asks the public service when it is on', () => {
    expect(pdokClient('off', stoppedClock())).toBeNull();
    const url = pdokClient('on', stoppedClock())?.url('a/b', [
      ['fq', 'type:adres'],
      ['fq', 'postcode:7311AB'],
    ]);
    expect(url?.href).toBe('https://api.pdok.nl/a/b?fq=type%3Aadres&fq=postcode%3A7311AB');
  });

  it('asks under a base URL, also one with a path and a slash', () => {
    const client = pdokClient('http://127.0.0.1:1/pdok/', stoppedClock());
    expect(client?.url('a', []).href).toBe('http://127.0.0.1:1/pdok/a');
  });

  it.each([
    ['slow', 'slow', 'te traag'],
    ['busy', 'busy', 'rustiger aan'],
    ['down', 'down', 'storing'],
    ['page', 'page', 'webpagina'],
    ['led', 'page', 'webpagina'],
    ['cut', 'cut', 'brak halverwege af'],
    ['torn', 'cut', 'brak halverwege af'],
  ] as const)('says in one sentence that PDOK is %s', async (failure, trouble, words) => {
    const pdok = await standIn(() => FAILURES[failure]);
    const asking = pdok.client.json(
      pdok.client.url('a', []),
      once({ timeout: failure === 'slow' ? 50 : 2000 }),
    );
    const refusal = await asking.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PdokRefusal);
    expect(refusal).toMatchObject({ trouble, name: 'Refusal' });
    expect((refusal as PdokRefusal).message).toContain(words);
    expect((refusal as PdokRefusal).message).toMatch(/^[A-Z].*\.$/);
  });

  it('says that nobody is there', async () => {
    const client = pdokClient('http://127.0.0.1:9', stoppedClock());
    await expect(client?.json(client.url('a', []), once())).rejects.toMatchObject({ trouble: 'unreachable' });
  });

  it('waits as long as PDOK asks, and asks again', async () => {
    const replies: Reply[] = [
      { break: (response) => response.writeHead(429, { 'retry-after': '0' }).end() },
      {
        break: (response) =>
          response.writeHead(503, { 'retry-after': 'Sun, 22 Nov 2026 10:00:00 GMT' }).end(),
      },
      { json: { ja: true } },
    ];
    const pdok = await standIn(() => replies[pdok.asked.length - 1] as Reply);
    expect(await pdok.client.json(pdok.client.url('a', []), once({ tries: 3 }))).toEqual({ ja: true });
    expect(pdok.asked).toHaveLength(3);
  });

  it('leaves a long wait to people, and does not ask again what will not change', async () => {
    for (const failure of [FAILURES.busy, FAILURES.page, FAILURES.led]) {
      const pdok = await standIn(() => failure);
      await expect(pdok.client.json(pdok.client.url('a', []), once({ tries: 3 }))).rejects.toBeInstanceOf(
        PdokRefusal,
      );
      expect(pdok.asked).toHaveLength(1);
    }
  });

  it('stops at once when it is told to, also while it waits', async () => {
    const stop = new AbortController();
    const pdok = await standIn(() => {
      stop.abort(new Error('genoeg'));
      return FAILURES.down;
    });
    await expect(
      pdok.client.json(pdok.client.url('a', []), once({ signal: stop.signal, tries: 3 })),
    ).rejects.toThrow('genoeg');
  });

  it('says who asks, and nothing more', async () => {
    let headers = {};
    const pdok = await standIn(() => ({
      break: (response) => {
        headers = response.req.headers;
        response.end('{}');
      },
    }));
    await pdok.client.json(pdok.client.url('a', []), once());
    expect(headers).toMatchObject({ 'user-agent': `Trede/${VERSION}`, accept: 'application/json' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });
});

describe('the gate', () => {
  it('lets no more through at once than it may', async () => {
    const gate = new Gate(3, 0);
    let inside = 0;
    let most = 0;
    let full = () => {};
    const three = new Promise<void>((resolve) => {
      full = resolve;
    });
    const work = async () => {
      most = Math.max(most, ++inside);
      if (inside === 3) full();
      await three;
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    const signal = () => new AbortController().signal;
    await Promise.all(Array.from({ length: 20 }, () => gate.run(signal(), work)));
    expect(most).toBe(3);
    expect(inside).toBe(0);
  });

  it('keeps a gap between two starts', async () => {
    const gate = new Gate(4, 40);
    const starts: number[] = [];
    const { signal } = new AbortController();
    await Promise.all(
      Array.from({ length: 4 }, () => gate.run(signal, async () => void starts.push(performance.now()))),
    );
    // Timers may fire a millisecond early.
    for (const [i, at] of starts.entries()) if (i > 0) expect(at - (starts[i - 1] ?? 0)).toBeGreaterThan(37);
  });

  it('lets go of who does not want to wait any longer, and of the place of who failed', async () => {
    const gate = new Gate(1, 0);
    const { signal } = new AbortController();
    const stop = new AbortController();
    let free = () => {};
    const first = gate.run(signal, () => new Promise<void>((resolve) => (free = resolve)));
    const second = gate.run(stop.signal, async () => 'tweede');
    stop.abort(new Error('weg'));
    await expect(second).rejects.toThrow('weg');
    const third = gate.run(signal, () => Promise.reject(new Error('stuk')));
    const fourth = gate.run(signal, async () => 'vierde');
    await new Promise((resolve) => setImmediate(resolve));
    free();
    await first;
    await expect(third).rejects.toThrow('stuk');
    expect(await fourth).toBe('vierde');
  });
});
