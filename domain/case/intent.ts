/** What a message that comes in after solving means (R15). Words only: whoever is unsure leaves it to a person. */

export type Intent = 'confirm' | 'reopen' | 'nothing' | 'unclear';

const automatic =
  /^(auto(matic)?[ -]?(reply|response)|out of office|自动回复|自动答复|undeliverable|delivery status notification|mail delivery (failed|failure)|退信)/iu;
const broken =
  /还是|仍然|依然|又(坏|出现|不行)|没有?(解决|收到|到账|用|好|处理)|未(解决|收到|到账)|不(行|满意|对|能用)|(still|again|not|never|isn't|hasn't|doesn't|didn't|won't)\b/iu;
const thanks =
  /谢谢|多谢|感谢|已(经)?(收到|解决|好了)|解决了|没问题了|满意|好的|thank|thanks|solved|resolved|works now|all good|perfect|great/iu;

/**
 * Reads the intent of what came in after solving: thanks confirm, auto-replies and bounces do nothing, "still broken"
 * reopens, anything else is unclear and goes to a person.
 */
export function intentOf(subject: string | undefined, body: string): Intent {
  if (automatic.test(subject ?? '') || automatic.test(body.trim())) return 'nothing';
  const isBroken = broken.test(body);
  const isThanks = thanks.test(body);
  if (isBroken && !isThanks) return 'reopen';
  if (isThanks && !isBroken && body.trim().length <= 200) return 'confirm';
  return 'unclear';
}
