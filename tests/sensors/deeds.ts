import { type Handshake, type Operation, SensorRefusal } from '../../sensors/handshake.ts';
import { bytesOf } from './vector-sheet.ts';

export interface Sensor {
  /** Answers to reads and questions, as hex, in turn; empty ones once they are used up. */
  readonly answers?: readonly string[];
  /** Characteristics of every service. */
  readonly characteristics?: readonly string[];
  /** The deed that it refuses, wherever it comes. */
  readonly refuses?: string;
}

/**
 * What a handshake does with such a sensor, a line for each: `write 0301 00`, `subscribe 0406`, `pause`. The last
 * line is `gave up` where a refusal ended it. Characteristics go by the four digits that tell them apart.
 */
export function deedsOf(handshake: Handshake, { answers = [], characteristics = [], refuses }: Sensor = {}) {
  const left = [...answers];
  const deeds: string[] = [];
  try {
    let step = handshake.next();
    while (!step.done) {
      const deed = wordsOf(step.value);
      deeds.push(deed);
      step =
        deed === refuses
          ? handshake.throw(new SensorRefusal('refused', deed))
          : handshake.next(answerTo(step.value));
    }
  } catch (error) {
    if (!(error instanceof SensorRefusal)) throw error;
    deeds.push('gave up');
  }
  return deeds;

  function answerTo({ do: deed }: Operation) {
    if (deed === 'discover') return characteristics;
    return deed === 'read' || deed === 'ask' ? new DataView(bytesOf(left.shift() ?? '').buffer) : undefined;
  }
}

function wordsOf(operation: Operation): string {
  switch (operation.do) {
    case 'write':
    case 'ask': {
      const { at, bytes } = operation.write;
      return `${operation.do} ${shortOf(at.characteristic)} ${Buffer.from(bytes).toString('hex')}`;
    }
    case 'pause':
      return 'pause';
    case 'discover':
      return `discover ${shortOf(operation.service)}`;
    default:
      return `${operation.do} ${shortOf(operation.at.characteristic)}`;
  }
}

const shortOf = (uuid: string): string => uuid.slice(4, 8);
