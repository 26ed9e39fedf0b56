/** `care policy ...` as a person types it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPolicyCommands } from '../../../client/policy-commands.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careloop-policy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function care(...words: readonly string[]) {
  const written = { out: '', err: '' };
  const program = new Command('care').exitOverride();
  program.configureOutput({ writeOut: (text) => (written.out += text), writeErr: (text) => (written.err += text) });
  addPolicyCommands(program);
  process.exitCode = 0;
  program.parse(['policy', ...words], { from: 'user' });
  return { ...written, exitCode: process.exitCode };
}

const good = 'name: shop\ninherits: default\nrules:\n  - { id: gold, when: { product: gold }, then: { level: 3 } }\n';
const bad = 'name: shop\ninherits: default\nrules:\n  - { id: gold, then: { team: servcie } }\n';

describe('check', () => {
  test('a policy in order: its name, version and rules', () => {
    const { out, exitCode } = care('check', file('shop.yaml', good));
    expect(out).toMatch(/shop\.yaml: in order\. Policy shop, version [0-9a-f]{12}, 16 rules\n/);
    expect(exitCode).toBe(0);
  });

  test('a bad one: file, line, column, path, what was expected, what was meant', () => {
    const path = file('shop.yaml', bad);
    const { err, out, exitCode } = care('check', path);
    expect(err).toBe(
      `${path}:4:31 rules[0].then.team: unknown team; expected one of service, complaints; got servcie. Did you mean "service"? (UNKNOWN_NAME)\n`,
    );
    expect([out, exitCode]).toEqual(['', 1]);
  });

  test('the same as JSON', () => {
    const { out, exitCode } = care('check', file('shop.yaml', bad), '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ line: 4, column: 31, suggestion: 'service' }] });
    expect(exitCode).toBe(1);
    expect(JSON.parse(care('check', 'default', '--json').out)).toMatchObject({ ok: true, name: 'default' });
  });

  test('a file that is not there', () => {
    const { err, exitCode } = care('check', join(folder, 'none.yaml'));
    expect(err).toContain('no such policy');
    expect(exitCode).toBe(2);
  });
});

describe('show', () => {
  test('everything that is inherited and included, and from where', () => {
    const { out } = care('show', file('shop.yaml', good));
    expect(out).toMatch(
      /^# version [0-9a-f]{64}\n# from .*retail-words\.yaml, .*service-clocks\.yaml, .*default\.yaml, .*shop\.yaml\n/,
    );
    for (const inherited of ['delivery.late:', 'message-first-response:', 'id: simple-enquiry', 'id: gold'])
      expect(out).toContain(inherited);
  });

  test('what one rule settles, inherited parts too, and who settled each', () => {
    const { out } = care('show', 'default', '--rule', 'complaint', '--channel', 'chat');
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'team: "complaints" (rule complaint)',
        'survey: "message" (rule complaint)',
        'acknowledge: false (channel chat)',
        'approval: "standard" (defaults)',
        'clocks.firstResponse: chat-first-response (channel chat)',
        'clocks.finalResponse: complaint-final-response (rule complaint)',
        'clocks.resolution: resolution (defaults)',
      ]),
    );
  });

  test('what is shown is itself a policy in order, with the same version', () => {
    const path = file('shop.yaml', good);
    const again = file('again.yaml', care('show', path).out);
    const version = (name: string) => (JSON.parse(care('check', name, '--json').out) as { version: string }).version;
    expect(version(again)).toBe(version(path));
  });
});

describe('diff', () => {
  test('nothing differs: exit 0', () => {
    expect(care('diff', 'default', 'default')).toEqual({ out: 'no difference\n', err: '', exitCode: 0 });
  });

  test('what was added, taken away and changed, by its path: exit 1', () => {
    const before = file('a.yaml', `${good}confidence: 0.5\n`);
    const after = file(
      'b.yaml',
      'name: shop\ninherits: default\nconfidence: 0.6\ntiers:\n  gold: { title: { zh: 金, en: Gold } }\n',
    );
    const { out, exitCode } = care('diff', before, after, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toEqual({
      differences: [
        { change: 'changed', path: 'confidence', before: 0.5, after: 0.6 },
        { change: 'added', path: 'tiers.gold', after: { title: { zh: '金', en: 'Gold' } } },
        {
          change: 'removed',
          path: 'rules.gold',
          before: { id: 'gold', when: { product: 'gold' }, then: { level: 3 } },
        },
      ],
    });
    expect(care('diff', before, after).out).toContain('tiers.gold');
  });
});

describe('explain', () => {
  const request = { channel: 'chat', body: '有人受伤', receivedAt: '2026-03-02T02:00:00+08:00' };

  test('which rule matched, why those before it did not, and which were not asked', () => {
    const trial = file(
      'case.json',
      JSON.stringify({ request, classification: { kind: 'complaint', signals: ['safety'] } }),
    );
    const { out, exitCode } = care('explain', 'default', '--case', trial);
    expect(exitCode).toBe(0);
    for (const line of [
      'public-post: no, channel is ticket and should be social; anonymous is false and should be true',
      'complaint-severe: matched, kind is complaint, signals is safety',
      'complaint: not asked, a rule before it matched',
      'chat outside its hours becomes ticket (R4)',
      'team: "complaints" (rule complaint-severe)',
      'calendar: "team" (defaults)',
      'resolution: PT4H of working time in office, internal',
    ]) {
      expect(out).toContain(line);
    }
  });

  test('a request alone is taken as before classification', () => {
    const { out } = care('explain', 'default', '--json', '--case', file('case.json', JSON.stringify(request)));
    expect(JSON.parse(out)).toMatchObject({ plan: { rule: 'defaults', priority: 3 } });
  });

  test.each([
    ['{', 2, 'JSON'],
    [
      JSON.stringify({ request: { channel: 'chat', receivedAt: 'yesterday' } }),
      2,
      'request.receivedAt: an ISO instant',
    ],
    [JSON.stringify({ request, classification: { urgency: 'extreme' } }), 2, 'classification.urgency'],
  ])('a case that is none: %s', (text, exitCode, words) => {
    const answer = care('explain', 'default', '--case', file('case.json', text));
    expect(answer.exitCode).toBe(exitCode);
    expect(answer.err).toContain(words);
  });
});
