import type { Endpoint } from '../gatt.ts';
import { type Handshake, pause, write } from '../handshake.ts';

/** Nordic's serial port over Bluetooth. */
export const UART_SERVICE = '6e400001-b5a3-f393-e0a9-e50e24dcca9e';
/** What we type. */
export const TYPED: Endpoint = {
  service: UART_SERVICE,
  characteristic: '6e400002-b5a3-f393-e0a9-e50e24dcca9e',
};
/** What the console prints. */
export const PRINTED: Endpoint = {
  service: UART_SERVICE,
  characteristic: '6e400003-b5a3-f393-e0a9-e50e24dcca9e',
};

/** Bytes of a packet that every link carries. */
const PACKET_LENGTH = 20;

/** How often we look whether a console that asked us to wait is ready, and how long we wait, ms. */
const LOOK_MS = 50;
const LONGEST_WAIT_MS = 2000;

/** A statement in ASCII as the packets that it is typed in. */
export function packetsOf(statement: string): readonly (readonly number[])[] {
  const bytes = Array.from(statement, (character) => character.charCodeAt(0));
  const count = Math.ceil(bytes.length / PACKET_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    bytes.slice(index * PACKET_LENGTH, (index + 1) * PACKET_LENGTH),
  );
}

/** Types a statement, and waits wherever the console asks for it. */
export function* type(statement: string, isHeld: () => boolean): Handshake {
  for (const packet of packetsOf(statement)) {
    yield* untilReady(isHeld);
    yield* write(TYPED, packet);
  }
}

/** A console that never says that it is ready may have lost the byte: then we go on. */
export function* untilReady(isHeld: () => boolean): Handshake {
  for (let waitedMs = 0; isHeld() && waitedMs < LONGEST_WAIT_MS; waitedMs += LOOK_MS) yield* pause(LOOK_MS);
}
