import { type Answer, type Handshake, type Operation, SensorRefusal } from '../../sensors/handshake.ts';
import { converse, viewOf } from './converse.ts';

export interface ScriptedSensor {
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
export function deedsOf(
  handshake: Handshake,
  { answers = [], characteristics = [], refuses }: ScriptedSensor = {},
): readonly string[] {
  const left = [...answers];
  const answer = (operation: Operation): Answer => {
    if (wordsOf(operation) === refuses) throw new SensorRefusal('refused', refuses);
    if (operation.do === 'discover') return characteristics;
    return operation.do === 'read' || operation.do === 'ask' ? viewOf(left.shift() ?? '') : undefined;
  };
  const { operations, refusal } = converse({ decode: () => [] }, handshake, answer);
  return [...operations.map(wordsOf), ...(refusal ? ['gave up'] : [])];
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
