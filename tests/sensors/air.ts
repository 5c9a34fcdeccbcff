import { setTimeout as sleep } from 'node:timers/promises';
import type { SensorDriver, SensorMessage, SensorSession } from '../../sensors/driver.ts';
import { type Answer, type Handshake, type Operation, SensorRefusal } from '../../sensors/handshake.ts';
import { GattError } from '../e2e/bluez/gatt-error.ts';
import type { Peripheral } from '../e2e/bluez/peripheral.ts';

/** The link went away under a handshake. */
export class LinkLost extends Error {}

export interface AirOptions {
  /** Called before each operation, with its number from 0: may drop the link, or throw a `SensorRefusal`. */
  readonly before?: (index: number, operation: Operation) => void;
  /** Pauses and patience last this part of their time; default 1. */
  readonly haste?: number;
}

/** A driver's session with an emulated peripheral, without a browser between them. */
export interface Air {
  readonly session: SensorSession;
  readonly messages: readonly SensorMessage[];
  /** Every notification that came, as hex. */
  readonly notifications: readonly { readonly characteristic: string; readonly hex: string }[];
  /** Rejects with `SensorRefusal`, or `LinkLost`. */
  readonly carryOut: (handshake: Handshake, options?: AirOptions) => Promise<number>;
  readonly close: () => void;
}

export async function meet(driver: SensorDriver, peripheral: Peripheral): Promise<Air> {
  await peripheral.central.connect();
  const session = driver.open();
  const messages: SensorMessage[] = [];
  const notifications: { characteristic: string; hex: string }[] = [];
  const waiting = new Set<(characteristic: string, data: DataView) => void>();
  const subscribed = new Set<string>();

  function hear(characteristic: string, bytes: Uint8Array): void {
    const data = new DataView(Uint8Array.from(bytes).buffer);
    messages.push(...session.decode({ characteristic, data, receivedAt: performance.now() }));
    for (const each of waiting) each(characteristic, data);
  }

  const notified = (characteristic: string, bytes: Uint8Array) => {
    notifications.push({ characteristic, hex: Buffer.from(bytes).toString('hex') });
    hear(characteristic, bytes);
  };
  peripheral.events.on('notified', notified);

  const has = (characteristic: string) =>
    peripheral.definition.services.some(({ characteristics }) =>
      characteristics.some(({ uuid }) => uuid === characteristic),
    );

  function need(characteristic: string): void {
    if (!has(characteristic)) throw new SensorRefusal('missing', characteristic);
  }

  async function send({ at, bytes, response }: Extract<Operation, { do: 'write' }>['write']): Promise<void> {
    if (!driver.mayWrite[at.characteristic]?.(bytes)) {
      throw new SensorRefusal('forbidden', `${Buffer.from(bytes).toString('hex')} to ${at.characteristic}`);
    }
    need(at.characteristic);
    await peripheral.central.write(at.characteristic, Uint8Array.from(bytes), response);
  }

  async function perform(operation: Operation, haste: number): Promise<Answer> {
    switch (operation.do) {
      case 'discover':
        return (
          peripheral.definition.services
            .find(({ uuid }) => uuid === operation.service)
            ?.characteristics.map(({ uuid }) => uuid) ?? []
        );
      case 'subscribe':
        need(operation.at.characteristic);
        peripheral.central.subscribe(operation.at.characteristic);
        subscribed.add(operation.at.characteristic);
        return undefined;
      case 'unsubscribe':
        peripheral.central.unsubscribe(operation.at.characteristic);
        return undefined;
      case 'read': {
        need(operation.at.characteristic);
        const bytes = await peripheral.central.read(operation.at.characteristic);
        hear(operation.at.characteristic, bytes);
        return new DataView(Uint8Array.from(bytes).buffer);
      }
      case 'write':
        await send(operation.write);
        return undefined;
      case 'ask': {
        const { reply, write } = operation;
        return new Promise<DataView>((resolve, reject) => {
          const answer = (characteristic: string, data: DataView) => {
            if (characteristic === reply.at.characteristic && reply.fits(data)) settle(() => resolve(data));
          };
          const timer = setTimeout(
            () => settle(() => reject(new SensorRefusal('no-reply', reply.at.characteristic))),
            Math.max(reply.withinMs * haste, 100),
          );
          const settle = (end: () => void) => {
            clearTimeout(timer);
            waiting.delete(answer);
            end();
          };
          waiting.add(answer);
          send(write).catch((error: unknown) => settle(() => reject(error)));
        });
      }
      case 'pause':
        await sleep(operation.ms * haste);
        return undefined;
    }
  }

  async function refusable(operation: Operation, haste: number): Promise<Answer | SensorRefusal> {
    try {
      return await perform(operation, haste);
    } catch (error) {
      if (!peripheral.connected()) throw new LinkLost('the link was lost', { cause: error });
      if (error instanceof SensorRefusal) return error;
      if (error instanceof GattError) return new SensorRefusal('refused', error.message, error);
      throw error;
    }
  }

  return {
    session,
    messages,
    notifications,
    async carryOut(handshake, { before, haste = 1 } = {}) {
      let step = handshake.next();
      let index = 0;
      for (; !step.done; index++) {
        let answer: Answer | SensorRefusal;
        try {
          before?.(index, step.value);
          answer = await refusable(step.value, haste);
        } catch (error) {
          if (!(error instanceof SensorRefusal)) throw error;
          answer = error;
        }
        step = answer instanceof SensorRefusal ? handshake.throw(answer) : handshake.next(answer);
      }
      return index;
    },
    close() {
      for (const characteristic of subscribed) peripheral.central.unsubscribe(characteristic);
      peripheral.central.disconnect();
      peripheral.events.off('notified', notified);
    },
  };
}
