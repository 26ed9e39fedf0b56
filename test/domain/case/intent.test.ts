import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentOf, type Intent } from '../../../domain/case/intent.ts';
import { propertyRuns } from '../../rig/property-runs.ts';

describe('R15 what comes in after solving is read for its intent', () => {
  const rows: readonly [body: string, intent: Intent, subject?: string][] = [
    ['谢谢，已经收到了', 'confirm'],
    ['好的，问题解决了', 'confirm'],
    ['Thank you, it works now.', 'confirm'],
    ['Great, all good!', 'confirm'],
    ['还是不能用', 'reopen'],
    ['问题没有解决', 'reopen'],
    ['一直没收到退款', 'reopen'],
    ["It still doesn't switch off.", 'reopen'],
    ['It broke again.', 'reopen'],
    ['谢谢，但是还是没收到', 'unclear'],
    ['Thanks, but it still does not work.', 'unclear'],
    ['发票可以改抬头吗？', 'unclear'],
    ['When do you open tomorrow?', 'unclear'],
    ['自动回复：我正在休假', 'nothing'],
    ['I am away until Monday.', 'nothing', 'Automatic reply: your case'],
    ['I am away until Monday.', 'nothing', 'Out of office'],
    ['Your message could not be delivered.', 'nothing', 'Undeliverable: your case'],
    ['退信：地址不存在', 'nothing'],
  ];
  it.each(rows)('%s -> %s', (body, intent, subject) => {
    expect(intentOf(subject, body)).toBe(intent);
  });

  it('reads any text without failing, and never takes a long letter for a plain thank-you', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(['confirm', 'reopen', 'nothing', 'unclear']).toContain(intentOf(undefined, text));
        expect(intentOf(undefined, `${'x'.repeat(300)} thanks ${text}`)).not.toBe('confirm');
      }),
      { numRuns: propertyRuns },
    );
  });
});
