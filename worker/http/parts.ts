/** The parts of a worker's HTTP server, one line each. */
import type { HttpDeps, HttpPart } from './part.ts';

export function httpParts(_deps: HttpDeps): readonly HttpPart[] {
  return [];
}
