import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { ordinaryPort, ordinaryUiPort, startDevServer } from './dev-server.ts';
import { startMailCatcher } from './mail-catcher.ts';
import type { MailCatcher } from './mail-catcher.ts';

/** The ports unless told otherwise: Temporal's own, and those that mail catchers are known by. */
export const ordinaryPorts = { port: ordinaryPort, uiPort: ordinaryUiPort, smtpPort: 1025, mailPort: 8025 } as const;

export interface LocalServersOptions {
  /** Where this machine's data are: `.careloop`. */
  readonly folder: string;
  readonly port: number;
  readonly uiPort: number;
  readonly smtpPort: number;
  readonly mailPort: number;
  readonly onProgress?: (line: string) => void;
}

export interface LocalServers {
  readonly temporal: {
    /** `host:port` of the Temporal front end. */
    readonly address: string;
    /** The Web UI, where it is ours to know. */
    readonly uiAddress: string | undefined;
  };
  readonly mail: MailCatcher;
  /** Ends when the servers do: with an error where nobody had asked for it. Never ends for servers that were given. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts what Careloop needs around it on one machine: the Temporal dev server and a mail catcher. Where
 * `TEMPORAL_ADDRESS` or a Temporal profile names a server, that one is used, and none is started.
 *
 * @throws SetupError as `startDevServer` and `startMailCatcher` do; whatever had started is stopped again
 */
export async function startLocalServers(options: LocalServersOptions): Promise<LocalServers> {
  const { folder, smtpPort, mailPort } = options;
  const mail = await startMailCatcher({ folder: join(folder, 'mails'), smtpPort, httpPort: mailPort });
  try {
    const given = loadClientConnectConfig().connectionOptions.address;
    if (given !== undefined && given !== '') {
      const temporal = { address: given, uiAddress: undefined };
      return { temporal, mail, ended: new Promise(() => undefined), stop: mail.stop };
    }
    const dev = await startDevServer(options);
    const stop = async (): Promise<void> => {
      await Promise.all([dev.stop(), mail.stop()]);
    };
    return { temporal: dev, mail, ended: dev.ended, stop };
  } catch (error) {
    await mail.stop();
    throw error;
  }
}
