/** `npm start`: all of Careloop on this machine, for real use: the same set-up as the demo, without its samples. */
import { aborted, listenForEnd } from './ending.ts';
import { laptopCommand } from './laptop-options.ts';
import { startLaptop, type Laptop } from './laptop.ts';
import { openLog, tellPolicies } from './log.ts';
import { SetupError } from './setup-error.ts';

const options = laptopCommand('npm start --', 'Starts all of Careloop on this machine and stays until Ctrl-C.')
  .parse()
  .opts();
const ending = listenForEnd();
try {
  const log = openLog('warn');
  const laptop = await startLaptop({
    ...options,
    env: process.env,
    onProgress: (line) => console.log(line),
    onPolicies: tellPolicies(log),
  });
  try {
    ending.becomeOrderly();
    showWhere(laptop);
    await Promise.race([aborted(ending.asked), laptop.servers.ended, laptop.careloop.running]);
  } finally {
    await laptop.stop();
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

function showWhere({ config, servers }: Laptop): void {
  const { temporal, mail } = servers;
  console.log(`Ready to take cases (policy ${config.policy}).`);
  console.log(`Temporal  ${temporal.address}`);
  if (temporal.uiAddress !== undefined) console.log(`Web UI    ${temporal.uiAddress}/namespaces/default/workflows`);
  console.log(`Mails     ${mail.url}`);
  console.log('Open a case from another terminal:  npm run care -- open --help');
}
