import type { Frame, Nudge, SensorDriver, SensorSession } from '../../../sensors/driver.ts';
import type { Handshake } from '../../../sensors/handshake.ts';
import type { Traffic } from '../../../sensors/traffic.ts';
import type { Arrival, LinkFault } from '../../ports/ports.ts';
import { carryOut } from './carry-out.ts';
import { createGatt, type Gatt } from './gatt.ts';
import { LinkFailure, type LinkStage, toLinkFailure, toLinkFault } from './link-fault.ts';
import { orAborted } from './or-aborted.ts';
import { createTurns } from './turns.ts';
import { watchGatt } from './watched-gatt.ts';

/** A try to connect is given up after this, ms. Systems take 20 s and more to say that nobody answers. */
const CONNECT_WITHIN_MS = 10_000;
/** Finding services, subscribing and starting take this at most, ms; a second or two is usual. */
const START_WITHIN_MS = 15_000;
/** Stopping the stream and unsubscribing must not hold up the end, ms. */
const STOP_WITHIN_MS = 2000;
const UNSUBSCRIBE_WITHIN_MS = 1000;
/** The battery is asked for this often, ms. */
const BATTERY_EVERY_MS = 60_000;
/** A sensor that has just started may not know its battery yet: it is asked again after this, ms. */
const BATTERY_AGAIN_MS = 2000;
/** ... so many times, then as seldom as usual. */
const BATTERY_TRIES = 5;

export interface ConnectionListener {
  /** Subscribed and started: from here on readings are due. */
  readonly opened: () => void;
  readonly arrived: (arrival: Arrival) => void;
  /** Everything that passes, understood or not. */
  readonly passed: (traffic: Traffic) => void;
  /** It failed to open, or was lost. Comes once, and not after `close`. */
  readonly ended: (fault: LinkFault) => void;
}

/** One connection from the first try to its end. Nothing of it is used again by the next. */
export interface Connection {
  /** Stops the stream and starts it at another rate, or starts with it. A sensor that refuses is connected anew. */
  readonly setRate: (rateHz: number) => void;
  /** Rejects with a `LinkFailure`. */
  readonly nudge: (nudge: Nudge) => Promise<void>;
  /** Rejects with a `LinkFailure`. */
  readonly calibrate: () => Promise<void>;
  /** Stops the stream, unsubscribes, then disconnects. */
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  readonly device: BluetoothDevice;
  readonly driver: SensorDriver;
  readonly rateHz: number;
  /** Connects the device; a promise of its own, since a try that was given up may still succeed. */
  readonly connect: () => Promise<BluetoothRemoteGATTServer>;
  readonly sampleTime: () => number;
}

/** Opens a connection and carries out what the driver's session says. */
export function openConnection(
  { device, driver, rateHz, connect, sampleTime }: ConnectionOptions,
  listener: ConnectionListener,
): Connection {
  /** The rate that is wanted now, and the one that the sensor was last started at. */
  let wantedHz = rateHz;
  let startedHz: number | null = null;
  const life = new AbortController();
  const turns = createTurns(life.signal);
  const session = driver.open();
  let gatt: Gatt | null = null;
  let batteryKnown = false;
  let anew = false;
  let opened = false;
  let closed = false;
  let stage: LinkStage = 'connecting';
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let batteryTimer: ReturnType<typeof setTimeout> | undefined;

  const fail = (error: unknown) => {
    if (closed || life.signal.aborted) return;
    const failure = toLinkFailure(error, stage);
    end(failure);
    listener.passed({ type: 'lost', at: sampleTime(), fault: failure.code });
    listener.ended(toLinkFault(failure));
  };

  const end = (failure: LinkFailure) => {
    life.abort(failure);
    clearTimeout(deadline);
    clearTimeout(batteryTimer);
    device.removeEventListener('gattserverdisconnected', dropped);
    gatt?.letGo();
    if (stage === 'talking') device.gatt?.disconnect();
  };

  const dropped = () => fail(new LinkFailure('lost', 'the sensor disconnected'));

  const failAfter = (ms: number, failure: LinkFailure) => {
    clearTimeout(deadline);
    deadline = setTimeout(() => fail(failure), ms);
  };

  const heard = (frame: Frame) => {
    if (closed) return;
    listener.passed({ type: 'frame', at: frame.receivedAt, frame });
    const messages = session.decode(frame);
    if (messages.some(({ type }) => type === 'battery')) batteryKnown = true;
    if (messages.length === 0) return;
    const restarted = anew && messages.some(({ type }) => type === 'reading');
    if (restarted) anew = false;
    listener.arrived({ receivedAt: frame.receivedAt, messages, ...(restarted && { anew: true }) });
  };

  /** One conversation with the sensor at a time. */
  const converse = (handshake: () => Handshake): Promise<void> =>
    turns.run(async () => {
      if (!gatt) throw new LinkFailure('lost', 'the sensor is not connected');
      await carryOut(handshake(), gatt, life.signal);
    });

  /** For what the person asked of the sensor: a refusal is told, and the connection goes on. */
  const requested = async (handshake: (() => Handshake) | undefined): Promise<void> => {
    if (!handshake) throw new LinkFailure('not-able', `${driver.id} cannot do that`);
    try {
      await converse(handshake);
    } catch (error) {
      throw toLinkFailure(error, 'talking');
    }
  };

  async function open(): Promise<void> {
    failAfter(CONNECT_WITHIN_MS, new LinkFailure('out-of-range', 'connecting took too long'));
    const server = await orAborted(connect(), life.signal);
    stage = 'talking';
    device.addEventListener('gattserverdisconnected', dropped);
    if (!server.connected) throw new LinkFailure('lost', 'the sensor disconnected at once');

    failAfter(START_WITHIN_MS, new LinkFailure('lost', 'starting the sensor took too long'));
    listener.passed({ type: 'connected', at: sampleTime() });
    const services = createGatt({ server, mayWrite: driver.mayWrite, sampleTime, heard });
    gatt = watchGatt(services, sampleTime, listener.passed);
    await converse(start);
    if (startedHz !== wantedHz) await converse(restart);

    clearTimeout(deadline);
    opened = true;
    listener.opened();
    void pollBattery(session, 1);
  }

  /** A battery that cannot be asked for is no reason to end a connection. */
  async function pollBattery({ askBattery }: SensorSession, tried: number): Promise<void> {
    if (!askBattery) return;
    await converse(askBattery).catch(() => {});
    if (life.signal.aborted) return;
    const soon = !batteryKnown && tried < BATTERY_TRIES;
    batteryTimer = setTimeout(
      () => void pollBattery(session, tried + 1),
      soon ? BATTERY_AGAIN_MS : BATTERY_EVERY_MS,
    );
  }

  function* start(): Handshake {
    startedHz = wantedHz;
    listener.passed({ type: 'start', at: sampleTime(), rateHz: startedHz });
    yield* session.start(startedHz);
    listener.passed({ type: 'started', at: sampleTime() });
  }

  function* restart(): Handshake {
    if (startedHz === wantedHz) return;
    yield* session.stop();
    anew = true;
    yield* start();
  }

  async function close(): Promise<void> {
    if (closed || life.signal.aborted) return;
    closed = true;
    clearTimeout(deadline);
    clearTimeout(batteryTimer);
    await within(STOP_WITHIN_MS, () => converse(session.stop));
    await within(UNSUBSCRIBE_WITHIN_MS, () => gatt?.unsubscribe());
    end(new LinkFailure('lost', 'closed'));
  }

  open().catch(fail);
  return {
    setRate(nextHz) {
      wantedHz = nextHz;
      if (opened) void converse(restart).catch(fail);
    },
    nudge(nudge) {
      const { nudge: perform } = session;
      return requested(perform && (() => perform(nudge)));
    },
    calibrate: () => requested(session.calibrate),
    close,
  };
}

/** Tries, and goes on after so long whatever comes of it. */
async function within(ms: number, act: () => Promise<unknown> | undefined): Promise<void> {
  await orAborted(Promise.resolve(act()), AbortSignal.timeout(ms)).catch(() => {});
}
