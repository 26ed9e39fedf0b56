/** The shop's own system carries remedies out: orders go to it as signed webhooks (standardwebhooks.com). */
import { Webhook } from 'standardwebhooks';
import { RemedySystemDown, type CarriedOut, type Remedies, type RemedyOrder } from './port.ts';

export interface RemedyWebhookOptions {
  readonly url: string;
  /** `whsec_...`: base64 of the key that both sides know. */
  readonly secret: string;
  /** How long the shop may take to answer; 20 s unless told. */
  readonly answerWithinMs?: number;
  readonly nowMs?: () => number;
}

/** The order cannot be carried out, however often it is sent. Everything else may pass. */
const refusing: readonly number[] = [400, 404, 409, 410, 422];
const longestDetailChars = 300;

/**
 * The shop answers 2xx when it has done it (a JSON `result` is kept), and does it once for one `webhook-id`; 400, 404, 409, 410
 * or 422 refuse it for good. Anything else, a redirect too, is tried again.
 */
export function remedyWebhook({
  url,
  secret,
  answerWithinMs = 20_000,
  nowMs = Date.now,
}: RemedyWebhookOptions): Remedies {
  const signer = new Webhook(secret);
  const post = async (type: string, order: RemedyOrder, id: string): Promise<{ status: number; text: string }> => {
    const { key, reference, remedy, kind, amount, what, orderNumber } = order;
    const at = new Date(nowMs());
    const body = JSON.stringify({
      type,
      timestamp: at.toISOString(),
      data: { idempotencyKey: id, key, reference, remedy, kind, amount, what, orderNumber },
    });
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(answerWithinMs),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': signer.sign(id, at, body),
        },
        body,
      });
      return { status: answer.status, text: await answer.text() };
    } catch (thrown) {
      throw new RemedySystemDown(`${type} ${key}: no answer`, { cause: thrown });
    }
  };
  return {
    carryOut: async (order, id): Promise<CarriedOut> => {
      const { status, text } = await post('remedy.carryOut', order, id);
      if (status >= 200 && status < 300) return { state: 'carriedOut', result: resultIn(text) };
      if (refusing.includes(status))
        return { state: 'refused', detail: `${String(status)} ${text.slice(0, longestDetailChars)}` };
      throw new RemedySystemDown(`carrying out ${order.key}: the shop answered ${String(status)}`);
    },
    takeBack: async (order, id) => {
      const { status } = await post('remedy.takeBack', order, `${id}_back`);
      // What it does not know, or has undone, need not be taken back.
      if ((status < 200 || status >= 300) && status !== 404 && status !== 410)
        throw new RemedySystemDown(`taking back ${order.key}: the shop answered ${String(status)}`);
    },
  };
}

function resultIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    const result = typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined;
    return typeof result === 'string' ? result.slice(0, longestDetailChars) : 'carried out';
  } catch {
    return 'carried out';
  }
}
