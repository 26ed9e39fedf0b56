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
export async function mustBeFree({ port, use, choose }: PortUse): Promise<void> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    if (isTaken(error)) throw portTaken({ port, use, choose });
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

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
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
