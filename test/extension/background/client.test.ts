import { afterEach, describe, expect, it } from 'vitest';
import { createClient, NoAnswer } from '../../../extension/background/client.ts';
import { type Answers, outsideServer } from './outside-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverWith(answers: Answers) {
  const server = await outsideServer(answers);
  closing.push(server.close);
  return server;
}

/** The reason why a call gave no answer. */
async function refusalOf(call: Promise<unknown>): Promise<NoAnswer> {
  const cause = await call.then(
    () => null,
    (why: unknown) => why,
  );
  expect(cause).toBeInstanceOf(NoAnswer);
  return cause as NoAnswer;
}

const problem = (detail: string) => ({ type: 'about:blank', title: 'x', status: 400, detail });

describe('the client', () => {
  it('shows its token, and asks readings with null as absent', async () => {
    const answer = { dataVersion: 'v1', results: [] };
    const server = await serverWith({ '/v1/checks': () => ({ json: answer }) });
    await createClient(server.url, 'secret').check({
      rung: 'opstapwoning',
      addresses: [{ readings: [{ huisnummer: 12, postcode: '9901 ab' }] }],
    });
    expect(server.asked[0]?.authorization).toBe('Bearer secret');
    expect(server.asked[0]?.body).toMatchObject({
      addresses: [{ readings: [{ huisnummer: 12, postcode: '9901AB', straat: null }] }],
    });
  });

  it('shows no token while it has none', async () => {
    const token = { id: '1', token: 't', role: 'coordinator' };
    const server = await serverWith({ '/v1/tokens': () => ({ status: 201, json: token }) });
    expect(await createClient(server.url, null).pair('123456', 'Kantoor')).toEqual(token);
    expect(server.asked[0]?.authorization).toBeUndefined();
  });

  it.each([
    [401, 'geweigerd'],
    [429, 'te-druk'],
    [503, 'weg'],
    [400, 'anders'],
  ])('takes %i as %s, with the sentence of the server', async (status, kind) => {
    const server = await serverWith({ '/v1/health': () => ({ status, json: problem('Dit is waarom.') }) });
    const refused = await refusalOf(createClient(server.url, 't').health());
    expect(refused.kind).toBe(kind);
    expect(refused.message).toBe('Dit is waarom.');
  });

  it('takes silence as away', async () => {
    const server = await outsideServer({});
    await server.close();
    expect((await refusalOf(createClient(server.url, 't').health())).kind).toBe('weg');
  });

  it('takes what is no JSON as something else than Trede', async () => {
    const server = await serverWith({ '/v1/health': () => ({ text: '<h1>Router</h1>' }) });
    expect((await refusalOf(createClient(server.url, 't').health())).kind).toBe('weg');
  });

  it('does not believe an answer of another shape', async () => {
    const server = await serverWith({ '/v1/checks': () => ({ json: { results: [{ verdict: 'goed' }] } }) });
    const call = createClient(server.url, 't').check({
      rung: 'opstapwoning',
      addresses: [{ readings: [{ huisnummer: 1 }] }],
    });
    expect((await refusalOf(call)).kind).toBe('anders');
  });

  it.each([
    ['2.0.0', 'De server van Trede is nieuwer dan deze extensie. Werk de extensie bij.'],
    ['1.9.0', 'De server van Trede is nieuwer dan deze extensie. Werk de extensie bij.'],
  ])('says which side to update when a server of %s is not understood', async (version, sentence) => {
    const server = await serverWith({ '/v1/health': () => ({ json: { status: 'anders' }, version }) });
    expect((await refusalOf(createClient(server.url, 't').health())).message).toBe(sentence);
  });

  it('goes on with a server that only knows more', async () => {
    const health = { status: 'ok', version: '3', later: true };
    const server = await serverWith({ '/v1/health': () => ({ json: health, version: '1.9.0' }) });
    expect(await createClient(server.url, 't').health()).toMatchObject({ status: 'ok' });
  });

  it('says the same in English', async () => {
    const server = await serverWith({ '/v1/health': () => ({ json: {}, version: '2.0.0' }) });
    const refused = await refusalOf(createClient(server.url, 't', { language: 'en' }).health());
    expect(refused.message).toBe('The server of Trede is newer than this extension. Update the extension.');
  });
});
