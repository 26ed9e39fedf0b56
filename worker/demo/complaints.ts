/** Complaints of the demo: one upheld with a refund that a supervisor approves, one rejected and reviewed, one that nobody answers in time. */
import type { ScriptedCase } from './script.ts';

export const complaints: readonly ScriptedCase[] = [
  {
    request: {
      reference: 'cups-broken',
      channel: 'email',
      kind: 'complaint',
      customer: { name: '林悦', email: 'lin.yue@customers.example', language: 'zh' },
      orderNumber: '20261103-5521',
      orderTotal: { minor: 50_000, currency: 'CNY' },
      subject: '投诉：一套杯子全碎了',
      body: '我要投诉！订的一套杯子送到时全碎了，包装里什么保护都没有，我要求全额退款。',
    },
    acts: [
      { do: 'complaint', act: { do: 'assess', severity: 'serious', sought: ['refund'] } },
      { do: 'complaint', act: { do: 'investigate', finding: '仓库照片显示未使用防震材料' } },
      { do: 'complaint', act: { do: 'propose', kind: 'refund', minor: 50_000, what: '整套杯子全额退款' } },
      { do: 'complaint', act: { do: 'approve', by: 'zhou.min' } },
      {
        do: 'complaint',
        act: { do: 'decide', outcome: 'upheld', reasons: '包装时没有使用防震材料，责任在我们。', cause: 'packaging' },
      },
      {
        do: 'reply',
        body: '林女士，您说得对，责任在我们。全额退款已经办理，仓库已改用防震包装。',
        solve: { code: 'refunded', summary: '全额退款，仓库已改用防震包装' },
      },
      { do: 'complaint', act: { do: 'answer', accepted: true, because: '接受' } },
    ],
    ends: { closed: 'confirmed' },
  },
  {
    request: {
      reference: 'late-return',
      channel: 'ticket',
      kind: 'complaint',
      customer: { name: '周涛', email: 'zhou.tao@customers.example', language: 'zh' },
      subject: '投诉：拒绝我的退货',
      body: '我要投诉你们拒绝退货，只过了两天而已，太不讲道理了。',
    },
    acts: [
      { do: 'complaint', act: { do: 'assess', severity: 'serious', sought: ['refund'] } },
      {
        do: 'complaint',
        act: { do: 'decide', outcome: 'rejected', reasons: '退货申请在期限之后提出。', cause: 'terms' },
      },
      {
        do: 'reply',
        body: '周先生，经核实，申请晚于七天的退货期限，我们不能受理，请您谅解。',
        solve: { code: 'explained', summary: '申请晚于退货期限' },
      },
      { do: 'complaint', act: { do: 'answer', accepted: false, because: '快递晚到了两天，应当从签收算起' } },
      {
        do: 'complaint',
        act: { do: 'decide', outcome: 'upheld', reasons: '期限应从签收之日起算，复核同意退货。', cause: 'terms' },
      },
      {
        do: 'reply',
        body: '周先生，复核后我们同意退货，期限确应从签收之日起算，抱歉让您多跑一趟。',
        solve: { code: 'returned', summary: '复核后同意退货' },
      },
      { do: 'complaint', act: { do: 'answer', accepted: true, because: '谢谢' } },
    ],
    ends: { closed: 'confirmed', reopened: 1 },
  },
  {
    request: {
      reference: 'nobody-answers',
      channel: 'email',
      kind: 'complaint',
      customer: { name: '何琳', email: 'he.lin@customers.example', language: 'zh' },
      subject: '投诉：重复扣款',
      body: '我要投诉：同一个订单扣了我两次款，一直没有人回复我。',
    },
    acts: [
      { do: 'letBreach', clock: 'finalResponse' },
      // Half, nearly, breach, manager, and the manager twice again.
      { do: 'wait', forMs: 14_000 },
      {
        do: 'reply',
        body: '何女士，让您久等了，非常抱歉。重复扣的款项今天已原路退回。',
        solve: { code: 'refunded', summary: '重复扣款已原路退回', rootCause: 'payment.twice' },
      },
    ],
    ends: { closed: 'decisionSent', breached: ['finalResponse'] },
  },
];
