/** Questions to departments (R11), representatives (R34), abuse (R35), and waiting for a third party. */
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../domain/case/details.ts';
import { openEnds } from '../../../domain/case/open-ends.ts';
import { wake } from '../../../domain/case/wake.ts';
import { verdictOf } from '../../../domain/clocks/index.ts';
import { aClock, day, firstResponse, hour, resolution } from '../../rig/plans.ts';
import { at, customer, decided, delivered, handled, receivedMs, refused, told, types } from './case-in-hand.ts';

const department = aClock({
  name: 'department',
  target: { in: 'workingTime', ms: 8 * hour },
  startsOn: ['departmentAsked'],
  stopsOn: ['departmentAnswered'],
  restartsOn: ['departmentAsked'],
  owner: 'department',
});
const asking = { clocks: [firstResponse, resolution, department] };
const wang = { who: 'agent', id: 'wang' } as const;
const question = { department: 'warehouse', question: 'Is it on the shelf?' };
const solution = { code: 'answered', summary: 'Done' };

describe('a question to another department', () => {
  const asked = decided(handled({}, asking), 'consult', question, at(hour));
  const clock = (name: string, state = asked) => state.clocks.map(verdictOf).find((one) => one.clock === name);

  it('R11 runs on a clock of its own and does not pause the resolution clock', () => {
    expect(clock('department')).toMatchObject({ verdict: 'open', dueMs: receivedMs + 9 * hour });
    expect(clock('resolution')?.dueMs).toBe(receivedMs + 24 * hour);
    expect(asked.hold).toBeNull();
  });

  it('is reminded by the ladder, shown on the page, and stands in the way of solving until it is answered or withdrawn', () => {
    const woken = wake(asked, at(8 * hour));
    expect(woken.unrecorded.filter((fact) => fact.type === 'step').map((fact) => fact.clock)).toContain('department');
    expect(detailsOf(asked, at(hour))).toContain('question 1 to `warehouse`, asked by li');
    expect(openEnds(asked)).toEqual([{ what: 'department', id: '1 (warehouse)' }]);
    expect(refused(asked, 'solve', solution, at(2 * hour))?.code).toBe('OPEN_ENDS');
    const answered = decided(asked, 'answerConsult', { consult: '1', answer: 'Yes', by: wang }, at(2 * hour));
    expect(clock('department', answered)).toMatchObject({ verdict: 'met', endedAtMs: receivedMs + 2 * hour });
    expect(answered.outbox).toMatchObject([{ do: 'tell', notices: [{ to: { id: 'li' } }] }]);
    expect(refused(answered, 'solve', solution, at(3 * hour))).toBeUndefined();
    const withdrawn = decided(asked, 'withdrawConsult', { consult: '1', because: 'Found' }, at(2 * hour));
    expect(refused(withdrawn, 'solve', solution, at(3 * hour))).toBeUndefined();
  });

  it('runs until the last of several is settled; none is settled twice', () => {
    const two = decided(asked, 'consult', { ...question, department: 'finance' }, at(2 * hour));
    const first = decided(two, 'answerConsult', { consult: '1', answer: 'Yes' }, at(3 * hour));
    expect(clock('department', first)?.verdict).toBe('open');
    expect(refused(first, 'answerConsult', { consult: '1', answer: 'No' }, at(4 * hour))).toMatchObject({
      code: 'BAD_INPUT',
      expected: '2',
    });
    const both = decided(first, 'answerConsult', { consult: '2', answer: 'Paid' }, at(4 * hour));
    expect(clock('department', both)?.verdict).toBe('met');
  });
});

describe('waiting for a third party', () => {
  it('reminds the owner before the longest wait is over, and gives the case back to her then', () => {
    const held = decided(handled(), 'hold', { reason: 'thirdParty' }, at(hour));
    const reminded = wake(held, at(25 * hour));
    expect(reminded.hold).not.toBeNull();
    const notices = reminded.outbox.flatMap((effect) => (effect.do === 'tell' ? effect.notices : []));
    expect(notices.filter(({ lines }) => lines.some(({ clock }) => clock === 'hold'))).toMatchObject([
      { to: { id: 'li' } },
    ]);
    expect(wake(reminded, at(50 * hour))).toMatchObject({ stage: 'handle', hold: null, owner: { agent: 'li' } });
  });
});

describe('a message that arrives while solving', () => {
  it('stands in the way when the agent had not seen it, and reopens when it comes after', () => {
    const said = told(handled(), 'customerMessage', { id: 'm-1', channel: 'email', body: 'One more thing' }, at(hour));
    expect(refused(said, 'solve', { ...solution, seen: 'A-1' }, at(hour))).toMatchObject({
      code: 'UNSEEN_MESSAGE',
      expected: 'm-1',
    });
    const solved = decided(said, 'solve', { ...solution, seen: 'm-1' }, at(hour));
    const again = told(solved, 'customerMessage', { channel: 'email', body: 'It is still broken' }, at(hour + 1));
    expect(again).toMatchObject({ stage: 'handle', conversation: { customerWaits: true }, counts: { reopened: 1 } });
  });
});

describe('R34 a representative', () => {
  const lawyer = { person: 'Wang Lei', relation: 'lawyer', proof: 'Power of attorney 12' } as const;
  const represented = decided(handled(), 'represent', lawyer, at(hour));

  it('R34 speaks for the customer, with what was shown as proof on the timeline', () => {
    expect(represented.unrecorded).toContainEqual(
      expect.objectContaining({ type: 'represented', proof: 'Power of attorney 12' }),
    );
    const answered = decided(represented, 'reply', { body: 'Here you are' }, at(2 * hour));
    const said = told(
      answered,
      'customerMessage',
      { channel: 'email', body: 'My client asks', representative: '1' },
      at(3 * hour),
    );
    expect(said.conversation.customerWaits).toBe(true);
    expect(said.unrecorded).toContainEqual(
      expect.objectContaining({ type: 'messageIn', by: customer, representative: '1' }),
    );
    expect(said.attention).toEqual([]);
    expect(detailsOf(said, at(3 * hour))).not.toContain('Wang Lei');
  });

  it('R34 one who may not act any more is heard, and a person looks at it', () => {
    const ended = decided(represented, 'endRepresentation', { representative: '1', because: 'revoked' }, at(2 * hour));
    const said = told(
      ended,
      'customerMessage',
      { channel: 'email', body: 'My client', representative: '1' },
      at(3 * hour),
    );
    expect(said.attention).toMatchObject([{ code: 'NOT_REPRESENTED' }]);
    expect(refused(ended, 'endRepresentation', { representative: '1', because: 'x' }, at(3 * hour))?.code).toBe(
      'NOT_REPRESENTED',
    );
    expect(refused(ended, 'represent', { ...lawyer, by: customer }, at(3 * hour))?.code).toBe('BAD_INPUT');
  });
});

describe('R35 abuse', () => {
  const reviewAt = new Date(receivedMs + 30 * day).toISOString();
  const because = 'insults';

  it('R35 is warned of before a contact is ended', () => {
    expect(refused(handled(), 'conduct', { step: 'end', because }, at(hour))?.code).toBe('WRONG_STAGE');
    const warned = decided(handled(), 'conduct', { step: 'warn', because }, at(hour));
    expect(warned.outbox).toMatchObject([{ do: 'send', purpose: 'conductWarning' }]);
    expect(refused(warned, 'conduct', { step: 'end', because }, at(hour))).toBeUndefined();
    const said = decided(handled(), 'conduct', { step: 'warn', because, said: true }, at(hour));
    expect(said.outbox).toEqual([]);
  });

  it('R35 written contact only is a supervisor’s decision with a date on which it is looked at again', () => {
    expect(refused(handled(), 'conduct', { step: 'writtenOnly', because, reviewAt }, at(hour))?.code).toBe(
      'APPROVAL_NEEDED',
    );
    expect(refused(handled(), 'conduct', { step: 'writtenOnly', because, by: wang }, at(hour))?.path).toBe('reviewAt');
    const decision = { step: 'writtenOnly', because, reviewAt, by: wang } as const;
    const written = delivered(decided(handled(), 'conduct', decision, at(hour)), at(hour));
    expect(written.alarms).toContainEqual({ name: 'conduct.review', dueMs: Date.parse(reviewAt) });
    expect(types(written)).toContain('conduct');
    const due = wake(written, at(31 * day));
    expect(due.attention).toContainEqual(expect.objectContaining({ code: 'REVIEW_DUE' }));
    expect(due.customerSide.writtenOnly).not.toBeNull();
    const lifted = decided(due, 'conduct', { step: 'lift', because: 'calm since', by: wang }, at(31 * day));
    expect(lifted).toMatchObject({ customerSide: { writtenOnly: null } });
    expect(lifted.attention.map(({ code }) => code)).not.toContain('REVIEW_DUE');
  });

  it('R35 relieves the agent: the case goes to somebody else and the supervisor knows', () => {
    const relieved = decided(handled(), 'conduct', { step: 'relieve', because }, at(hour));
    expect(relieved.owner).toBeNull();
    expect(relieved.outbox.find((effect) => effect.do === 'tellTeam')).toMatchObject({
      call: { say: 'handOver', need: { not: ['li'] } },
    });
    expect(relieved.outbox.find((effect) => effect.do === 'tell')).toMatchObject({ notices: [{ to: { id: 'wang' } }] });
  });

  it('R35 her rights remain: she is heard, may complain, and is answered', () => {
    const decision = { step: 'writtenOnly', because, reviewAt, by: wang } as const;
    const written = decided(handled(), 'conduct', decision, at(hour));
    const said = told(written, 'customerMessage', { channel: 'email', body: 'I want to complain' }, at(2 * hour));
    expect(said.conversation.customerWaits).toBe(true);
    const complaint = { kind: 'complaint', because: 'she complains' } as const;
    expect(refused(said, 'reclassify', complaint, at(2 * hour))).toBeUndefined();
    expect(refused(said, 'reply', { body: 'We look into it' }, at(2 * hour))).toBeUndefined();
  });
});
