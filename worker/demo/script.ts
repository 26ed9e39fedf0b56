/** A sample case as a script: what is asked, who does what, and how it has to end. */
import type { Closing } from '../../domain/case/fact.ts';
import type { Solution } from '../../domain/case/message.ts';
import type { CaseRequest } from '../../domain/case/request.ts';

/** One act; agents act as the case's owner. Each waits until the case is where the act is possible. */
export type Act =
  | { readonly do: 'reply'; readonly body: string; readonly solve?: Solution }
  | { readonly do: 'note'; readonly body: string }
  | { readonly do: 'ask'; readonly question: string }
  | { readonly do: 'hold'; readonly reason: string }
  | { readonly do: 'resume'; readonly because: string }
  | { readonly do: 'escalate'; readonly to: string; readonly because: string }
  | { readonly do: 'customerWrites'; readonly body: string }
  | { readonly do: 'rate'; readonly score: number; readonly comment?: string }
  | { readonly do: 'confirm' }
  | { readonly do: 'withdraw'; readonly because: string }
  /** Nobody does anything until this clock has breached. */
  | { readonly do: 'letBreach'; readonly clock: string };

export interface ScriptedCase {
  readonly request: Omit<CaseRequest, 'receivedAt'>;
  readonly acts: readonly Act[];
  readonly ends: { readonly closed: Closing; readonly reopened?: number; readonly breached?: readonly string[] };
}
