import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { waitUntil } from '../e2e/wait-until.ts';

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exitCode: Promise<number | null>;
}

function start(port: number | string): Started {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/start.mjs')], {
    env: { ...process.env, PORT: String(port), CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return { child, said: () => said, exitCode: once(child, 'exit').then(([code]) => code) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

// It builds into dist, and so runs before the tests that are served from there.
describe('npm start', { timeout: 60_000 }, () => {
  it('builds, serves under a strict policy, says where, and stops on Ctrl+C', async () => {
    const port = await freePort();
    const { child, said, exitCode } = start(port);
    await waitUntil(() => said().includes(`http://localhost:${port}/`), { timeoutMs: 40_000, what: said });

    const response = await fetch(`http://localhost:${port}/`);
    const page = await response.text();
    expect(page).toContain('<app-root>');
    expect(await (await fetch(`http://localhost:${port}/service-worker.js`)).text()).toContain(
      'notificationclick',
    );
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('permissions-policy')).toContain('bluetooth=(self)');
    // The page itself says the same, but for what it cannot say.
    const [, inPage] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
    expect(`${inPage?.replaceAll('&#39;', "'")}; frame-ancestors 'none'`).toBe(policy);

    child.kill('SIGINT');
    expect(await exitCode).toBe(0);
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  });

  it('says what to do when the port is taken', async () => {
    const server = createServer().listen(0, 'localhost');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { said, exitCode } = start(port);
    expect(await exitCode).toBe(1);
    expect(said()).toContain(`Port ${port} is taken`);
    expect(said()).toContain('PORT=');
  });

  it('says so when PORT is no port', async () => {
    const { said, exitCode } = start('here');
    expect(await exitCode).toBe(1);
    expect(said()).toContain('PORT is here');
  });
});
