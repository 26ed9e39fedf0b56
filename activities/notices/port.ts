/** Where notices gather, and who is away. */
import type { DigestRecipient, TellSignal } from '../../workflows/digest/contract.ts';

export interface Digests {
  /** Adds lines to a recipient's digest, which is there from then on. Lines that it has are not added twice. */
  tell(signal: TellSignal): Promise<void>;
  /** Takes back what has not gone out yet; nothing happens where it has. */
  takeBack(to: Pick<DigestRecipient, 'id' | 'way'>, keys: readonly string[]): Promise<void>;
}

/** Which of these people are absent (ill, on leave) now; off shift is not absent (R32). */
export type AbsentOf = (people: readonly string[]) => Promise<ReadonlySet<string>>;
