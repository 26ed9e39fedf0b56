/** How fast one sender may write: two robots that answer each other are slowed until somebody looks. */

const windowMs = 10 * 60_000;
const mostInWindow = 30;
/** Senders remembered; the longest silent are forgotten first. */
const mostSenders = 10_000;

/** Answers whether the sender may have one more now. Of this process only: several workers allow so many each. */
export function senderPace(nowMs: () => number): (sender: string) => boolean {
  const lately = new Map<string, readonly number[]>();
  return (sender) => {
    const now = nowMs();
    const recent = (lately.get(sender) ?? []).filter((at) => at > now - windowMs);
    const may = recent.length < mostInWindow;
    lately.delete(sender);
    lately.set(sender, may ? [...recent, now] : recent);
    const [oldest] = lately.keys();
    if (lately.size > mostSenders && oldest !== undefined) lately.delete(oldest);
    return may;
  };
}
