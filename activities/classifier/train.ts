/**
 * `npm run train -- FILE --text COLUMN --label COLUMN --out model.json [--field category|kind|sentiment] [--map names.json] [--seed N]`
 * teaches the classifier by labelled examples. The model stays with the operator: set CARELOOP_MODEL to use it.
 */
import { train } from './train-command.ts';

try {
  console.log(await train(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
