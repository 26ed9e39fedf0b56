import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classifierFromEnvironment, localClassifier } from '../../../activities/classifier/classifier.ts';
import { languageModelClassifier } from '../../../activities/classifier/language-model.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';

interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
}

let server: Server;
let url: string;
let asked: Asked[];
let respond: (response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url ?? '', key: request.headers.authorization, body });
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/v1`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: string[] = [];
  request.setEncoding('utf8');
  for await (const chunk of request) chunks.push(String(chunk));
  return chunks.join('');
}

const local = localClassifier(null);
const facts = { text: '充电器冒烟了，孩子受伤', subject: '求助', channel: 'email', recentContacts: 0 };
const opinion = {
  kind: { value: 'complaint', confidence: 0.9, because: ['求助'] },
  category: { value: 'product.defect', confidence: 0.8, because: ['冒烟'] },
  sentiment: { value: 'negative', confidence: 0.7, because: ['受伤'] },
  urgency: { value: 'low', confidence: 0.9, because: [] },
};
const answering = (content: string) => (response: ServerResponse) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));
};
const ask = (timeoutMs = 5_000) =>
  languageModelClassifier({ url, model: 'small', key: 'secret', timeoutMs }, local).classify(facts, defaultRules);

describe('a language model as classifier', () => {
  test('a good answer settles kind, category and mood', async () => {
    respond = answering(JSON.stringify(opinion));
    const result = await ask();
    expect(result).toMatchObject({
      kind: opinion.kind,
      category: opinion.category,
      confidence: 0.8,
      needsPerson: false,
    });
    expect(result.sentiment).toMatchObject({ value: 'negative', score: -0.7 });
    expect(result.judgedBy).toEqual(['language model small', 'rules']);
  });

  test('it cannot talk down what a signal raised', async () => {
    respond = answering(JSON.stringify(opinion));
    const result = await ask();
    expect(result.urgency.value).toBe('critical');
    expect(result.signals.map((signal) => signal.name)).toEqual(['safety', 'vulnerable']);
  });

  test('it is asked for structured output with the names of the policy, the text as data', async () => {
    respond = answering(JSON.stringify(opinion));
    await ask();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer secret' });
    const body: unknown = JSON.parse(asked[0]?.body ?? '');
    expect(body).toMatchObject({
      model: 'small',
      temperature: 0,
      response_format: {
        type: 'json_schema',
        json_schema: {
          strict: true,
          schema: { properties: { kind: { properties: { value: { enum: Object.keys(defaultRules.kinds) } } } } },
        },
      },
      messages: [
        { role: 'system' },
        { role: 'user', content: JSON.stringify({ channel: 'email', subject: '求助', text: facts.text }) },
      ],
    });
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['an answer that is not JSON', answering('I think it is a complaint'), 'answer is not JSON'],
    [
      'a kind that the policy does not know',
      answering(JSON.stringify({ ...opinion, kind: { value: 'rant', confidence: 1, because: [] } })),
      'answer does not fit: kind.value',
    ],
    [
      'a confidence above one',
      answering(JSON.stringify({ ...opinion, category: { ...opinion.category, confidence: 3 } })),
      'answer does not fit: category.confidence',
    ],
    [
      'a field left out',
      answering(JSON.stringify({ kind: opinion.kind })),
      'answer does not fit: category, sentiment, urgency',
    ],
    ['no message', (response) => void response.end('{"choices":[]}'), 'reply without a message'],
    ['a page instead of JSON', (response) => void response.end('<html>'), 'answer is not JSON'],
    ['an error of the server', (response) => void response.writeHead(500).end('oops'), 'status 500'],
    ['a refusal', (response) => void response.writeHead(429).end(), 'status 429'],
    ['a broken connection', (response) => void response.destroy(), 'fetch failed'],
  ])('%s: the rules answer, and the reason is kept', async (_, bad, reason) => {
    respond = bad;
    const result = await ask();
    const usual = await local.classify(facts, defaultRules);
    expect({ ...result, judgedBy: [] }).toEqual({ ...usual, judgedBy: [] });
    expect(result.judgedBy.join('; ')).toContain(`language model failed: ${reason}`);
  });

  test('a slow answer is not waited for', async () => {
    respond = () => undefined;
    expect((await ask(50)).judgedBy).toEqual(['rules', 'language model failed: time-out']);
  });

  test('nobody there: the rules answer', async () => {
    const away = languageModelClassifier({ url: 'http://127.0.0.1:1/v1', model: 'small', timeoutMs: 2_000 }, local);
    expect((await away.classify(facts, defaultRules)).judgedBy[1]).toMatch(/^language model failed: /u);
  });

  test('the key is never told', async () => {
    respond = (response) => void response.writeHead(401).end();
    expect(JSON.stringify(await ask())).not.toContain('secret');
  });
});

describe('configuration', () => {
  test('without settings nobody is asked', async () => {
    const classifier = await classifierFromEnvironment({});
    expect((await classifier.classify(facts, defaultRules)).judgedBy).toEqual(['rules']);
    expect(asked).toEqual([]);
  });

  test('URL and model switch it on', async () => {
    respond = answering(JSON.stringify(opinion));
    const classifier = await classifierFromEnvironment({ CARELOOP_LLM_URL: url, CARELOOP_LLM_MODEL: 'small' });
    expect((await classifier.classify(facts, defaultRules)).judgedBy[0]).toBe('language model small');
    expect(asked[0]?.key).toBeUndefined();
  });

  test.each([
    [{ CARELOOP_LLM_URL: 'http://127.0.0.1/v1' }, 'CARELOOP_LLM_MODEL'],
    [{ CARELOOP_LLM_URL: 'nonsense', CARELOOP_LLM_MODEL: 'x' }, 'CARELOOP_LLM_URL'],
    [
      { CARELOOP_LLM_URL: 'http://127.0.0.1', CARELOOP_LLM_MODEL: 'x', CARELOOP_LLM_TIMEOUT_MS: 'soon' },
      'CARELOOP_LLM_TIMEOUT_MS',
    ],
    [{ CARELOOP_MODEL: '/nowhere/model.json' }, '/nowhere/model.json'],
  ])('%j is refused and says which', async (environment, named) => {
    await expect(classifierFromEnvironment(environment)).rejects.toThrow(named);
  });
});
