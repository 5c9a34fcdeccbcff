import type { Endpoint, Frame, Uuid, WriteRules } from '../../../sensors/driver.ts';
import { type Answer, type Operation, type Reply, SensorRefusal } from '../../../sensors/handshake.ts';
import { isDomException } from './browser-error.ts';
import { refusalOf } from './refusal.ts';
import { write } from './write.ts';

/** The sensor's services over one connection. Nothing of it is used again by the next. */
export interface Gatt {
  /** Rejects with a `SensorRefusal` where the sensor refuses, with anything else where the link is at fault. */
  readonly perform: (operation: Operation) => Promise<Answer>;
  /** Some systems keep a link open for a while where notifications are still on. */
  readonly unsubscribe: () => Promise<void>;
  /** Hears nothing more. */
  readonly letGo: () => void;
}

export interface GattOptions {
  readonly server: BluetoothRemoteGATTServer;
  readonly mayWrite: WriteRules;
  readonly sampleTime: () => number;
  /** Every notification, and every value that was read, in order. */
  readonly heard: (frame: Frame) => void;
}

/** A link that broke under a call says so a moment after the call has failed: no refusal by the sensor, ms. */
const BREAKS_WITHIN_MS = 50;

interface Waiter {
  readonly characteristic: Uuid;
  readonly fits: Reply['fits'];
  readonly answer: (data: DataView) => void;
}

export function createGatt({ server, mayWrite, sampleTime, heard }: GattOptions): Gatt {
  const services = new Map<Uuid, BluetoothRemoteGATTService>();
  /** By service and characteristic: several services of a sensor may have one of the same UUID. */
  const characteristics = new Map<string, BluetoothRemoteGATTCharacteristic>();
  const subscribed = new Map<Uuid, BluetoothRemoteGATTCharacteristic>();
  const waiters = new Set<Waiter>();

  const receive = ({ target }: Event) => {
    const { uuid, value } = target as BluetoothRemoteGATTCharacteristic;
    if (value) take(uuid, value);
  };

  function take(characteristic: Uuid, data: DataView): void {
    heard({ characteristic, data, receivedAt: sampleTime() });
    for (const waiter of waiters) {
      if (waiter.characteristic === characteristic && waiter.fits(data)) waiter.answer(data);
    }
  }

  async function serviceOf(uuid: Uuid): Promise<BluetoothRemoteGATTService> {
    const known = services.get(uuid);
    if (known) return known;
    const found = await server.getPrimaryService(uuid);
    services.set(uuid, found);
    return found;
  }

  async function characteristicAt({ service, characteristic }: Endpoint) {
    const place = `${service}/${characteristic}`;
    const known = characteristics.get(place);
    if (known) return known;
    const found = await (await serviceOf(service)).getCharacteristic(characteristic);
    characteristics.set(place, found);
    return found;
  }

  async function discover(service: Uuid): Promise<readonly Uuid[]> {
    try {
      return (await (await serviceOf(service)).getCharacteristics()).map(({ uuid }) => uuid);
    } catch (error) {
      if (isDomException(error) && error.name === 'NotFoundError') return [];
      throw error;
    }
  }

  async function subscribe(at: Endpoint): Promise<void> {
    if (subscribed.has(at.characteristic)) return;
    const characteristic = await characteristicAt(at);
    characteristic.addEventListener('characteristicvaluechanged', receive);
    subscribed.set(at.characteristic, characteristic);
    await characteristic.startNotifications();
  }

  async function stopHearing(characteristic: BluetoothRemoteGATTCharacteristic): Promise<void> {
    characteristic.removeEventListener('characteristicvaluechanged', receive);
    subscribed.delete(characteristic.uuid);
    await characteristic.stopNotifications();
  }

  async function read(at: Endpoint): Promise<DataView> {
    const characteristic = await characteristicAt(at);
    const value = await characteristic.readValue();
    // A subscribed characteristic tells of what was read by its event.
    if (!subscribed.has(at.characteristic)) take(at.characteristic, value);
    return value;
  }

  async function send({ at, bytes, response }: Extract<Operation, { do: 'write' }>['write']): Promise<void> {
    if (!mayWrite[at.characteristic]?.(bytes)) {
      throw new SensorRefusal('forbidden', `${bytes.join(' ')} to ${at.characteristic}`);
    }
    await write(await characteristicAt(at), bytes, response);
  }

  /** Listens before it writes: an answer may be there before the write is acknowledged. */
  async function ask({ write, reply }: Extract<Operation, { do: 'ask' }>): Promise<DataView> {
    let waiter: Waiter | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answered = new Promise<DataView>((resolve) => {
      waiter = { characteristic: reply.at.characteristic, fits: reply.fits, answer: resolve };
      waiters.add(waiter);
    });
    try {
      await send(write);
      const late = new Promise<never>((_, reject) => {
        const refusal = new SensorRefusal('no-reply', `no answer within ${reply.withinMs} ms`);
        timer = setTimeout(() => reject(refusal), reply.withinMs);
      });
      return await Promise.race([answered, late]);
    } finally {
      clearTimeout(timer);
      if (waiter) waiters.delete(waiter);
    }
  }

  function carryOut(operation: Operation): Promise<Answer> {
    switch (operation.do) {
      case 'discover':
        return discover(operation.service);
      case 'subscribe':
        return subscribe(operation.at).then(nothing);
      case 'unsubscribe':
        return characteristicAt(operation.at).then(stopHearing).then(nothing);
      case 'read':
        return read(operation.at);
      case 'write':
        return send(operation.write).then(nothing);
      case 'ask':
        return ask(operation);
      case 'pause':
        return new Promise((resolve) => setTimeout(resolve, operation.ms));
    }
  }

  return {
    async perform(operation) {
      try {
        return await carryOut(operation);
      } catch (error) {
        if (server.connected) await new Promise((resolve) => setTimeout(resolve, BREAKS_WITHIN_MS));
        throw server.connected ? refusalOf(error) : error;
      }
    },
    async unsubscribe() {
      for (const characteristic of [...subscribed.values()]) await stopHearing(characteristic);
    },
    letGo() {
      for (const characteristic of subscribed.values()) {
        characteristic.removeEventListener('characteristicvaluechanged', receive);
      }
      subscribed.clear();
    },
  };
}

const nothing = () => undefined;
