/** `npm run worker`: one worker on the environment's Temporal, store and mail server, until it is told to stop. */
import { Command } from '@commander-js/extra-typings';
import { openCareloop } from './careloop.ts';
import { readConfig } from './config.ts';
import { aborted, listenForEnd } from './ending.ts';
import { openLog, tellPolicies } from './log.ts';
import { SetupError } from './setup-error.ts';

new Command('npm run worker --')
  .description(
    'Works on cases. Temporal by TEMPORAL_ADDRESS (or a Temporal profile), the store by DATABASE_URL (embedded in ' +
      '.careloop when left out), mail by SMTP_URL. SIGTERM or Ctrl-C lets what is under way finish; a second one ends at once.',
  )
  .parse();

const ending = listenForEnd();
try {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const careloop = await openCareloop({ config, onPolicies: tellPolicies(log) });
  log.info({ namespace: careloop.namespace, store: config.store.kind }, 'Careloop works on cases');
  ending.becomeOrderly();
  await Promise.race([aborted(ending.asked), careloop.running]);
  log.info('Careloop finishes what is under way');
  await careloop.stop();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
