import { describe, expect, test } from 'vitest';
import { asksForPerson, didThatHelp, ownWords, type Verdict } from '../../../domain/case/did-that-help.ts';

describe('R10 the answer to "did that solve it?"', () => {
  test.each<[Verdict, readonly string[]]>([
    [
      'helped',
      [
        'Yes',
        'yes!',
        'OK.',
        'It did',
        'That helped',
        'Thanks, solved',
        '是',
        '是的。',
        '嗯嗯',
        '解决了',
        '好的，谢谢',
        '没问题了，谢谢',
      ],
    ],
    [
      'customerAsked',
      [
        '人工',
        '转人工',
        '好的，不过我要找人工客服',
        '叫个真人来',
        'agent',
        'I want a human',
        'Thanks but can I talk to someone',
        'AGENT PLEASE',
      ],
    ],
    ['didNotHelp', ['no', 'No.', 'nope', '不', '没有', '没用', '还是不行', '没有解决', 'It still does not work']],
    [
      'unclear',
      [
        '?',
        '订单号是 123',
        'Thanks, but where is my refund?',
        'Thanks. When will it come',
        '谢谢，那退款呢',
        '不太满意',
        '好的，但是发票抬头呢',
        'Yes and no',
        'The one of March',
      ],
    ],
  ])('is read as %s', (verdict, messages) => {
    for (const message of messages) expect(didThatHelp(message), message).toBe(verdict);
  });

  test.each([
    'Yes\n\nOn Mon, 2 Mar 2026, Shop wrote:\n> Did that solve it? Reply "agent" ...',
    '是的\n\n在 2026年3月2日 客服写道：\n回复“人工”，马上会有专人接手。',
    'yes\n-----Original Message-----\nFrom: Shop\nreply "agent"',
    '> Did that solve it? Or "agent"?\nyes',
  ])('is read without the mail that it answers: %j', (message) => {
    expect(didThatHelp(message)).toBe('helped');
    expect(ownWords(message).toLowerCase()).toMatch(/^(yes|是的)$/);
  });

  test('a person is asked for in so many words, and not by words that only look like it', () => {
    for (const text of ['我要人工服务', 'please connect me to an agent', 'real person please'])
      expect(asksForPerson(text), text).toBe(true);
    for (const text of ['工人到了', 'How do I get an invoice?', '怎么开发票', 'urgent: agenda'])
      expect(asksForPerson(text), text).toBe(false);
  });
});
