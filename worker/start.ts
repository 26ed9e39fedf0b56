/** `npm start`: all of Careloop on this machine, for real use: the same set-up as the demo, without its samples. */
import { once } from 'node:events';
import { laptopCommand } from './laptop-options.ts';
import { startLaptop } from './laptop.ts';
import { openLog } from './log.ts';
import { SetupError } from './setup-error.ts';

const options = laptopCommand('npm start --', 'Starts all of Careloop on this machine and stays until Ctrl-C.')
  .parse()
  .opts();
try {
  openLog('warn');
  const laptop = await startLaptop({ ...options, env: process.env, onProgress: (line) => console.log(line) });
  const { temporal, mail } = laptop.servers;
  console.log(`Ready to take cases (policy ${laptop.config.policy}).`);
  console.log(`Temporal  ${temporal.address}`);
  if (temporal.uiAddress !== undefined) console.log(`Web UI    ${temporal.uiAddress}`);
  console.log(`Mails     ${mail.url}`);
  console.log('Open a case from another terminal:  npm run care -- open --help');
  await Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
    laptop.servers.ended,
    laptop.careloop.running,
  ]);
  await laptop.stop();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
