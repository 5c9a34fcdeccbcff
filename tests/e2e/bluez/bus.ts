import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A D-Bus of our own, for one browser and the emulated Bluetooth service beside it. */
export interface PrivateBus {
  /** What goes into `DBUS_SYSTEM_BUS_ADDRESS`. */
  readonly address: string;
  /** Ends the daemon and removes its folder; safe to call twice. */
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 5000;

/** Starts a `dbus-daemon` (package `dbus`) that everyone on this machine's user account may own names on. */
export async function startPrivateBus(): Promise<PrivateBus> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bus-'));
  const socket = join(folder, 'socket');
  const config = join(folder, 'bus.conf');
  await writeFile(config, busConfig(socket));

  const daemon = spawn(
    'dbus-daemon',
    ['--nofork', '--nopidfile', '--print-address=1', `--config-file=${config}`],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let complaints = '';
  daemon.stderr.on('data', (text) => {
    complaints += text;
  });
  const kill = () => void daemon.kill('SIGKILL');
  process.once('exit', kill); // a test run that ends early leaves no daemon behind

  const ended = new Promise<string>((resolve) => {
    daemon.once('error', (error) => resolve(error.message));
    daemon.once('exit', (code) => resolve(`exit code ${code}`));
  });
  const stop = async () => {
    process.off('exit', kill);
    daemon.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };

  // The daemon prints its address once it listens.
  const listening = once(daemon.stdout, 'data', { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
  listening.catch(() => {}); // told below, whichever comes first
  const failure = await Promise.race([
    listening.then(
      () => null,
      () => 'no address in time',
    ),
    ended,
  ]);
  if (failure !== null) {
    await stop();
    throw new Error(`dbus-daemon did not start: ${failure}\n${complaints}`);
  }
  return { address: `unix:path=${socket}`, stop };
}

const busConfig = (socket: string) => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
`;
