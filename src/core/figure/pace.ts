import type { Tempo } from '../exercise/exercise.ts';
import type { FigureRecord, KeyPose } from './pose.ts';

/**
 * The figure's movement in the tempo of its exercise: out, stay, back. With more key poses than two the data's own
 * times keep their shares of the whole, and nobody waits at the start.
 */
export function paced(record: FigureRecord, tempo: Tempo): FigureRecord {
  const [start, peak, ...more] = record.keys;
  if (!start || !peak) return record;
  const keys = more.length === 0 ? thereAndBack(start, peak, tempo) : inShares(record.keys, tempo);
  return { ...record, keys };
}

function thereAndBack(start: KeyPose, peak: KeyPose, tempo: Tempo): KeyPose[] {
  const { outSeconds, pauseSeconds, backSeconds, startSeconds = 0 } = tempo;
  return [
    { ...start, holdMs: 1000 * startSeconds, moveMs: 1000 * outSeconds },
    { ...peak, holdMs: 1000 * pauseSeconds, moveMs: 1000 * backSeconds },
  ];
}

function inShares(keys: readonly KeyPose[], tempo: Tempo): KeyPose[] {
  const { outSeconds, pauseSeconds, backSeconds, startSeconds = 0 } = tempo;
  const moving = keys.map((key, index) => (index === 0 ? { ...key, holdMs: 0 } : key));
  const whole = moving.reduce((sum, { moveMs, holdMs }) => sum + moveMs + holdMs, 0);
  const scale = (1000 * (outSeconds + pauseSeconds + backSeconds)) / whole;
  return moving.map((key, index) => ({
    ...key,
    moveMs: key.moveMs * scale,
    holdMs: index === 0 ? 1000 * startSeconds : key.holdMs * scale,
  }));
}
