/**
 * Notices to a program: one signed POST by the Standard Webhooks specification (webhook-id, webhook-timestamp,
 * webhook-signature). The receiver recognises a copy by its webhook-id, which is made from the effect key.
 */
import { createHash } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import { ChannelDown } from './failures.ts';
import type { DeliveryResult } from './port.ts';

export interface Webhook {
  /** Throws `ChannelDown` for what may pass: no connection, 408, 429, 5xx, redirects, or no secret to sign with. */
  post(message: { readonly key: string; readonly url: string; readonly body: object }): Promise<DeliveryResult>;
}

export interface WebhookOptions {
  /** `whsec_` and base64; nothing goes out unsigned. */
  readonly secret: string | undefined;
  readonly nowMs: () => number;
  /** Longest time one POST may take; 20 s unless told. */
  readonly timeoutMs?: number;
}

export function openWebhook({ secret, nowMs, timeoutMs = 20_000 }: WebhookOptions): Webhook {
  const signer = secret === undefined ? undefined : new Signer(secret);
  return {
    async post({ key, url, body }): Promise<DeliveryResult> {
      if (signer === undefined) throw new ChannelDown('webhook: set CARELOOP_NOTICE_SECRET, nothing goes out unsigned');
      const id = `msg_${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
      const text = JSON.stringify(body);
      const at = new Date(nowMs());
      const { status } = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': signer.sign(id, at, text),
        },
        body: text,
      }).catch((error: unknown) => {
        throw new ChannelDown(`webhook: ${causeOf(error)}`, { cause: error });
      });
      if (status >= 200 && status < 300) return { state: 'accepted', messageId: id };
      if (mayPass(status)) throw new ChannelDown(`webhook: answered ${String(status)}`);
      return { state: 'undeliverable', detail: `the webhook answered ${String(status)}` };
    },
  };
}

/** A receiver that is busy, away or moved; somebody mends that and the same message goes out. */
function mayPass(status: number): boolean {
  return status >= 500 || status === 408 || status === 429 || status < 400;
}

/** Without the address, which the policy keeps. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no connection';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
