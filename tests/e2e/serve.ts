import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

export interface AppServer {
  /** Such as `http://localhost:40123/`: a secure context, as Web Bluetooth wants. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** Goes away, so that the app must live from its caches. */
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The media type of a file, by how its name ends. */
export const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Serves `dist` as `npm start` does, with the same headers, on localhost; port 0 takes a free one. */
export async function serveBuiltApp(port = 0): Promise<AppServer> {
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    throw new Error('there is no built app in dist: run `npm run build` first');
  }
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { port, strictPort: port !== 0, host: 'localhost' },
  });
  const bound = (server.httpServer.address() as AddressInfo).port;
  const origin = `http://localhost:${bound}`;
  return { url: `${origin}/`, origin, port: bound, stop: () => server.close() };
}

/** Serves plain files from a folder on localhost; port 0 takes a free one. */
export async function serveFolder(folder: string, port = 0): Promise<AppServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    respond(response, folder, decodeURIComponent(pathname)).catch(() => response.writeHead(500).end());
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  const origin = `http://localhost:${bound}`;

  return {
    url: `${origin}/`,
    origin,
    port: bound,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function respond(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const file = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  if (!file.startsWith(normalize(folder + sep))) {
    response.writeHead(403).end();
    return;
  }
  const content = await readFile(file).catch(() => null);
  if (content === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': typeOf(file), 'cache-control': 'no-cache' }).end(content);
}
