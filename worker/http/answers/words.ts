/** What the pages behind links say, in Chinese and English. */
import type { SurveyScale } from '../../../domain/policy/plan.ts';

export type PageLanguage = 'zh' | 'en';

/** Why a page could not do what was asked; each has a code that a customer may read out on the phone. */
export type Trouble =
  | 'LINK_INVALID'
  | 'LINK_EXPIRED'
  | 'WINDOW_OVER'
  | 'OLD_OUTCOME'
  | 'BAD_RATING'
  | 'BAD_INPUT'
  | 'TOO_MANY'
  | 'NO_ANSWER';

interface PageWords {
  readonly title: string;
  readonly caseLine: (reference: string) => string;
  readonly confirm: { readonly heading: string; readonly lead: string; readonly button: string; readonly no: string };
  readonly reopen: {
    readonly heading: string;
    readonly lead: string;
    readonly label: string;
    readonly button: string;
    readonly yes: string;
    readonly empty: string;
  };
  readonly rate: {
    readonly heading: string;
    readonly question: Readonly<Record<SurveyScale, string>>;
    readonly ends: Readonly<Record<SurveyScale, readonly [string, string]>>;
    readonly comment: string;
    readonly optional: string;
    readonly button: string;
    readonly empty: string;
  };
  readonly again: { readonly lead: string; readonly button: string };
  readonly done: {
    readonly confirmed: string;
    readonly confirmedBefore: string;
    readonly reopened: string;
    readonly reopenedBefore: string;
    readonly rated: string;
    readonly openedAnew: (reference: string) => string;
    readonly thanks: string;
    readonly close: string;
  };
  readonly trouble: Readonly<Record<Trouble, { readonly heading: string; readonly text: string }>>;
  readonly code: string;
  readonly other: { readonly language: PageLanguage; readonly label: string };
}

export const pageWords: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    title: 'Customer service',
    caseLine: (reference) => `Case ${reference}`,
    confirm: {
      heading: 'Is everything settled?',
      lead: 'If it is, please press the button. Nothing happens before you do.',
      button: 'Yes, it is settled',
      no: 'No, something is missing',
    },
    reopen: {
      heading: 'What is missing?',
      lead: 'Tell us in your own words. We go on at once; you need not tell the whole story again.',
      label: 'What is not settled yet',
      button: 'Send it',
      yes: 'It is settled after all',
      empty: 'Please write a few words, so that we know what to do.',
    },
    rate: {
      heading: 'How did we do?',
      question: {
        csat: 'How satisfied are you with our service?',
        nps: 'How likely is it that you would recommend us?',
        ces: 'How easy was it to have your request settled?',
      },
      ends: {
        csat: ['1 is not at all', '5 is very'],
        nps: ['0 is not at all', '10 is very likely'],
        ces: ['1 is very hard', '7 is very easy'],
      },
      comment: 'What went well, what did not',
      optional: 'not required',
      button: 'Send the rating',
      empty: 'Please choose one of the numbers.',
    },
    again: {
      lead: 'You can send your words as a new request. It will be linked to this case, so that we know the story.',
      button: 'Open a new request',
    },
    done: {
      confirmed: 'Thank you. You have confirmed that it is settled.',
      confirmedBefore: 'You have confirmed this before. Thank you; nothing has changed.',
      reopened: 'Thank you. We are working on it again.',
      reopenedBefore: 'We are working on it already. Nothing has changed.',
      rated: 'Thank you for your rating. You may change it with the same link.',
      openedAnew: (reference) => `Thank you. We have opened case ${reference} for it.`,
      thanks: 'Thank you',
      close: 'You can close this page.',
    },
    trouble: {
      LINK_INVALID: {
        heading: 'This link does not work',
        text: 'It may have been cut in two on its way. Please open it again from our message, or reply to that message.',
      },
      LINK_EXPIRED: {
        heading: 'This link is no longer good',
        text: 'Its time is over. Please reply to our message if there is anything we can do.',
      },
      WINDOW_OVER: {
        heading: 'This case has been closed',
        text: 'The time in which it could be reopened is over. Nothing has been changed.',
      },
      OLD_OUTCOME: {
        heading: 'There is a newer outcome',
        text: 'This link is about an earlier one. Please use the link in our latest message. Nothing has been changed.',
      },
      BAD_RATING: { heading: 'This is not one of the numbers', text: 'Please choose one of those shown.' },
      BAD_INPUT: { heading: 'Something is missing', text: 'Please look at what you have entered.' },
      TOO_MANY: { heading: 'Too many tries', text: 'Please wait a minute, then try again.' },
      NO_ANSWER: {
        heading: 'This did not work just now',
        text: 'Please try again in a moment, or reply to our message. Nothing has been lost.',
      },
    },
    code: 'Code',
    other: { language: 'zh', label: '中文' },
  },
  zh: {
    title: '客户服务',
    caseLine: (reference) => `工单 ${reference}`,
    confirm: {
      heading: '问题都解决了吗？',
      lead: '如果已经解决，请点击下面的按钮。在您点击之前不会有任何改动。',
      button: '是的，已经解决',
      no: '没有，还有问题',
    },
    reopen: {
      heading: '还有什么没有解决？',
      lead: '请用您自己的话告诉我们，我们会马上继续处理，您不必从头再说一遍。',
      label: '尚未解决的问题',
      button: '提交',
      yes: '其实已经解决了',
      empty: '请简单写几句，方便我们处理。',
    },
    rate: {
      heading: '请评价我们的服务',
      question: {
        csat: '您对这次服务满意吗？',
        nps: '您有多大可能向亲友推荐我们？',
        ces: '这次办理对您来说容易吗？',
      },
      ends: {
        csat: ['1 为很不满意', '5 为很满意'],
        nps: ['0 为完全不可能', '10 为非常可能'],
        ces: ['1 为非常困难', '7 为非常容易'],
      },
      comment: '哪些地方做得好，哪些不好',
      optional: '可不填',
      button: '提交评价',
      empty: '请选择一个分数。',
    },
    again: {
      lead: '您可以把这些内容作为新的请求提交，它会与本工单关联，我们了解前因后果。',
      button: '提交新的请求',
    },
    done: {
      confirmed: '感谢您的确认，问题已解决。',
      confirmedBefore: '您之前已经确认过了，谢谢！没有任何改动。',
      reopened: '谢谢！我们正在继续处理。',
      reopenedBefore: '我们已经在处理了，没有任何改动。',
      rated: '感谢您的评价！您可以用同一链接修改。',
      openedAnew: (reference) => `谢谢！我们已为此建立工单 ${reference}。`,
      thanks: '谢谢您',
      close: '您可以关闭本页面。',
    },
    trouble: {
      LINK_INVALID: {
        heading: '此链接无法使用',
        text: '链接可能在传送中被截断。请从我们的邮件重新打开，或直接回复该邮件。',
      },
      LINK_EXPIRED: { heading: '此链接已失效', text: '链接已过有效期。如还有需要，请直接回复我们的邮件。' },
      WINDOW_OVER: { heading: '此工单已关闭', text: '可以重新处理的期限已过，没有任何改动。' },
      OLD_OUTCOME: {
        heading: '已有更新的处理结果',
        text: '此链接对应较早的处理结果，请使用我们最新邮件中的链接。没有任何改动。',
      },
      BAD_RATING: { heading: '分数不在范围内', text: '请从所列的分数中选择。' },
      BAD_INPUT: { heading: '内容不完整', text: '请检查您填写的内容。' },
      TOO_MANY: { heading: '尝试次数过多', text: '请稍等一分钟再试。' },
      NO_ANSWER: { heading: '暂时未能完成', text: '请稍后再试，或直接回复我们的邮件。您的内容不会丢失。' },
    },
    code: '代码',
    other: { language: 'en', label: 'English' },
  },
};
