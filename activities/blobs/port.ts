/** Blobs: what is too large to travel through a case. By its hash, so that the same bytes are kept once and nobody can alter them. */

/** The SHA-256 of the bytes, in hexadecimal. */
export type BlobHash = string;

/** Every call may be made again after any failure. They throw `BlobsDown` where the place cannot be reached. */
export interface Blobs {
  /** Keeps the bytes for good before it resolves. */
  put(bytes: Uint8Array): Promise<BlobHash>;
  /** Undefined where nothing is kept under the hash, or what is kept is not what the hash says. */
  get(hash: BlobHash): Promise<Uint8Array | undefined>;
  /** Removing what is not there changes nothing. */
  remove(hash: BlobHash): Promise<void>;
}

/** The place where blobs are kept cannot be reached, or is full. */
export class BlobsDown extends Error {
  override readonly name = 'BlobsDown';
}

/** A hash is the only thing that ever becomes part of a path or an address: nothing that a customer named does. */
export const blobHashForm = /^[0-9a-f]{64}$/;
