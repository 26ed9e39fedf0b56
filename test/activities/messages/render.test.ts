import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Liquid } from 'liquidjs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TemplateFailed } from '../../../activities/messages/failures.ts';
import { loadTemplates } from '../../../activities/messages/render.ts';
import type { MessageData, RenderMessage } from '../../../activities/messages/render.ts';
import type { MessagePurpose } from '../../../domain/case/fact.ts';

const shipped = join(import.meta.dirname, '../../../activities/messages/templates/default');

/** What each purpose may be told; a template that reads anything else reads nothing. */
const known: Readonly<Record<MessagePurpose, MessageData>> = {
  acknowledgement: {
    reference: 'A-1',
    subject: 'SF-1029',
    name: '王芳',
    kind: 'problem',
    cameBy: 'chat',
    backAt: null,
  },
  cannedAnswer: {
    reference: 'A-1',
    subject: 'SF-1029',
    name: '王芳',
    kind: 'enquiry',
    question: '怎么开发票？',
    answer: '第一段\n\n- 第二段',
  },
  reply: { reference: 'A-1', subject: 'SF-1029', name: '王芳', kind: 'problem', body: '第一段\n\n第二段' },
  outcome: {
    reference: 'A-1',
    subject: 'SF-1029',
    name: '王芳',
    kind: 'problem',
    summary: '已补发',
    noReply: false,
    askRating: true,
    confirmUrl: 'https://care.example/c/1',
    rateUrl: 'https://care.example/r/1',
  },
  followUpReminder: {
    reference: 'A-1',
    subject: null,
    name: '王芳',
    kind: null,
    summary: '已补发',
    confirmUrl: 'https://care.example/c/1',
  },
  holdReminder: { reference: 'A-1', subject: 'SF-1029', name: '王芳', kind: 'problem' },
  notice: {
    reference: 'A-1',
    owner: 'li.na',
    timeZone: 'Asia/Shanghai',
    steps: [
      { reference: 'A-1', clock: 'firstResponse', step: '100%', due: '2026-03-02T09:00:00.000Z', breach: 'breach' },
      { reference: 'A-1', clock: 'resolution', step: '80%', due: '2026-03-02T10:30:00.000Z', breach: null },
    ],
  },
};
const purposes = Object.keys(known) as MessagePurpose[];
const everything = purposes.flatMap((purpose) => (['zh', 'en'] as const).map((language) => ({ purpose, language })));

let render: RenderMessage;
beforeAll(async () => {
  render = await loadTemplates();
});

describe('the shipped templates', () => {
  test.each(everything)(
    '$purpose in $language says the case number, leaves nothing open and is one whole HTML page',
    ({ purpose, language }) => {
      const { subject, text, html } = render('default', purpose, language, known[purpose]);
      expect(subject).toContain('A-1');
      expect(text).toContain('A-1');
      for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\{%|undefined|null|\[object/);
      expect(text).not.toMatch(/\n{3,}| \n|“”|""/);
      expect(html).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
      expect(html).toContain(`<html lang="${language}">`);
      expect(/\p{Script=Han}/u.test(subject)).toBe(language === 'zh');
    },
  );

  test.each(everything)('$purpose in $language reads only what it may be told', ({ purpose, language }) => {
    const source = readFileSync(join(shipped, `${purpose}.${language}.liquid`), 'utf8');
    const engine = new Liquid();
    for (const filter of ['line', 'topic', 'instant']) engine.registerFilter(filter, (value: unknown) => value);
    const read = engine.globalVariablesSync(source);
    expect(read.filter((name) => !(name in known[purpose]))).toEqual([]);
    expect(read).toContain('reference');
  });

  test.each(everything)(
    '$purpose in $language is whole when all that may be absent is absent',
    ({ purpose, language }) => {
      const { subject, text, html } = render('default', purpose, language, {
        reference: 'A-1',
        summary: 's',
        body: 'b',
        answer: 'a',
        steps: [],
      });
      for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|null|“”|""|，，/);
      expect(text.trim().length).toBeGreaterThan(20);
    },
  );

  test('there is one for each purpose and language, and no other file', () => {
    const expected = [
      ...everything.map(({ purpose, language }) => `${purpose}.${language}.liquid`),
      'layout.html.liquid',
    ];
    expect(readdirSync(shipped).sort()).toEqual(expected.sort());
  });

  test.each(['zh', 'en'] as const)('R9 a complaint in %s is acknowledged neutrally, not cheerfully', (language) => {
    const { subject, text } = render('default', 'acknowledgement', language, {
      ...known.acknowledgement,
      kind: 'complaint',
    });
    expect(subject + text).not.toMatch(/thank|glad|happy|pleas(ed|ure)|delight|great|!|谢|高兴|荣幸|欢迎|！/i);
  });

  test.each([
    ['zh', /歉/],
    ['en', /sorry/],
  ] as const)('the outcome of a complaint in %s comes with an apology', (language, apology) => {
    expect(render('default', 'outcome', language, { ...known.outcome, kind: 'complaint' }).text).toMatch(apology);
    expect(render('default', 'outcome', language, known.outcome).text).not.toMatch(apology);
  });

  test('a rating is asked for only where the plan asks for one', () => {
    expect(render('default', 'outcome', 'en', known.outcome).text).toMatch(/from 1 .* to 5/);
    expect(render('default', 'outcome', 'en', { ...known.outcome, askRating: false }).text).not.toMatch(/satisfied/);
  });

  test('a notice lists every step with its case, clock and instant in the zone asked for', () => {
    const { subject, text } = render('default', 'notice', 'en', known.notice);
    expect(subject).toContain('2 steps');
    expect(text).toContain('- case A-1: firstResponse, 100%, breached, due 2026-03-02 17:00 (Asia/Shanghai)');
    expect(text).toContain('- case A-1: resolution, 80%, due 2026-03-02 18:30 (Asia/Shanghai)');
    expect(render('default', 'notice', 'en', { ...known.notice, timeZone: null }).text).toContain('09:00 (UTC)');
  });

  test('a reply does not gather one more Re: a round', () => {
    const data = { ...known.reply, subject: 'Re: RE: 回复：late parcel' };
    expect(render('default', 'reply', 'en', data).subject).toBe('Re: late parcel (case A-1)');
  });
});

describe('what people write', () => {
  const nasty = '<script>alert(1)</script> "quoted" & \'single\' {{ reference }} {% raw %}';

  test.each(everything)('is text in $purpose in $language: never markup, never a template', ({ purpose, language }) => {
    const fields = { subject: nasty, name: nasty, body: nasty, summary: nasty, owner: nasty };
    const { text, html } = render('default', purpose, language, { ...known[purpose], ...fields });
    expect(html).not.toContain('<script');
    if (text.includes('alert')) {
      expect(text).toContain('{{ reference }}');
      expect(html).toContain('&lt;script&gt;');
    }
  });

  test('keeps its paragraphs and lines, and an address on the web alone in its line becomes a link', () => {
    const body = 'one\ntwo\n\nthree\nhttps://shop.example/a?b=1&c="><img src=x>\nfour';
    const { text, html } = render('default', 'reply', 'en', { ...known.reply, body: body.replace(' src', '%20src') });
    expect(text).toContain('one\ntwo\n\nthree\n');
    expect(html).toMatch(/<p[^>]*>one<br ?\/?>\s*two<\/p>/);
    expect(html).toMatch(/<a href="https:\/\/shop\.example\/a\?b=1&amp;c=&#34;&gt;&lt;img%20src=x&gt;">/);
    expect(html).not.toContain('<img');
  });

  test('never breaks the subject into two lines', () => {
    const { subject } = render('default', 'reply', 'en', { ...known.reply, subject: 'a\r\nBcc: x@y.z\u2028b' });
    expect(subject).toBe('Re: a Bcc: x@y.z b (case A-1)');
  });

  test('may be as long as a request may be', () => {
    const body = '一行\n\n'.repeat(25_000);
    expect(render('default', 'reply', 'zh', { ...known.reply, body }).text.length).toBeGreaterThan(90_000);
  });
});

describe('a brand', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'careloop-templates-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, source: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), source);
  };

  test('replaces single files; the rest stays as shipped', async () => {
    put('default/reply.en.liquid', 'subject: Acme {{ reference }}\n\n{{ body }}\n');
    const branded = await loadTemplates(folder);
    expect(branded('default', 'reply', 'en', known.reply)).toMatchObject({
      subject: 'Acme A-1',
      text: '第一段\n\n第二段\n',
    });
    expect(branded('default', 'reply', 'zh', known.reply)).toEqual(render('default', 'reply', 'zh', known.reply));
  });

  test('may be a set of its own, with its own layout and parts, and falls back to the default one', async () => {
    put('acme/reply.en.liquid', "subject: Acme\r\n\r\n{{ body }}\r\n\r\n{% render 'acme/signature.liquid' %}\r\n");
    put('acme/signature.liquid', 'Your Acme team');
    put('acme/layout.html.liquid', '<p>{{ subject }}</p>');
    const branded = await loadTemplates(folder);
    expect(branded('acme', 'reply', 'en', known.reply)).toEqual({
      subject: 'Acme',
      text: '第一段\n\n第二段\n\nYour Acme team\n',
      html: '<p>Acme</p>',
    });
    expect(branded('acme', 'notice', 'en', known.notice).text).toBe(
      render('default', 'notice', 'en', known.notice).text,
    );
  });

  test.each([
    ['no subject', 'Hello\n\nbody', /reply\.en\.liquid: expected a first line "subject/],
    ['an open tag', 'subject: x\n\n{% if a %}', /reply\.en\.liquid: .*not closed.*line:1/],
    ['an unknown tag', 'subject: x\n\n{% exec a %}', /reply\.en\.liquid: .*tag "exec" not found/],
  ])('is refused when loaded for %s', async (_what, source, why) => {
    put('default/reply.en.liquid', source);
    await expect(loadTemplates(folder)).rejects.toThrow(TemplateFailed);
    await expect(loadTemplates(folder)).rejects.toThrow(why);
  });

  test.each([
    ['a loop without end', 'subject: x\n\n{% for i in (1..1000000000) %}x{% endfor %}'],
    [
      'text that doubles itself',
      'subject: x\n\n{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}',
    ],
    ['a file from the disk', "subject: x\n\n{% include '/etc/passwd' %}"],
    ['a file above its folder', "subject: x\n\n{% render '../../../package.json' %}"],
  ])('cannot have %s: the message fails and the process goes on', async (_what, source) => {
    put('default/reply.en.liquid', source);
    const branded = await loadTemplates(folder);
    expect(() => branded('default', 'reply', 'en', known.reply)).toThrow(TemplateFailed);
    expect(branded('default', 'reply', 'zh', known.reply).text).toContain('第一段');
  });

  test('cannot reach into the program', async () => {
    put(
      'default/reply.en.liquid',
      'subject: x\n\n[{{ body.constructor.name }}{{ __proto__ }}{{ constructor }}{{ process.env }}]',
    );
    const branded = await loadTemplates(folder);
    expect(branded('default', 'reply', 'en', known.reply).text).toBe('[]\n');
  });
});

describe('R4 a contact outside hours', () => {
  const data = {
    reference: 'A-1',
    subject: null,
    name: null,
    kind: null,
    cameBy: 'chat',
    backAt: '2026-03-02 08:00 (+08:00)',
  };

  test.each([
    ['zh', '通过在线客服', '人工客服将于 2026-03-02 08:00 (+08:00) 恢复服务'],
    ['en', 'by chat', 'Somebody is there again from 2026-03-02 08:00 (+08:00)'],
  ] as const)('is told so in %s, with the hour at which somebody is back', (language, how, back) => {
    const { text } = render('default', 'acknowledgement', language, data);
    expect(text).toContain(how);
    expect(text).toContain(back);
    expect(render('default', 'acknowledgement', language, { ...data, cameBy: undefined }).text).not.toContain(how);
    expect(render('default', 'acknowledgement', language, { ...data, backAt: null }).text).not.toContain('08:00');
  });
});
