import { describe, expect, it } from 'vitest';
import { firstResponse, nextResponse, regulator, resolution, update, Watched } from './watched.ts';

const opened = (...plans: ConstructorParameters<typeof Watched>[0][number][]) =>
  new Watched(plans).happens('received', '2026-03-02 10:00');

describe('a pause', () => {
  it('stops the clock: only the working time inside it is given back', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 12:00').resume('2026-03-04 11:00');
    // 2 h used on Monday; 6 h from Wednesday 11:00 end exactly at closing.
    expect(watched.due('resolution')).toBe('2026-03-04 17:00');
  });

  it('outside hours gives nothing back', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 17:30').resume('2026-03-03 08:30');
    expect(watched.due('resolution')).toBe('2026-03-03 10:00');
  });

  it('has no deadline and no next step while it lasts', () => {
    const watched = opened(resolution).hold('customer', '2026-03-02 12:00');
    expect(watched.due('resolution')).toBeNull();
    expect(watched.next()).toBeNull();
    expect(watched.strike('2026-12-01 00:00')).toEqual([]);
    expect(watched.verdict('resolution').verdict).toBe('open');
  });

  it('is not ended by a second resume, nor begun by a second hold of the same reason', () => {
    const watched = opened(resolution)
      .hold('customer', '2026-03-02 12:00')
      .hold('customer', '2026-03-02 13:00')
      .resume('2026-03-02 14:00')
      .resume('2026-03-02 15:00');
    expect(watched.due('resolution')).toBe('2026-03-03 12:00');
    expect(watched.kinds()).toEqual(['resolution started', 'resolution paused', 'resolution resumed']);
  });

  it('may change its reason without the clock running in between', () => {
    const watched = opened(resolution)
      .hold('customer', '2026-03-02 12:00')
      .hold('appointment', '2026-03-02 13:00')
      .resume('2026-03-02 14:00');
    expect(watched.due('resolution')).toBe('2026-03-03 12:00');
    expect(watched.explained('resolution', '2026-03-02 15:00').steps.map(({ why, hold }) => [why, hold])).toEqual([
      ['running', undefined],
      ['paused', 'customer'],
      ['paused', 'appointment'],
      ['running', undefined],
    ]);
  });

  it('that begins at the very deadline keeps the clock from breaching until it is over', () => {
    const watched = opened(resolution).hold('customer', '2026-03-03 10:00');
    expect(watched.struck('2026-03-05 00:00').filter((step) => step.includes('breach'))).toEqual([]);
    watched.resume('2026-03-05 10:00');
    expect(watched.struck('2026-03-05 10:00')).toEqual(['resolution breach 2026-03-05 10:00']);
  });

  it('of a breached clock stops the steps after the breach too', () => {
    const watched = opened(resolution);
    watched.strike('2026-03-03 10:30');
    watched.hold('customer', '2026-03-03 10:30').resume('2026-03-05 10:00');
    expect(watched.next()).toBe('resolution after 2026-03-05 10:30');
    expect(watched.due('resolution')).toBe('2026-03-03 10:00');
  });

  it('covers a clock that starts while it lasts', () => {
    const watched = new Watched([{ ...resolution, startsOn: ['assigned'] }])
      .hold('appointment', '2026-03-02 09:00')
      .happens('assigned', '2026-03-02 10:00');
    expect(watched.clock('resolution').state.status).toBe('paused');
    watched.resume('2026-03-03 09:00');
    expect(watched.due('resolution')).toBe('2026-03-03 17:00');
  });
});

describe('R11', () => {
  it.each(['customer', 'appointment'])('R11 the %s pauses the resolution clock', (reason) => {
    expect(opened(resolution).hold(reason, '2026-03-02 12:00').clock('resolution').state.status).toBe('paused');
  });

  it.each(['thirdParty', 'department'])(
    'R11 waiting for a %s does not pause it, and is explained as counted',
    (reason) => {
      const watched = opened(resolution).hold(reason, '2026-03-02 12:00');
      expect(watched.due('resolution')).toBe('2026-03-03 10:00');
      expect(watched.explained('resolution', '2026-03-02 14:00').steps.at(-1)).toMatchObject({
        counted: true,
        hold: reason,
      });
    },
  );

  it('R11 the policy may say otherwise', () => {
    const watched = opened({ ...resolution, pausedBy: ['thirdParty'] }).hold('thirdParty', '2026-03-02 12:00');
    expect(watched.clock('resolution').state.status).toBe('paused');
  });

  it('R11 the update clock goes on while a third party is waited for', () => {
    const watched = opened({ ...update, pausedBy: ['customer'] }).hold('thirdParty', '2026-03-02 11:00');
    expect(watched.due('update')).toBe('2026-03-02 14:00');
  });
});

describe('R12', () => {
  it('R12 a hold on the customer does not pause while her last message is unanswered', () => {
    const watched = opened(resolution)
      .happens('customerMessage', '2026-03-02 11:00')
      .hold('customer', '2026-03-02 12:00');
    expect(watched.due('resolution')).toBe('2026-03-03 10:00');
    watched.happens('reply', '2026-03-02 13:00');
    expect(watched.clock('resolution').state.status).toBe('paused');
  });

  it('R12 her message ends the hold on her, whether or not anybody resumes', () => {
    const watched = opened(resolution, nextResponse)
      .hold('customer', '2026-03-02 12:00')
      .happens('customerMessage', '2026-03-02 14:00');
    expect(watched.due('resolution')).toBe('2026-03-03 12:00');
    expect(watched.due('nextResponse')).toBe('2026-03-02 15:00');
  });

  it('R12 her message does not end an appointment', () => {
    const watched = opened(resolution)
      .hold('appointment', '2026-03-02 12:00')
      .happens('customerMessage', '2026-03-02 14:00');
    expect(watched.clock('resolution').state.status).toBe('paused');
  });
});

describe('R10', () => {
  it('R10 the human clock does not run while a robot answers; it starts at the hand-over', () => {
    const watched = opened({ ...firstResponse, startsOn: ['handedOver'] });
    expect(watched.clock('firstResponse').state.status).toBe('notStarted');
    watched.happens('handedOver', '2026-03-02 15:00');
    expect(watched.due('firstResponse')).toBe('2026-03-02 16:00');
  });

  it('R10 when no human ever answers it is notApplicable, neither met nor lost', () => {
    const watched = opened({ ...firstResponse, startsOn: ['handedOver'] }, resolution).tell({
      type: 'notApplicable',
      because: 'selfServed',
      atMs: Date.parse('2026-03-03T10:00:00+08:00'),
      clocks: ['firstResponse'],
    });
    expect(watched.verdict('firstResponse')).toMatchObject({ verdict: 'notApplicable', runs: { met: 0, missed: 0 } });
    expect(watched.verdict('resolution').verdict).toBe('open');
  });

  it('R10 asking for a person starts it after all', () => {
    const watched = opened({ ...firstResponse, startsOn: ['handedOver'] })
      .tell({ type: 'notApplicable', because: 'selfServed', atMs: Date.parse('2026-03-03T10:00:00+08:00') })
      .happens('handedOver', '2026-03-03 11:00');
    expect(watched.due('firstResponse')).toBe('2026-03-03 12:00');
  });
});

describe('R14', () => {
  it('R14 a regulator’s clock never pauses', () => {
    const watched = opened(regulator).hold('customer', '2026-03-03 10:00');
    expect(watched.due('finalResponse')).toBe('2026-03-18 00:00');
  });
});
