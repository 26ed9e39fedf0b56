/** What a customer says to "did that solve it?" (R10). Only a plain yes or thanks counts as one: anything else goes to a person. */
import { intentOf } from './intent.ts';

export type Verdict = 'helped' | 'didNotHelp' | 'customerAsked' | 'unclear';

const person =
  /人工|真人|转(接|到)?(客服|坐席)|(找|要|叫|换)(个|一个|一位|位)?(客服|真人|坐席|活人)|\b(agents?|humans?|representative|operator|(a|real|actual|live) person|(speak|talk)(ing)? (to|with) (some(one|body)|a|an|your|the))\b/iu;
const yes =
  /^(yes|yep|yeah|yup|y|ok|okay|sure|it did|yes,? it did|(that|it|this) (helped|helps|solved it|works|worked)|是|是的|对|对的|嗯+|好|好的|好了|可以|可以了|行|行了|有|有的|有帮助|明白了?|知道了|懂了|解决了?|已解决|已经解决了?)$/iu;
/** Words that look like a no and are none. */
const harmless =
  /没(有)?(什么)?问题了?|没事了?|不(用|必)(再)?(麻烦|担心)了?|不客气|\bno (more )?(problems?|worries|questions)\b/giu;
const reserve =
  /[?？]|不|没|未|无法|别的|但|不过|可是|然而|吗|呢|怎么|什么|为何|哪|另外|还(想|要|有)|\b(but|however|though|although|except|only|also|another|how|what|when|where|why|which|who|can|could|no|nope|cannot|can't|wrong|unfortunately)\b/iu;
const no = /^(no|nope|nah|not really|不|否|不是|没有?|没用|没帮助|不行|不能)$/iu;

/**
 * Reads the answer to "did that solve it?". Asking for a person wins over everything else in the message; thanks with a
 * reserve ("thanks, but ...", a further question) are unclear. Automatic replies are told apart before (`intentOf`).
 */
export function didThatHelp(body: string): Verdict {
  const words = ownWords(body);
  if (asksForPerson(words)) return 'customerAsked';
  const plain = words.replace(/[\s。．.!！~～,，、:)）]+$/u, '').trim();
  if (yes.test(plain)) return 'helped';
  if (no.test(plain)) return 'didNotHelp';
  switch (intentOf(undefined, words)) {
    case 'confirm':
      return reserve.test(words.replace(harmless, ' ')) ? 'unclear' : 'helped';
    case 'reopen':
      return 'didNotHelp';
    case 'nothing':
    case 'unclear':
      return 'unclear';
  }
}

/** 人工 or "agent", in whatever sentence: such a request is a person's, from the first message on. */
export function asksForPerson(text: string): boolean {
  return person.test(text);
}

const quoted = /^(>|On .+ wrote:|-{2,} ?(Original Message|原始邮件)|_{5,}|在.+写道[:：]|(From|发件人)[:：])/iu;

/** The message without the mail it answers: that one asks the question and names what she can say. */
export function ownWords(body: string): string {
  const lines = body.split(/\r?\n/u);
  const first = lines.findIndex((line) => quoted.test(line.trim()));
  const above = lines
    .slice(0, first < 0 ? lines.length : first)
    .join('\n')
    .trim();
  // Written below the quotation: what is not quoted.
  return above !== ''
    ? above
    : lines
        .filter((line) => !quoted.test(line.trim()))
        .join('\n')
        .trim();
}
