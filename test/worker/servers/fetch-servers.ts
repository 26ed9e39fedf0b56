import { findTemporalCli } from '../../../worker/servers/temporal-cli.ts';
import { findTimeSkippingServer } from '../../../worker/servers/time-skipping-server.ts';

/** Before the first test: both server programs are on this machine, fetched once and not by each test file for itself. */
export async function setup(): Promise<void> {
  await Promise.all([findTemporalCli(), findTimeSkippingServer()]);
}
