import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusedRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * A proxy that lets nothing through and remembers who was asked for. A browser that is started behind it reaches
 * loopback addresses directly and the rest of the world not at all.
 */
export interface GuardProxy {
  /** `host:port` for `--proxy-server`. */
  readonly address: string;
  readonly refused: readonly RefusedRequest[];
  readonly stop: () => Promise<void>;
}

export async function startGuardProxy(): Promise<GuardProxy> {
  const refused: RefusedRequest[] = [];
  const server = createServer((request, response) => {
    refused.push({ method: request.method ?? 'GET', url: request.url ?? '' });
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    refused.push({ method: 'CONNECT', url: `https://${request.url ?? ''}/` });
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    address: `127.0.0.1:${port}`,
    refused,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
