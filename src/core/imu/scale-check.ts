import type { Machine } from '../machine.ts';
import { type ImuSample, isGap, type SampleEvent, type Vec3 } from './sample.ts';
import { BLOCK_MS, type Block, createBlocks } from './still-block.ts';
import { createTurnCheck } from './turn-check.ts';
import { STANDARD_GRAVITY } from './units.ts';
import { norm } from './vector.ts';

/** What was found out about one of a sensor's two scales. */
export interface ScaleVerdict {
  readonly type: 'scale';
  readonly t: number;
  /** `force`: specific force, at rest beside gravity. `rate`: angular rate, beside the turn that gravity shows. */
  readonly of: 'force' | 'rate';
  /** How many times the truth the sensor reads. */
  readonly reads: number;
  readonly right: boolean;
}

/** The latest still blocks, whose median tells the force at rest: a jolt is not enough, an axis that sticks is. */
const FORCE_BLOCKS = 6;
/**
 * Share by which the force at rest may differ from gravity. Sound units read 0.92 to 1.08 of it (SisFall 9.0 to
 * 10.2 m/s², UMAFall 3 to 7 % high); the mistakes that happen are a factor of two (range) or ten (g for m/s²).
 */
export const FORCE_TOLERANCE = 0.2;

/** One run's state; it changes in place. */
export interface ScaleCheck {
  readonly take: (event: SampleEvent) => readonly ScaleVerdict[];
}

const NOTHING: readonly ScaleVerdict[] = [];

/**
 * Doubts a sensor whose scale cannot be: at rest the force must be near gravity, and the angle that the gyroscope
 * sees between two still moments must be the one by which gravity's direction changed. It uses no filter, which a
 * wrong scale would lead astray. It says nothing before it is sure; of the force again when that has changed, as
 * when an axis sticks.
 */
export const scaleCheck: Machine<ScaleCheck, SampleEvent, ScaleVerdict> = {
  start: createRun,
  step: (run, event) => [run, run.take(event)],
};

function createRun(): ScaleCheck {
  const blocks = createBlocks();
  const turns = createTurnCheck();
  const forces: number[] = [];
  let forceIsRight: boolean | null = null;
  let last: ImuSample | null = null;
  let rateIsKnown = false;

  function interrupt(): void {
    blocks.clear();
    turns.interrupt();
    last = null;
  }

  function take(sample: ImuSample): readonly ScaleVerdict[] {
    if (!isFinite3(sample.acc) || (sample.gyr && !isFinite3(sample.gyr))) return NOTHING;
    if (last && !(sample.t > last.t && sample.t - last.t < BLOCK_MS)) interrupt();
    const { gyr } = sample;
    if (last && gyr && !rateIsKnown) turns.follow(gyr, (sample.t - last.t) / 1000);
    last = sample;
    const block = blocks.add(sample);
    return block ? judge(block, gyr !== null) : NOTHING;
  }

  function judge(block: Block, hasGyroscope: boolean): readonly ScaleVerdict[] {
    const { t } = block;
    const verdicts: ScaleVerdict[] = [];
    if (block.still) {
      forces.push(norm(block.force) / STANDARD_GRAVITY);
      if (forces.length > FORCE_BLOCKS) forces.shift();
    }
    if (block.still && forces.length === FORCE_BLOCKS) {
      const reads = forces.toSorted((a, b) => a - b)[FORCE_BLOCKS >> 1] ?? 1;
      const right = Math.abs(reads - 1) < FORCE_TOLERANCE;
      if (right !== forceIsRight) verdicts.push({ type: 'scale', t, of: 'force', reads, right });
      forceIsRight = right;
    }
    const reads = hasGyroscope && !rateIsKnown ? turns.close(block) : null;
    if (reads !== null) {
      rateIsKnown = true;
      verdicts.push({ type: 'scale', t, of: 'rate', reads, right: reads === 1 });
    }
    return verdicts;
  }

  return {
    take(event) {
      if (!isGap(event)) return take(event);
      interrupt();
      return NOTHING;
    },
  };
}

const isFinite3 = ({ x, y, z }: Vec3): boolean => Number.isFinite(x + y + z);
