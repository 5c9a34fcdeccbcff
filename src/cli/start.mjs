// `npm start`: installs what is missing, builds, and serves Plumbline on this computer.
import { spawn } from 'node:child_process';
import { ensureInstalled, ROOT } from './install.mjs';

const port = Number(process.env.PORT ?? 4173);

try {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`);
  ensureInstalled();
  await serve();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

async function serve() {
  process.env.NODE_ENV = 'production';
  const { build, preview } = await import('vite');
  console.log('Building Plumbline.');
  await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { port, strictPort: true, host: 'localhost' },
  }).catch(explain);

  const address = `http://localhost:${port}/`;
  console.log(`Plumbline is open at ${address}\nLeave this window open while you use it. Ctrl+C stops it.`);
  if (hasDisplay()) openBrowser(address);

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
}

function explain(error) {
  if (!/already in use|EADDRINUSE/.test(error.message)) throw error;
  throw new Error(
    `Port ${port} is taken, perhaps by Plumbline itself: see whether http://localhost:${port}/ already shows it.\n` +
      `If not, choose another port:  PORT=${port + 1} npm start\n` +
      'A log belongs to its address: at another port you start with an empty one. A backup carries it over.',
  );
}

/** A browser can be opened where someone sits in front of a screen. */
function hasDisplay() {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the usual browser; where that fails, the printed address is enough. */
function openBrowser(address) {
  const [command, args] = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  }[process.platform] ?? ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
