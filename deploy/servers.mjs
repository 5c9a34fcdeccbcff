// `npm run -s servers`: Node 20 has its WebSocket behind a switch.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if ('WebSocket' in globalThis) {
  const { launch } = await import('../src/cli/launch.mjs');
  await launch('../../deploy/servers.ts');
} else {
  const again = ['--experimental-websocket', '--no-warnings', fileURLToPath(import.meta.url)];
  const { status } = spawnSync(process.execPath, [...again, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
