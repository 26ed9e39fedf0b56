/** A dialler elsewhere, asked by a signed request (Standard Webhooks); its answer comes back to the worker's HTTP server. */
import { Webhook } from 'standardwebhooks';
import { DiallerDown, type Dialler } from './port.ts';

export interface WebhookDiallerOptions {
  readonly url: string;
  /** `whsec_` and base64: shared with the dialler, signs what goes out and what comes back. */
  readonly secret: string;
  /** Where it sends its answer. */
  readonly answerUrl: string;
  readonly nowMs: () => number;
  /** Of one try; the attempt's own ringing time runs meanwhile. */
  readonly answerWithinMs?: number;
  readonly tries?: number;
  readonly pauseMs?: number;
}

export function webhookDialler(options: WebhookDiallerOptions): Dialler {
  const { url, secret, answerUrl, nowMs, answerWithinMs = 3_000, tries = 3, pauseMs = 500 } = options;
  const webhook = new Webhook(secret);

  async function ask(key: string, body: string): Promise<string | undefined> {
    const at = new Date(nowMs());
    const headers = {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': webhook.sign(key, at, body),
    };
    try {
      const signal = AbortSignal.timeout(answerWithinMs);
      const { status } = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      return status >= 200 && status < 300 ? undefined : `it answered ${String(status)}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'no answer';
    }
  }

  return {
    dials: 'machine',
    dial: async (call) => {
      const body = JSON.stringify({ type: 'call.requested', ...call, answerUrl });
      let trouble: string | undefined;
      for (let turn = 1; turn <= tries; turn += 1) {
        trouble = await ask(call.key, body);
        if (trouble === undefined) return;
        if (turn < tries) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      // Neither number nor address: what is thrown is read in the Web UI.
      throw new DiallerDown(`dialler: ${trouble ?? 'no answer'} after ${String(tries)} tries`);
    },
  };
}
