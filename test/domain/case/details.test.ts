/** The operator's page: each question that people ask of a case has its line. */
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/calendar/index.ts';
import { decide } from '../../../domain/case/decide.ts';
import { effectDone } from '../../../domain/case/effect-result.ts';
import { assigned } from '../../../domain/case/owning.ts';
import { wake } from '../../../domain/case/wake.ts';
import { detailsOf } from '../../../domain/case/details.ts';
import { classify, plan, toHandling } from '../../../domain/case/planning.ts';
import type { Setting } from '../../../domain/case/setting.ts';
import { openCase, raiseAttention, type CaseState } from '../../../domain/case/state.ts';
import { aPlan, anEnquiry, aRequest, hour } from '../../rig/plans.ts';

const receivedMs = Date.parse('2026-11-23T01:30:00Z');
const robot = { who: 'robot' } as const;
const li = { who: 'agent', id: 'li' } as const;

function at(ms: number): Setting {
  return { nowMs: receivedMs + ms, compile: compileCalendar };
}

/** Everything that is on its way has arrived. */
function delivered(state: CaseState, setting: Setting): CaseState {
  return state.outbox
    .filter(({ do: what }) => what === 'send')
    .reduce((next, { key }) => effectDone(next, key, { state: 'accepted', messageId: `<${key}>` }, setting), state);
}

function offered(): CaseState {
  const opened = openCase(aRequest(receivedMs, { reference: 'A-1' }));
  const planned = plan(opened, aPlan(receivedMs), at(0));
  const handled = toHandling(classify(planned, anEnquiry, receivedMs, robot));
  return delivered(assigned(handled, 'li', 'service', 'fewest cases', receivedMs, at(0)), at(0));
}

function page(state: CaseState, setting: Setting): string {
  return detailsOf(state, setting);
}

describe("an operator's page", () => {
  it('says what the case waits for, whose it is, what happens next, when and to whom', () => {
    const text = page(offered(), at(0));
    expect(text).toContain('**handle** · waits for li to accept it');
    expect(text).toContain('- **Owner:** li (offered, not accepted) · team service');
    expect(text).toContain(
      '- **Next:** firstResponse: nearly at 2026-11-23 12:30:00 +08:00: tells the supervisor (wang)',
    );
    expect(text).toContain('- **firstResponse** running, due 2026-11-23 13:30:00 +08:00');
  });

  it('says why it is due then, so that it can be checked', () => {
    const text = page(offered(), at(hour));
    expect(text).toContain('**Why firstResponse: nearly at 2026-11-23 12:30:00 +08:00**');
    expect(text).toContain('- "nearly" is 75% of the target.');
    expect(text).toContain('- Target: 4 h of working time.');
    expect(text).toContain('- Counted: 1 h of 4 h (working time).');
    expect(text).toContain('- Calendar: office.');
  });

  it('says who was told of what, newest first, and only once it has gone out', () => {
    const nearly = wake(offered(), at(3 * hour));
    expect(page(nearly, at(3 * hour))).not.toContain('**Told**');
    const breached = wake(delivered(nearly, at(3 * hour)), at(4 * hour));
    const text = page(delivered(breached, at(4 * hour)), at(4 * hour));
    expect(text).toContain(
      '**Told**\n\n' +
        '- 2026-11-23 13:30:00 +08:00: wang, of firstResponse: breach\n' +
        '- 2026-11-23 12:30:00 +08:00: wang, of firstResponse: nearly',
    );
    expect(text).toContain('- **firstResponse** breached, running on,');
  });

  it('keeps the thread with the customer apart from notices to people of ours', () => {
    const before = offered();
    const after = delivered(wake(before, at(3 * hour)), at(3 * hour));
    expect(after.conversation.thread).toEqual(before.conversation.thread);
  });

  it('says how long a hold lasts, what ends it, and that the clock stands still', () => {
    const asked = { id: 'q', by: li, at: new Date(receivedMs).toISOString(), reason: 'customer', question: 'Which?' };
    const text = page(decide(offered(), { ...asked, name: 'hold' }, at(0)), at(0));
    expect(text).toContain('waits for customer (on hold)');
    expect(text).toContain('- **On hold:** customer until 2026-11-26 09:30:00 +08:00');
    expect(text).toContain(
      '- **Next:** hold.remind at 2026-11-24 21:30:00 +08:00: reminds the customer of our question',
    );
    expect(text).toContain('- **resolution** paused');
  });

  it('names what has to be looked at and how to try again, without the addresses and numbers in it', () => {
    const stuck = raiseAttention(offered(), {
      key: 'A-1/received/acknowledgement',
      code: 'UNDELIVERABLE',
      what: 'Not delivered: 550 <zhang.wei@mail.test> unknown, call +86 139 1234 5678',
      atMs: receivedMs,
    });
    const text = page(stuck, at(0));
    expect(text).toContain(
      '- Not delivered: 550 <(address)> unknown, call (number) (UNDELIVERABLE). ' +
        'Once mended: `care retry A-1 A-1/received/acknowledgement`',
    );
    expect(text).not.toContain('zhang.wei');
    expect(text).not.toContain('1234');
  });
});
