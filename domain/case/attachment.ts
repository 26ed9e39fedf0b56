/** What came with a message: kept elsewhere by its hash, only this card travels. */

export interface Attachment {
  /** As the sender named it: shown as text, never used as a path. */
  readonly name: string;
  /** Media type: `image/png`. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 under which it is kept; absent where it was not taken. */
  readonly hash?: string;
  /** Why it was not taken. */
  readonly refused?: 'size' | 'type' | 'number';
}

/** More than anybody sends; a message with more is cut at the edge. */
export const mostAttachments = 50;
