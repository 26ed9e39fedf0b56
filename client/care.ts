#!/usr/bin/env node
/** The `care` command. */
import { runCare } from './cli/program.ts';
import { systemTerminal } from './cli/terminal.ts';

// Whoever reads our output may stop early (`care list | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const code = await runCare(process.argv.slice(2), systemTerminal);
// A command may have said it already (care policy).
if (code !== 0) process.exitCode = code;
