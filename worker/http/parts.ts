/** The parts of a worker's HTTP server, one line each. */
import { answerPages } from './answers/answer-pages.ts';
import { incomingMessages } from './incoming-messages.ts';
import type { HttpDeps, HttpPart } from './part.ts';

export function httpParts(deps: HttpDeps): readonly HttpPart[] {
  return [answerPages(deps), incomingMessages({ ...deps, peers: deps.webhookPeers })];
}
