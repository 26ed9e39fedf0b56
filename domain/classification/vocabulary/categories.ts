/** What requests to a shop are about, in the words of customers. A policy adds its own. */
import type { CategoryRule } from '../rules.ts';
import { goodsCategories } from './goods.ts';
import { moneyCategories } from './money.ts';

export const defaultCategories: Readonly<Record<string, CategoryRule>> = {
  ...goodsCategories,
  ...moneyCategories,
  'account.access': {
    kind: 'problem',
    words: {
      zh: [
        '登录',
        '登陆',
        '登不上',
        '登录不了',
        '密码',
        '验证码',
        '账号',
        '账户被锁',
        '冻结',
        '封号',
        '注册不了',
        '绑定手机',
      ],
      en: [
        'log in',
        'login',
        'sign in',
        'password',
        'account (is locked|locked|has been locked)',
        'locked out',
        'verification code',
        'account suspended',
        'reset…password',
        'two-factor',
      ],
    },
  },
  'account.privacy': {
    kind: 'problem',
    urgency: 'high',
    words: {
      zh: ['隐私', '个人信息', '泄露', '骚扰', '骚扰电话', '信息被卖', '删除我的信息'],
      en: ['privacy', 'personal (data|information)', 'leaked', 'gdpr', 'data breach', 'delete my data', 'spam calls'],
    },
  },
  'service.attitude': {
    kind: 'complaint',
    words: {
      zh: [
        '态度',
        '服务差',
        '服务太差',
        '客服不',
        '挂电话',
        '挂我电话',
        '不理人',
        '不回复',
        '没人理',
        '没人回',
        '敷衍',
        '骂人',
        '不耐烦',
        '推诿',
        '踢皮球',
      ],
      en: [
        'rude',
        'hung up',
        'ignored',
        'attitude',
        'unhelpful',
        'unprofessional',
        'nobody (answers|replies|replied|answered)',
        'no (answer|reply|response)',
        'customer service',
        'disrespectful',
        'on hold for',
      ],
    },
  },
  'promotion.terms': {
    kind: 'enquiry',
    words: {
      zh: ['优惠券', '满减', '活动', '积分', '差价', '保价', '价保', '红包', '折扣', '赠品', '秒杀', '降价'],
      en: [
        'coupon',
        'promotion',
        'promo code',
        'points',
        'price match',
        'voucher',
        'discount',
        'gift card',
        'price drop',
        'loyalty',
      ],
    },
  },
  other: { words: { zh: [], en: [] } },
};
