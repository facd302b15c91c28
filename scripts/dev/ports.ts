import { createServer } from 'node:net';

/**
 * Makes sure a port can be bound.
 *
 * @param host address to bind
 * @param port 1–65535
 * @param variable names the setting in the message
 * @throws Error that says which port is taken and what to do
 */
export function requireFreePort(host: string, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${error.code ?? error.message})`;
      reject(
        new Error(
          `Port ${String(port)} on ${host} ${why}. Stop the program that holds it, or set ${variable} to another port.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
