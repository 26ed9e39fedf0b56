import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of another module of ours, for those who need a path and not an import: workflow bundling, child processes.
 * In the source tree modules end in `.ts`, in the published package in `.js`: the asking module's own ending decides.
 *
 * @param from `import.meta.url` of the asking module
 * @param relative the other module, relative to the asking one, without an ending: `'../workflows/index'`
 */
export function modulePath(from: string, relative: string): string {
  return fileURLToPath(new URL(`${relative}${extname(fileURLToPath(from))}`, from));
}
