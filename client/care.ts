#!/usr/bin/env node
/** The `care` command. */
import { runCare } from './cli/program.ts';
import { systemTerminal } from './cli/terminal.ts';

const code = await runCare(process.argv.slice(2), systemTerminal);
// A command may have said it already (care policy).
if (code !== 0) process.exitCode = code;
