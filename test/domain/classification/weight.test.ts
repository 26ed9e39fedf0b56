import { describe, expect, test } from 'vitest';
import { classifierByRules } from '../../../domain/classification/classify-by-rules.ts';
import { forCase } from '../../../domain/classification/classification.ts';
import { defaultRules } from '../../../domain/classification/rules.ts';

const classify = classifierByRules(defaultRules);
const read = (text: string, recentContacts = 0) => classify({ text, channel: 'email', recentContacts });
const names = (text: string) => read(text).signals.map((signal) => signal.name);

describe('signals raise urgency whatever the category', () => {
  test.each([
    ['孩子用了以后过敏住院了', ['safety', 'vulnerable'], 'critical'],
    ['充电器冒烟起火', ['safety'], 'critical'],
    ['The heater caught fire and burned my hand', ['safety'], 'critical'],
    ['我的卡被盗刷了', ['fraud'], 'critical'],
    ['This is fraud, I did not make this payment', ['fraud'], 'critical'],
    ['家里老人独居', ['vulnerable'], 'high'],
    ['I am pregnant and cannot carry it', ['vulnerable'], 'high'],
    ['我会打12315', ['regulator'], 'high'],
    ['I will go to the ombudsman', ['regulator'], 'high'],
    ['我要找记者曝光', ['press'], 'high'],
    ['A journalist will hear of this', ['press'], 'high'],
    ['我会请律师起诉', ['lawyer'], 'high'],
    ['My lawyer will write to you', ['lawyer'], 'high'],
    ['再也不买你们家了', ['leaving'], 'high'],
    ['I am switching to another shop', ['leaving'], 'high'],
  ])('%s: %j', (text, signals, urgency) => {
    const result = read(text);
    expect(result.signals.map((signal) => signal.name)).toEqual(signals);
    expect(result.urgency.value).toBe(urgency);
    expect(result.signals.every((signal) => signal.because.length > 0)).toBe(true);
  });

  test('the category alone would have left it low', () => {
    expect(read('请问尺码怎么选').urgency.value).toBe('low');
    expect(read('请问尺码怎么选，上次的让孩子受伤了').urgency.value).toBe('critical');
  });

  test.each([
    '没有受伤',
    'Nobody was hurt, there was no injury',
    'It is not fraud',
    '订单12315678901还没到',
    'order AB-12345',
  ])('%s raises none', (text) => expect(names(text)).toEqual([]));

  test('"no rush" does not lower what a signal raised', () => {
    expect(read('不急，但是漏电了').urgency.value).toBe('critical');
  });

  test.each([
    [0, []],
    [1, []],
    [2, ['repeated']],
    [7, ['repeated']],
  ])('%i earlier contacts on the matter: %j', (recentContacts, signals) => {
    const result = read('物流到哪了', recentContacts);
    expect(result.signals.map((signal) => signal.name)).toEqual(signals);
    expect(result.urgency.value).toBe(signals.length === 0 ? 'normal' : 'high');
  });
});

describe('urgency, impact, complexity, mood, language', () => {
  test.each([
    ['尽快处理，急用', 'high'],
    ['Please answer urgently, I need it by tomorrow', 'high'],
    ['不急，有空看一下发票', 'low'],
    ['No rush, but I need an invoice', 'low'],
    ['This is not urgent, please send the invoice', 'low'],
    ['发票抬头', 'normal'],
  ])('%s: urgency %s', (text, urgency) => expect(read(text).urgency.value).toBe(urgency));

  test.each([
    ['这批货一共8000元，坏了', 'high'],
    ['We paid $2,500.00 for the order', 'high'],
    ['整个公司都登录不了', 'high'],
    ['随便问问，尺码怎么选', 'low'],
    ['物流到哪了', 'normal'],
  ])('%s: impact %s', (text, impact) => expect(read(text).impact.value).toBe(impact));

  test.each([
    ['请问多久发货', 'simple'],
    ['How long does shipping take?', 'simple'],
    ['我要投诉，起诉你们', 'complex'],
    ['Complaint: the order of $5,000 is fraud', 'complex'],
    ['耳机坏了', 'standard'],
  ])('%s: %s', (text, complexity) => expect(read(text).complexity.value).toBe(complexity));

  test.each([
    ['谢谢，很满意，推荐', 'positive'],
    ['Great service, thank you, love it', 'positive'],
    ['太差了，垃圾，很失望', 'negative'],
    ['Terrible, useless and rude', 'negative'],
    ['not good, not happy', 'neutral'],
    ['物流单号', 'neutral'],
  ])('%s: %s', (text, sentiment) => {
    const result = read(text);
    expect(result.sentiment.value).toBe(sentiment);
    expect(Math.abs(result.sentiment.score)).toBeLessThanOrEqual(1);
  });

  test.each([
    ['我的 iPhone 坏了', 'zh'],
    ['My 小米 phone is broken and I want it repaired', 'en'],
    ['hello', 'en'],
    ['12345 !!!', 'zh'],
  ])('%s is written in %s', (text, language) => expect(read(text).language.value).toBe(language));
});

test('the short form for the case tells each judgement with its words', () => {
  const short = forCase(read('我要投诉，充电器起火，打12315'));
  expect(short).toMatchObject({
    kind: 'complaint',
    urgency: 'critical',
    signals: ['regulator', 'safety'],
    language: 'zh',
  });
  expect(short.because).toContain('signal safety: 起火');
  expect(short.because.some((line) => line.startsWith('kind complaint: 投诉'))).toBe(true);
});
