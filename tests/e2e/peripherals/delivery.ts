import { random } from '../../../src/core/simulation/random.ts';

/** How frames reach the host. All off by default: one whole frame in each notification. */
export interface Delivery {
  /** So many frames wait for each other and come in one notification. */
  readonly framesPerNotification?: number;
  /** Sizes of notifications, in turn, whatever frames they cut; instead of `framesPerNotification`. */
  readonly notificationBytes?: readonly number[];
  /** Random bytes before every so many frames. */
  readonly noise?: { readonly everyFrames: number; readonly bytes: number };
  /**
   * Every so many frames one is spoilt: its second byte differs (`header`), its end is missing (`truncated`), or
   * its values are at full scale, which no checksum tells (`payload`).
   */
  readonly corruption?: { readonly everyFrames: number; readonly kind: 'header' | 'truncated' | 'payload' };
  readonly seed?: number;
}

/** Takes frames one by one and gives the notifications that are complete. */
export type Packetizer = (frame: Uint8Array) => readonly Uint8Array[];

const TRUNCATED_LENGTH = 13;

export function createPacketizer(delivery: Delivery): Packetizer {
  const { framesPerNotification = 1, notificationBytes, noise, corruption } = delivery;
  const chance = random(delivery.seed ?? 1, 'noise on the air');
  let waiting: number[] = [];
  let framesWaiting = 0;
  let frames = 0;
  let notifications = 0;

  const spoil = (frame: Uint8Array): Uint8Array => {
    if (corruption?.kind === 'truncated') return frame.slice(0, TRUNCATED_LENGTH);
    const spoilt = Uint8Array.from(frame);
    if (corruption?.kind === 'header') spoilt[1] = 0xaa;
    else for (let offset = 2; offset < 8; offset += 2) spoilt.set([0xff, 0x7f], offset);
    return spoilt;
  };

  const take = (length: number): Uint8Array => {
    const taken = Uint8Array.from(waiting.slice(0, length));
    waiting = waiting.slice(length);
    notifications += 1;
    return taken;
  };

  return (frame) => {
    frames += 1;
    if (noise && frames % noise.everyFrames === 0) {
      for (let index = 0; index < noise.bytes; index += 1) waiting.push(Math.floor(256 * chance.uniform()));
    }
    waiting.push(...(corruption && frames % corruption.everyFrames === 0 ? spoil(frame) : frame));
    framesWaiting += 1;

    const complete: Uint8Array[] = [];
    if (notificationBytes !== undefined) {
      const size = () => notificationBytes[notifications % notificationBytes.length] ?? 20;
      while (waiting.length >= size()) complete.push(take(size()));
    } else if (framesWaiting >= framesPerNotification) {
      complete.push(take(waiting.length));
      framesWaiting = 0;
    }
    return complete;
  };
}
