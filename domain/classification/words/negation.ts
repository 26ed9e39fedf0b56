/** Whether the writer denies a word: "not a complaint", 不是投诉, "no longer broken", 投诉就不必了. */

/** Cannot, unable, 不能, 无法 are no denials: they name a trouble with the thing. */
const denials =
  /并不是|并没有|不是|并非|不想|不要|不需要|不用|不必|无需|无须|没有|(?:不|没|未|无|别)[再被会曾太很要是想有需]?$|(?<![a-z])(?:not|no|never|without|neither|nor|isn't|wasn't|aren't|weren't|don't|doesn't|didn't|won't|wouldn't|hasn't|haven't|hadn't|no longer|isnt|dont|didnt|doesnt|hasnt|havent)(?![a-z])/gu;
/** Looks like a denial and is none. */
const noDenial =
  /不得不|特别|级别|分别|区别|类别|性别|识别|个别|别人|别家|不同|不一样|不能不|不只是|不仅仅|不仅|不但|不止|不光|不管|不论|不知道?|不明白|不清楚|不满|不好意思|不久|不断|不过|无法|不能|不会用|差不多|没想到|没办法|是不是|能不能|可不可以|可不可|要不要|会不会|有没有|好不好|对不对|为什么不|怎么不|何不|(?:why|if|whether) (?:not|don't|didn't|isn't)|not only|not just|no doubt|no idea|not sure|don't know|no choice but|can't help but|nothing but/gu;
/** What is denied is the getting, not the thing: "not received a refund". */
const lack =
  /收到|给|拿到|得到|看到|到账|等到|received?|getting|get|got|given?|sent|send|issued?|arrived?|have an?|answer|reply|回/u;
/** Said after the word. */
const denialAfter =
  /^[^.!?;\n]{0,6}?(?:就不用|就不必|就算了|就免了|不需要了|(?:is|are)(?:n't| not) (?:needed|necessary|required))/u;

const clauseEnd = /[.!?;,:。、…\n]/u;
const nearHan = 5;
const nearLatinWords = 4;

/** Is the word at `start`..`end` of a folded text denied? Two denials cancel each other. */
export function isDenied(text: string, start: number, end: number): boolean {
  if (asksWhether(text, start)) return true;
  if (denialAfter.test(text.slice(end, end + 40))) return true;
  const before = near(text.slice(Math.max(0, start - 48), start));
  const plain = before.replace(noDenial, ' ');
  const found = [...plain.matchAll(denials)];
  const last = found.at(-1);
  if (last === undefined) return false;
  if (lack.test(plain.slice(last.index + last[0].length))) return false;
  return found.length % 2 === 1;
}

/** 有没有发票 asks whether there is one: the 没有发票 in it is not said. */
function asksWhether(text: string, start: number): boolean {
  return /[不没]/u.test(text.charAt(start)) && start > 0 && text.charAt(start - 1) === text.charAt(start + 1);
}

/** What stands right before a word, within its clause: some characters in Chinese, some words in English. */
function near(before: string): string {
  const clause = before.slice(lastClauseEnd(before));
  const words = clause.split(' ');
  // The blank before the word itself leaves an empty last piece.
  const latin = words.slice(Math.max(0, words.length - nearLatinWords - 1)).join(' ');
  const lastHan = /[\u3400-\u9fff][^\u3400-\u9fff]*$/u.exec(latin);
  return lastHan === null || !/[\u3400-\u9fff]\s*$/u.test(latin) ? latin : tail(latin);
}

/** Enough characters for a denial and what may stand between it and the word, without cutting 不得不 in two. */
const tail = (text: string): string => text.slice(-(nearHan + 3));

function lastClauseEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (clauseEnd.test(text.charAt(at))) return at + 1;
  const but = Math.max(
    text.lastIndexOf(' but '),
    text.lastIndexOf('但'),
    text.lastIndexOf('而是'),
    text.lastIndexOf('只是'),
  );
  return but === -1 ? 0 : but;
}
