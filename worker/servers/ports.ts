import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { SetupError } from '../setup-error.ts';

/** Careloop's servers listen on this machine only: none of them asks who is calling. */
export const host = '127.0.0.1';

/** What is on a port, and how a person chooses another: `--port 7300 or CARELOOP_PORT`. */
export interface PortUse {
  readonly port: number;
  readonly use: string;
  readonly choose: string;
}

/** @throws SetupError `PORT_TAKEN` where another program listens already */
export async function mustBeFree(use: PortUse): Promise<void> {
  if (!(await isFree(use.port))) throw portTaken(use);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  } finally {
    server.close();
  }
}

export function portTaken({ port, use, choose }: PortUse): SetupError {
  return new SetupError({
    code: 'PORT_TAKEN',
    what: `Port ${String(port)} on ${host} is taken`,
    expected: `a free port for ${use}`,
    got: 'another program listens there (another Careloop, perhaps)',
    next: `end that program, or choose another port: ${choose}`,
  });
}

/** Whether an error of `listen` says that the port is not to be had. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

/**
 * A port that nobody listens on at this moment. It lies below the ports that systems hand out by themselves (from 32768
 * on Linux, 49152 elsewhere): one of those could be taken by any outgoing connection before its server is up.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

/** Whether somebody takes a connection on the port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}
