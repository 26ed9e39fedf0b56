/** What a part of the worker's HTTP server is, and what it may use. */
import type { FastifyInstance } from 'fastify';
import type { Blobs } from '../../activities/blobs/port.ts';
import type { CaseTokens } from '../../activities/messages/case-token.ts';
import type { Links } from '../../activities/links/links.ts';
import type { Store } from '../../activities/store/port.ts';
import type { CareClient } from '../../client/care-client.ts';
import type { TakeIn } from '../intake/incoming.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, byte for byte: what a signature was made over. Empty where there was none. */
    rawBody: Buffer;
  }
}

export interface HttpDeps {
  /** Over the worker's own connection: what a part does to a case goes through it. */
  readonly care: CareClient;
  readonly store: Store;
  readonly blobs: Blobs;
  /** By which a link proves what it is about: seal it into the path, and let `fits` compare. */
  readonly tokens: CaseTokens;
  readonly takeIn: TakeIn;
  /** Secrets of each peer that may send messages. */
  readonly webhookPeers: Readonly<Record<string, readonly string[]>>;
  /** Where people and peers reach this server, without a slash at the end: what links in mails begin with. */
  readonly publicUrl: string;
  /** Signs and reads the links of an outcome's mail. */
  readonly links: Links;
  readonly nowMs: () => number;
}

/**
 * One part of the server, in a file of its own: `export function surveyPages(deps: HttpDeps): HttpPart`. It gets a scope of
 * its own, so that hooks and parsers it adds are its own too.
 */
export type HttpPart = (app: FastifyInstance) => void | Promise<void>;
