import type { SensorDriver, Write } from '../../../sensors/driver.ts';
import type { Arrival, LinkFault } from '../../app/ports.ts';
import { type Endpoints, findEndpoints } from './endpoints.ts';
import { createGattQueue } from './gatt-queue.ts';
import { LinkFailure, type LinkStage, toLinkFailure, toLinkFault } from './link-fault.ts';
import { orAborted } from './or-aborted.ts';
import { write } from './write.ts';

/** A try to connect is given up after this, ms. Systems take 20 s and more to say that nobody answers. */
const CONNECT_WITHIN_MS = 10_000;
/** Finding services, subscribing and starting take this at most, ms; a second or two is usual. */
const START_WITHIN_MS = 10_000;
/** Unsubscribing must not hold up the end, ms. */
const UNSUBSCRIBE_WITHIN_MS = 1000;
/** A sensor that has just started may not know its battery yet: it is asked again after this, ms. */
const BATTERY_AGAIN_MS = 2000;
/** ... so many times, then as seldom as usual. */
const BATTERY_TRIES = 5;

export interface ConnectionListener {
  /** Subscribed and started: from here on readings are due. */
  readonly opened: () => void;
  readonly arrived: (arrival: Arrival) => void;
  /** It failed to open, or was lost. Comes once, and not after `close`. */
  readonly ended: (fault: LinkFault) => void;
}

/** One connection from the first try to its end. Nothing of it is used again by the next. */
export interface Connection {
  /** Unsubscribes, then disconnects. */
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  readonly device: BluetoothDevice;
  readonly driver: SensorDriver;
  /** Connects the device; a promise of its own, since a try that was given up may still succeed. */
  readonly connect: () => Promise<BluetoothRemoteGATTServer>;
  readonly sampleTime: () => number;
}

/** Opens a connection and does what the driver's data says: subscribes, starts, decodes, asks for the battery. */
export function openConnection(
  { device, driver, connect, sampleTime }: ConnectionOptions,
  listener: ConnectionListener,
): Connection {
  const life = new AbortController();
  const queue = createGattQueue(life.signal);
  const decode = driver.createDecode();
  const subscribed: BluetoothRemoteGATTCharacteristic[] = [];
  let batteryKnown = false;
  let closed = false;
  let stage: LinkStage = 'connecting';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (error: unknown) => {
    if (closed || life.signal.aborted) return;
    const failure = toLinkFailure(error, stage);
    end(failure);
    listener.ended(toLinkFault(failure));
  };

  const end = (failure: LinkFailure) => {
    life.abort(failure);
    clearTimeout(timer);
    device.removeEventListener('gattserverdisconnected', dropped);
    for (const characteristic of subscribed)
      characteristic.removeEventListener('characteristicvaluechanged', receive);
    if (stage === 'talking') device.gatt?.disconnect();
  };

  const dropped = () => fail(new LinkFailure('lost', 'the sensor disconnected'));

  const failAfter = (ms: number, failure: LinkFailure) => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(failure), ms);
  };

  const receive = ({ target }: Event) => {
    const { uuid, value } = target as BluetoothRemoteGATTCharacteristic;
    if (!value || closed) return;
    const receivedAt = sampleTime();
    const messages = decode({ characteristic: uuid, data: value, receivedAt });
    if (messages.some(({ type }) => type === 'battery')) batteryKnown = true;
    if (messages.length > 0) listener.arrived({ receivedAt, messages });
  };

  const send = (endpoints: Endpoints, order: Write) =>
    queue.run(() => write(endpointOf(endpoints, order.to), order));

  async function open(): Promise<void> {
    failAfter(CONNECT_WITHIN_MS, new LinkFailure('out-of-range', 'connecting took too long'));
    const server = await orAborted(connect(), life.signal);
    stage = 'talking';
    device.addEventListener('gattserverdisconnected', dropped);
    if (!server.connected) throw new LinkFailure('lost', 'the sensor disconnected at once');

    failAfter(START_WITHIN_MS, new LinkFailure('lost', 'starting the sensor took too long'));
    const endpoints = await findEndpoints(server, driver.layouts, queue);
    for (const name of driver.notify) {
      const characteristic = endpointOf(endpoints, name);
      characteristic.addEventListener('characteristicvaluechanged', receive);
      subscribed.push(characteristic);
      await queue.run(() => characteristic.startNotifications());
    }
    for (const order of driver.start) await send(endpoints, order);

    clearTimeout(timer);
    listener.opened();
    void pollBattery(endpoints, 1);
  }

  /** A battery that cannot be asked for is no reason to end a connection. */
  async function pollBattery(endpoints: Endpoints, tried: number): Promise<void> {
    if (!driver.battery) return;
    const { ask, everyMs } = driver.battery;
    await send(endpoints, ask).catch(() => {});
    if (life.signal.aborted) return;
    const soon = !batteryKnown && tried < BATTERY_TRIES;
    timer = setTimeout(() => void pollBattery(endpoints, tried + 1), soon ? BATTERY_AGAIN_MS : everyMs);
  }

  async function close(): Promise<void> {
    if (closed || life.signal.aborted) return;
    closed = true;
    clearTimeout(timer);
    const patience = AbortSignal.timeout(UNSUBSCRIBE_WITHIN_MS);
    for (const characteristic of subscribed) {
      // Some systems keep a link open for a while where notifications are still on.
      const stopped = queue.run(() => characteristic.stopNotifications());
      await orAborted(stopped, patience).catch(() => {});
    }
    end(new LinkFailure('lost', 'closed'));
  }

  open().catch(fail);
  return { close };
}

function endpointOf(endpoints: Endpoints, name: string): BluetoothRemoteGATTCharacteristic {
  const characteristic = endpoints.get(name);
  if (!characteristic) throw new LinkFailure('service-missing', `the layout has no endpoint ${name}`);
  return characteristic;
}
