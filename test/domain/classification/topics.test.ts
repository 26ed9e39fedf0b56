import { describe, expect, test } from 'vitest';
import { classifierByRules } from '../../../domain/classification/classify-by-rules.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';

const classify = classifierByRules(defaultRules);
const read = (text: string) => classify({ text, channel: 'email', recentContacts: 0 });

describe('what a request is about', () => {
  test.each([
    ['我的订单已经三天了还没发货，什么时候发货？', 'problem', 'delivery.late'],
    ['物流一直没更新，帮我催一下', 'problem', 'delivery.late'],
    ['Where is my order? It still has not arrived.', 'problem', 'delivery.late'],
    ['显示已签收，但是我没收到快递', 'problem', 'delivery.lost'],
    ['Tracking says delivered but I never received it', 'problem', 'delivery.lost'],
    ['箱子破了，里面的杯子碎了', 'problem', 'delivery.damaged'],
    ['The vase was smashed when the box was opened', 'problem', 'delivery.damaged'],
    ['少发了一件，配件没有', 'problem', 'delivery.incomplete'],
    ['耳机用了两天就坏了，质量太差', 'problem', 'product.defect'],
    ["The kettle won't turn on, it is faulty", 'problem', 'product.defect'],
    ['收到的和描述不符，是假货', 'problem', 'product.mismatch'],
    ['I got the wrong item, not as described', 'problem', 'product.mismatch'],
    ['一直没有给我开发票，请补开发票', 'problem', 'invoice.missing'],
    ['You have not sent the invoice', 'problem', 'invoice.missing'],
    ['退款一直没到账', 'problem', 'payment.refund'],
    ['I still have not received my refund', 'problem', 'payment.refund'],
    ['支付失败，但是重复扣了两次款', 'problem', 'payment.failed'],
    ['I was charged twice for one order', 'problem', 'payment.failed'],
    ['我要退货，不想要了', 'return', 'return.exchange'],
    ['I want to return these shoes, they are too small', 'return', 'return.exchange'],
    ['帮我取消一下这个订单', 'order', 'order.cancel'],
    ['Please cancel my order', 'order', 'order.cancel'],
    ['请问这款手机壳适合什么型号？', 'enquiry', 'product.advice'],
    ['Which size should I take, is there a size guide?', 'enquiry', 'product.advice'],
    ['登录不了，收不到验证码', 'problem', 'account.access'],
    ['My account is locked and the password reset fails', 'problem', 'account.access'],
    ['我要投诉，客服态度恶劣还挂电话', 'complaint', 'service.attitude'],
    ['I want to complain: your agent was rude and hung up', 'complaint', 'service.attitude'],
    ['请问优惠券怎么用不了满减？', 'enquiry', 'promotion.terms'],
    ['How do I use the coupon from the promotion?', 'enquiry', 'promotion.terms'],
  ])('%s: %s about %s', (text, kind, category) => {
    const result = read(text);
    expect({ kind: result.kind.value, category: result.category.value }).toEqual({ kind, category });
    expect(result.category.because).not.toEqual([]);
  });

  test.each([
    ['建议你们增加夜间客服', 'suggestion'],
    ['I have a suggestion: it would be nice to filter by size', 'suggestion'],
    ['再也不买你们家的东西，我要注销账户', 'retention'],
    ['I am switching to another shop, close my account', 'retention'],
    ['想买一百台，请给个报价，有现货就下单', 'order'],
    ['We would like to place an order, please send a quote', 'order'],
  ])('%s is of kind %s', (text, kind) => expect(read(text).kind.value).toBe(kind));

  test('a kind known at the entry point stands, and is sure', () => {
    const result = classify({ text: '怎么退货？', channel: 'ticket', recentContacts: 0, kind: 'complaint' });
    expect(result.kind).toMatchObject({ value: 'complaint', confidence: 1 });
  });

  test('a kind that the policy does not know is not taken over', () => {
    expect(classify({ text: '投诉', channel: 'ticket', recentContacts: 0, kind: 'nonsense' }).kind.value).toBe(
      'complaint',
    );
  });

  test('the subject counts as well as the text', () => {
    expect(
      classify({ subject: 'Invoice', text: 'see above', channel: 'email', recentContacts: 0 }).category.value,
    ).toBe('invoice.missing');
  });

  test.each([
    ['full-width', 'ＩＮＶＯＩＣＥ　ｐｌｅａｓｅ', 'invoice.missing'],
    ['traditional', '這個商品壞了，質量太差', 'product.defect'],
    ['mixed scripts', '我的iPhone退款refund还没到账', 'payment.refund'],
    ['upper case', 'WHERE IS MY PARCEL', 'delivery.late'],
  ])('%s writing makes no difference', (_, text, category) => expect(read(text).category.value).toBe(category));

  test('nothing recognised: the fallback, unsure, for a person', () => {
    const result = read('嗯嗯');
    expect(result).toMatchObject({
      kind: { value: 'enquiry', because: [] },
      category: { value: 'other', because: [] },
      needsPerson: true,
    });
    expect(result.confidence).toBeLessThan(0.5);
  });

  test('two matters of the same weight leave it to a person', () => {
    const result = read('invoice, password');
    expect(result.category.confidence).toBeLessThan(0.5);
    expect(result.needsPerson).toBe(true);
  });

  test('the policy says how sure is sure enough', () => {
    const text = '我要退货，不想要了';
    expect(
      classifierByRules({ ...defaultRules, minConfidence: 0.3 })({ text, channel: 'chat', recentContacts: 0 })
        .needsPerson,
    ).toBe(false);
    expect(
      classifierByRules({ ...defaultRules, minConfidence: 0.99 })({ text, channel: 'chat', recentContacts: 0 })
        .needsPerson,
    ).toBe(true);
  });
});

describe('a denied word does not count', () => {
  test.each([
    ['不是投诉，只是想问一下发票怎么开', 'enquiry'],
    ['这不是一个投诉，请问怎么开发票', 'enquiry'],
    ['This is not a complaint, how do I get an invoice?', 'enquiry'],
    ["I don't want to complain, is it possible to change the colour?", 'enquiry'],
    ['没有投诉的意思，请问怎么用', 'enquiry'],
    ['投诉就不必了，请问怎么用', 'enquiry'],
  ])('%s is no complaint', (text, kind) => expect(read(text).kind.value).toBe(kind));

  test.each([
    ['It is no longer broken', 'product.defect'],
    ['这个东西没坏', 'product.defect'],
    ['不需要发票', 'invoice.missing'],
    ['I do not need an invoice', 'invoice.missing'],
    ['The box was not damaged', 'delivery.damaged'],
  ])('%s is not about %s', (text, category) => expect(read(text).category.value).not.toBe(category));

  test.each([
    ['不得不投诉你们', 'complaint'],
    ['不仅要投诉，还要退货', 'complaint'],
    ['特别差，投诉你们', 'complaint'],
    ['东西不好用，我要投诉', 'complaint'],
    ['I have no choice but to complain', 'complaint'],
    ['Not only late but also rude: this is a complaint', 'complaint'],
    ['Why not call it what it is. A complaint.', 'complaint'],
  ])('%s is one all the same', (text, kind) => expect(read(text).kind.value).toBe(kind));

  test.each([
    ['没收到退款', 'payment.refund'],
    ['不给退款', 'payment.refund'],
    ["I didn't get a refund", 'payment.refund'],
    ['无法取消订单', 'order.cancel'],
    ['I cannot cancel my order', 'order.cancel'],
    ['有没有发票？', 'invoice.missing'],
  ])('%s lacks the thing, and is about it: %s', (text, category) => expect(read(text).category.value).toBe(category));
});
