/** The sample requests of the demo: Chinese and English, over every channel. Names and orders are made up. */
import type { ScriptedCase } from './script.ts';

export const samples: readonly ScriptedCase[] = [
  {
    request: {
      reference: 'parcel-late',
      channel: 'email',
      customer: { name: '张伟', email: 'zhang.wei@customers.example', language: 'zh' },
      subject: '快递一直没有到',
      body: '你好，我上周下的单（订单号 20261101-8842），物流三天没有更新了，请帮我看一下。',
    },
    acts: [
      {
        do: 'reply',
        body: '张先生您好，已联系快递，包裹今天到达您所在城市，明天上午送达。让您久等了，抱歉。',
        solve: { code: 'answered', summary: '包裹已查到，明天上午送达' },
      },
      { do: 'rate', score: 5, comment: '回复很快' },
      { do: 'confirm' },
    ],
    ends: { closed: 'confirmed' },
  },
  {
    request: {
      reference: 'size-question',
      channel: 'chat',
      customer: { name: 'Emma', email: 'emma@customers.example', language: 'en' },
      body: 'Hi, does the blue jacket run small? I am usually a medium.',
    },
    acts: [
      {
        do: 'reply',
        body: 'It does run a little small: a large will fit you well.',
        solve: { code: 'answered', summary: 'A large fits' },
      },
    ],
    ends: { closed: 'silence' },
  },
  {
    request: {
      reference: 'invoice-missing',
      channel: 'phone',
      customer: { name: '李娜', phone: '+8613800000001', email: 'li.na@customers.example', language: 'zh' },
      body: '客户来电：订单已完成，一直没有收到发票，需要公司抬头。',
    },
    acts: [
      { do: 'ask', question: '请告诉我们发票抬头和税号，我们马上为您开具。' },
      { do: 'customerWrites', body: '抬头：示例科技有限公司，税号 91310000TEST。' },
      { do: 'reply', body: '电子发票已开具，请查收附件。', solve: { code: 'invoiceSent', summary: '电子发票已开具' } },
      { do: 'customerWrites', body: '收到了，谢谢！' },
    ],
    ends: { closed: 'confirmed' },
  },
  {
    request: {
      reference: 'kettle-broken',
      channel: 'ticket',
      customer: { name: 'Oliver Stone', email: 'oliver@customers.example', language: 'en' },
      subject: 'Kettle does not switch off',
      body: 'The kettle I bought last month does not switch off any more. Please help.',
    },
    acts: [
      {
        do: 'reply',
        body: 'Please descale it once; that frees the switch.',
        solve: { code: 'advice', summary: 'Descaling frees the switch' },
      },
      { do: 'customerWrites', body: 'It still does not switch off.' },
      {
        do: 'reply',
        body: 'We are sorry. A new one is on its way to you.',
        solve: { code: 'replaced', summary: 'A new kettle is on its way' },
      },
      { do: 'rate', score: 4 },
      { do: 'confirm' },
    ],
    ends: { closed: 'confirmed', reopened: 1 },
  },
  {
    request: {
      reference: 'no-answer-yet',
      channel: 'social',
      customer: { name: '王强', handle: '@wangqiang', email: 'wang.qiang@customers.example', language: 'zh' },
      body: '给你们官微留言半天了，怎么没人理？充电器根本充不进电！',
    },
    acts: [
      { do: 'letBreach', clock: 'firstResponse' },
      {
        do: 'reply',
        body: '非常抱歉让您久等。充电器已为您安排换新，今天发出。',
        solve: { code: 'replaced', summary: '充电器换新，今天发出' },
      },
    ],
    ends: { closed: 'silence', breached: ['firstResponse'] },
  },
  {
    request: {
      reference: 'door-hinge',
      channel: 'field',
      customer: { name: 'Grace Hill', email: 'grace@customers.example', phone: '+442070000002', language: 'en' },
      subject: 'Wardrobe door hangs loose',
      body: 'Our fitter reported: wardrobe door hangs loose, a hinge has to be ordered from the maker.',
    },
    acts: [
      { do: 'note', body: 'Hinge ordered from the maker' },
      { do: 'hold', reason: 'thirdParty' },
      { do: 'resume', because: 'The hinge has arrived' },
      { do: 'reply', body: 'The hinge has been fitted today.', solve: { code: 'repaired', summary: 'Hinge fitted' } },
      { do: 'confirm' },
    ],
    ends: { closed: 'confirmed' },
  },
  {
    request: {
      reference: 'rude-courier',
      channel: 'email',
      customer: { name: '陈静', email: 'chen.jing@customers.example', language: 'zh' },
      subject: '投诉：快递员态度恶劣',
      body: '我要投诉！送货的快递员态度非常恶劣，把包裹直接扔在地上，东西都碎了，请给我一个说法。',
    },
    acts: [
      { do: 'escalate', to: 'supervisor', because: '客户情绪激动，商品损坏' },
      {
        do: 'reply',
        body: '陈女士，非常抱歉。破损商品已全额退款，快递公司已处理该快递员，处理结果另行告知您。',
        solve: { code: 'refunded', summary: '全额退款，快递公司已处理' },
      },
      { do: 'rate', score: 4, comment: '处理还算及时' },
      { do: 'confirm' },
    ],
    ends: { closed: 'confirmed' },
  },
  {
    request: {
      reference: 'changed-my-mind',
      channel: 'email',
      customer: { name: 'Noah Park', email: 'noah@customers.example', language: 'en' },
      subject: 'Change of delivery address',
      body: 'Please send my order to my office instead of my home.',
    },
    acts: [{ do: 'withdraw', because: 'The customer changed the address in the shop herself' }],
    ends: { closed: 'withdrawn' },
  },
  {
    request: {
      reference: 'which-order',
      channel: 'ticket',
      customer: { name: '赵敏', email: 'zhao.min@customers.example', language: 'zh' },
      subject: '想换个颜色',
      body: '我想把买的杯子换成白色的。',
    },
    acts: [{ do: 'ask', question: '请问是哪一个订单？请提供订单号。' }],
    ends: { closed: 'customerNoReply' },
  },
  {
    request: {
      reference: 'dark-mode',
      channel: 'ticket',
      customer: { name: 'Ines Costa', email: 'ines@customers.example', language: 'en' },
      subject: 'Suggestion: a dark mode for your app',
      body: 'I suggest a dark mode; reading orders at night would be nicer.',
    },
    acts: [
      {
        do: 'reply',
        body: 'Thank you, we have passed it on to the team that makes the app.',
        solve: { code: 'passedOn', summary: 'Passed on to the app team' },
      },
      { do: 'customerWrites', body: 'Great, thank you!' },
    ],
    ends: { closed: 'confirmed' },
  },
];

/** How a request out of a file is played: every second customer confirms, the others stay silent. */
export function scriptFor(request: ScriptedCase['request'], index: number): ScriptedCase {
  const zh = request.customer.language === 'zh';
  const solve = { code: 'answered', summary: zh ? '已答复' : 'Answered' };
  const body = zh
    ? '您好，您反映的情况已经核实并处理，感谢您的来信。'
    : 'We have looked into it and settled it. Thank you for writing.';
  const confirms = index % 2 === 0;
  return {
    request,
    acts: [{ do: 'reply', body, solve }, ...(confirms ? [{ do: 'confirm' } as const] : [])],
    ends: { closed: confirms ? 'confirmed' : 'silence' },
  };
}
