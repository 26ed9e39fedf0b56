import type { PolicyDocument } from './schema.ts';

/** A policy in force: a checked document and the hash of its content (SHA-256 of its canonical JSON, in hex). */
export interface Policy {
  readonly version: string;
  readonly document: PolicyDocument;
}
