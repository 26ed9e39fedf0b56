/** Remedies as a test sees them: the ledger in memory, and a shop that carries out, refuses or is away. */
import { RemedySystemDown, type Remedies, type RemedyOrder } from '../../activities/remedies/port.ts';
import type { RemedyEntry, RemedyLedger, RemedyRow, Reservation } from '../../activities/store/remedies.ts';

/** The ledger of remedies, as the store keeps it. */
export class FakeLedger implements RemedyLedger {
  private readonly rows = new Map<string, RemedyRow & { readonly contentHash: string }>();

  async reserveRemedy(entry: RemedyEntry): Promise<Reservation> {
    const known = this.rows.get(entry.key);
    if (known !== undefined && known.contentHash !== entry.contentHash) return { state: 'changed' };
    if (known?.state === 'done') return { state: 'done', result: known.result ?? '' };
    const attempts = known === undefined ? 1 : known.attempts + (known.state === 'cancelled' ? 1 : 0);
    this.rows.set(entry.key, { ...entry, state: 'reserved', attempts, settledAt: null, result: null });
    return { state: 'reserved', attempt: attempts };
  }

  async settleRemedy(key: string, result: string, atMs: number): Promise<void> {
    this.settle(key, 'done', result, atMs);
  }

  async cancelRemedy(key: string, because: string, atMs: number): Promise<void> {
    this.settle(key, 'cancelled', because, atMs);
  }

  async remediesOf(reference: string): Promise<readonly RemedyRow[]> {
    return [...this.rows.values()].filter((row) => row.reference === reference);
  }

  private settle(key: string, state: 'done' | 'cancelled', result: string, atMs: number): void {
    const row = this.rows.get(key);
    if (row?.state === 'reserved')
      this.rows.set(key, { ...row, state, result, settledAt: new Date(atMs).toISOString() });
  }
}

/** A shop's system that does each order once, refuses for good, or is away. */
export class FakeShop implements Remedies {
  readonly done = new Map<string, RemedyOrder>();
  readonly takenBack: string[] = [];
  private down = 0;
  private refusal: string | undefined;

  /** Its next calls do not get through. */
  failNext(calls: number): void {
    this.down = calls;
  }

  /** From now on it refuses for good. */
  refuse(detail: string | undefined): void {
    this.refusal = detail;
  }

  async carryOut(order: RemedyOrder, id: string): ReturnType<Remedies['carryOut']> {
    if (this.down > 0) {
      this.down -= 1;
      throw new RemedySystemDown('told to be away');
    }
    if (this.refusal !== undefined) return { state: 'refused', detail: this.refusal };
    this.done.set(id, order);
    return { state: 'carriedOut', result: `shop-${order.remedy}` };
  }

  async takeBack(_order: RemedyOrder, id: string): Promise<void> {
    this.done.delete(id);
    this.takenBack.push(id);
  }
}
