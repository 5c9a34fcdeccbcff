import type { SensorMessage, SensorSession } from '../../../sensors/driver.ts';
import { frameOf } from '../vector-sheet.ts';

export const NOTIFICATION = '326a9006-85cb-9195-d9dd-464cfbbae75a';

/** What a MetaMotion with each chip answers when it is asked for its modules: accelerometer, gyroscope. */
export const TELLS = {
  BMI160: ['03800101', '13800001'],
  BMI270: ['03800400', '13800100'],
} as const;

/** Everything that a session makes of notifications, so many ms apart. */
export const heard = (session: SensorSession, packets: readonly string[], apartMs = 0): SensorMessage[] =>
  packets.flatMap((hex, index) => [...session.decode(frameOf(NOTIFICATION, hex, index * apartMs))]);

/** The readings that have both halves. */
export const readingsIn = (messages: readonly SensorMessage[]) =>
  messages.flatMap((message) => (message.type === 'reading' && message.gyr ? [message] : []));

const bytesOfInt16 = (count: number): string => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(count);
  return bytes.toString('hex');
};

const samples = (counts: readonly number[]): string =>
  counts.map((count) => `${bytesOfInt16(count)}00000000`).join('');

/** Plain packets of a BMI160 with one count along x, and packed ones with three. */
export const acc = (count: number): string => `0304${samples([count])}`;
export const gyr = (count: number): string => `1305${samples([count])}`;
export const packedAcc = (...counts: readonly number[]): string => `031c${samples(counts)}`;
export const packedGyr = (...counts: readonly number[]): string => `1307${samples(counts)}`;
