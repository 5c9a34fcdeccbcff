import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { securityHeaders } from '../../build/security-headers.ts';
import { type AppServer, typeOf } from '../e2e/serve.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);
const QUALITY = 9;

/** Serves `dist` as the README tells a host to: compressed, with its headers, and what has a hash in its name for ever. */
export async function serveAsHosted(): Promise<AppServer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const path = join(DIST, name);
    if (extname(name) !== '') files.set(`/${name.replaceAll('\\', '/')}`, packed(path));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const content = files.get(file);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': typeOf(file),
      'Cache-Control': file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(COMPRESSED.has(extname(file)) && { 'Content-Encoding': 'br' }),
    });
    response.end(content);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return {
    url: `${origin}/`,
    origin,
    port,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function packed(path: string): Buffer {
  const content = readFileSync(path);
  if (!COMPRESSED.has(extname(path))) return content;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}
