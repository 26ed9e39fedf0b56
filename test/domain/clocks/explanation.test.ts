import { describe, expect, it } from 'vitest';
import { explanationText } from '../../../domain/clocks/index.ts';
import { at, day, firstResponse, hour, neverOpen, nextResponse, resolution, Watched } from './watched.ts';

const opened = (plan = resolution) => new Watched([plan]).happens('received', '2026-03-02 10:00');

describe('an explanation', () => {
  it('lists what counted and what did not, and why, in the calendar’s own time', () => {
    const watched = opened().hold('customer', '2026-03-02 12:00').resume('2026-03-03 12:00');
    const explanation = watched.explained('resolution', '2026-03-03 16:00');
    expect(explanation.steps).toEqual([
      {
        fromMs: at('2026-03-02 10:00'),
        toMs: at('2026-03-02 12:00'),
        from: '2026-03-02T10:00:00+08:00',
        to: '2026-03-02T12:00:00+08:00',
        counted: true,
        why: 'running',
        workingMs: 2 * hour,
        totalMs: 2 * hour,
      },
      expect.objectContaining({ counted: false, why: 'paused', hold: 'customer', workingMs: 8 * hour, totalMs: day }),
      expect.objectContaining({ counted: true, why: 'running', workingMs: 4 * hour, totalMs: 4 * hour }),
    ]);
    expect(explanation).toMatchObject({
      elapsedMs: 6 * hour,
      targetMs: 8 * hour,
      due: '2026-03-04T10:00:00+08:00',
      beyondHorizon: false,
    });
  });

  it('is told in English', () => {
    const watched = opened().hold('customer', '2026-03-02 12:00').resume('2026-03-03 12:00');
    expect(explanationText(watched.explained('resolution', '2026-03-03 12:30'), 'en').split('\n')).toEqual([
      'resolution: running',
      'Target: 8 h of working time.',
      'Started: 2026-03-02T10:00:00+08:00',
      '1. 2026-03-02T10:00:00+08:00 to 2026-03-02T12:00:00+08:00: counted 2 h (working time 2 h of 2 h)',
      '2. 2026-03-02T12:00:00+08:00 to 2026-03-03T12:00:00+08:00: not counted, on hold "customer" (working time 8 h of 24 h)',
      '3. 2026-03-03T12:00:00+08:00 to 2026-03-03T12:30:00+08:00: counted 30 min (working time 30 min of 30 min)',
      'Counted: 2 h 30 min of 8 h (working time).',
      'Due: 2026-03-04T10:00:00+08:00',
    ]);
  });

  it('is told in Chinese', () => {
    const watched = opened().hold('customer', '2026-03-02 12:00').resume('2026-03-03 12:00');
    watched.happens('solved', '2026-03-03 12:30');
    expect(explanationText(watched.explained('resolution', '2026-04-01 00:00'), 'zh').split('\n')).toEqual([
      'resolution：已达成',
      '时限：工作时间 8小时。',
      '开始：2026-03-02T10:00:00+08:00',
      '1. 2026-03-02T10:00:00+08:00 至 2026-03-02T12:00:00+08:00：计入 2小时（其中工作时间 2小时，共 2小时）',
      '2. 2026-03-02T12:00:00+08:00 至 2026-03-03T12:00:00+08:00：不计入，挂起“customer”（其中工作时间 8小时，共 24小时）',
      '3. 2026-03-03T12:00:00+08:00 至 2026-03-03T12:30:00+08:00：计入 30分（其中工作时间 30分，共 30分）',
      '合计：2小时30分 / 8小时（工作时间）。',
      '到期：2026-03-04T10:00:00+08:00',
    ]);
  });

  it('says in both languages when the due instant lies where the calendar knows no holidays', () => {
    const far = opened({ ...resolution, target: { in: 'calendarTime', ms: 400 * day } }).explained(
      'resolution',
      '2026-03-02 12:00',
    );
    expect(explanationText(far, 'en')).toContain('The calendar knows no holidays there yet');
    expect(explanationText(far, 'zh')).toContain('超出日历范围');
  });

  it('says in both languages when it is never due', () => {
    const watched = new Watched([resolution], { office: neverOpen }).happens('received', '2026-03-02 10:00');
    const never = watched.explained('resolution', '2026-03-02 12:00');
    expect(explanationText(never, 'en')).toContain('Due: never');
    expect(explanationText(never, 'zh')).toContain('永不');
  });

  it('names the breach, the flags and each kind of target', () => {
    const watched = opened(firstResponse);
    watched.strike('2026-03-02 11:00');
    watched.cancel('withdrawn', '2026-03-02 12:00');
    const text = explanationText(watched.explained('firstResponse', '2026-03-02 12:00'), 'en');
    expect(text).toContain('firstResponse: breached');
    expect(text).toContain('Breached: 2026-03-02T11:00:00+08:00');
    expect(text).toContain('Flags: withdrawn');
    const targets = [
      [{ in: 'calendarTime', ms: 36 * hour + 90_000 }, 'Target: 36 h 1 min 30 s, day and night.'],
      [{ in: 'workingDays', days: 3 }, 'Target: the end of working day 3 after the start.'],
      [{ in: 'calendarDays', days: 15 }, 'Target: the end of calendar day 15 after the start.'],
    ] as const;
    for (const [target, words] of targets) {
      expect(
        explanationText(opened({ ...resolution, target }).explained('resolution', '2026-03-02 12:00'), 'en'),
      ).toContain(words);
    }
  });

  it('of a clock that has not started has no steps', () => {
    const explanation = new Watched([nextResponse]).explained('nextResponse', '2026-03-02 12:00');
    expect(explanation).toMatchObject({ status: 'notStarted', steps: [], elapsedMs: 0, due: null });
    expect(explanationText(explanation, 'zh').split('\n')[0]).toBe('nextResponse：未开始');
  });

  it('keeps to the run that goes on: an earlier answered message is not in it', () => {
    const watched = new Watched([nextResponse])
      .happens('customerMessage', '2026-03-02 10:00')
      .happens('reply', '2026-03-02 10:30')
      .happens('customerMessage', '2026-03-02 14:00');
    expect(watched.explained('nextResponse', '2026-03-02 14:20').steps.map(({ from }) => from)).toEqual([
      '2026-03-02T14:00:00+08:00',
    ]);
  });
});
