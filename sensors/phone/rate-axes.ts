import { fromAxisAngle, rotate } from '../../src/core/imu/quaternion.ts';
import type { Vec3 } from '../../src/core/imu/sample.ts';
import { type Block, createBlocks } from '../../src/core/imu/still-block.ts';
import { RAD_PER_DEG } from '../../src/core/imu/units.ts';
import { angleBetween, direction, norm, scale, subtract } from '../../src/core/imu/vector.ts';

/**
 * About which axes alpha, beta and gamma turn: `xyz` in the present text of the standard, `zxy` in older texts and
 * in engines that follow them.
 */
export type RateAxes = 'xyz' | 'zxy';

/** Alpha, beta and gamma as a rate in the frame of the phone. */
export const rateAbout = ({ x: alpha, y: beta, z: gamma }: Vec3, axes: RateAxes): Vec3 =>
  axes === 'xyz' ? { x: alpha, y: beta, z: gamma } : { x: beta, y: gamma, z: alpha };

/** `neither`: turns that no order explains; this gyroscope is of no use. */
export type AxesVerdict = RateAxes | 'neither';

const ORDERS: readonly RateAxes[] = ['xyz', 'zxy'];
/** A turn between two still moments says something from here on. */
const LEAST_TURN_RAD = 15 * RAD_PER_DEG;
/** A turn that takes longer says nothing: the offset of the gyroscope adds up, ms. */
const LONGEST_TURN_MS = 5000;
/** Two still blocks in a row that differ by less are a still moment; coarse readings of 0.1 m/s² differ by 0.6 deg. */
const SAME_RAD = 1.2 * RAD_PER_DEG;
/** An order explains a turn that it foresees to this share of it, while the other is off by twice as much. */
const EXPLAINED_SHARE = 0.25;
/** So many more turns for one order than for the other settle the matter; so many without any end it. */
const VOTES_AHEAD = 2;
const TURNS_IN_VAIN = 8;
/** A longer pause between two readings is a gap, ms. */
const LONGEST_STEP_MS = 500;

interface Step {
  readonly rates: Vec3;
  readonly seconds: number;
}

/** A reading with its time in ms; `rates` as alpha, beta, gamma in rad/s. */
export interface RatedForce {
  readonly t: number;
  readonly acc: Vec3;
  readonly rates: Vec3;
}

/**
 * Finds the order from how gravity turns: between two still moments the rates are added up in either order, and the
 * one counts that arrives at gravity's new direction. The sign of the force does not matter to it.
 *
 * @returns takes each reading; gives the verdict once that is sure, null before.
 */
export function createAxesCheck(): (reading: RatedForce) => AxesVerdict | null {
  const blocks = createBlocks();
  const votes = { xyz: 0, zxy: 0 };
  let inVain = 0;
  let verdict: AxesVerdict | null = null;
  /** The end of the last still moment. */
  let before: Block | null = null;
  let latest: Block | null = null;
  let lastT: number | null = null;
  /** What came since `before`, and how much of it when the last block ended. */
  let steps: Step[] = [];
  let closed = 0;

  function interrupt(): void {
    blocks.clear();
    before = latest = null;
    steps = [];
    closed = 0;
  }

  function judge(from: Block, to: Block): void {
    const [start, end] = [direction(from.force), direction(to.force)];
    if (!start || !end) return;
    const turned = angleBetween(start, end);
    if (turned < LEAST_TURN_RAD) return;
    const turn = steps.slice(0, closed);
    const errors = ORDERS.map((axes) => angleBetween(carried(start, turn, from.rate, axes), end));
    const [xyz = turned, zxy = turned] = errors;
    const [least, most] = [Math.min(xyz, zxy), Math.max(xyz, zxy)];
    if (least > EXPLAINED_SHARE * turned) inVain++;
    else if (most > 2 * EXPLAINED_SHARE * turned) votes[xyz < zxy ? 'xyz' : 'zxy']++;
    const ahead = votes.xyz - votes.zxy;
    if (Math.abs(ahead) >= VOTES_AHEAD) verdict = ahead > 0 ? 'xyz' : 'zxy';
    else if (inVain >= TURNS_IN_VAIN) verdict = 'neither';
  }

  function close(block: Block): void {
    if (latest && isSame(latest, block)) {
      if (before && closed > 0) judge(before, latest);
      before = block;
      steps = [];
    } else if (before && block.t - before.t > LONGEST_TURN_MS) {
      before = null;
      steps = [];
    }
    latest = block;
    closed = steps.length;
  }

  return ({ t, acc, rates }) => {
    if (verdict) return verdict;
    const passed = lastT === null ? 0 : t - lastT;
    if (passed < 0 || passed > LONGEST_STEP_MS) interrupt();
    else if (before) steps.push({ rates, seconds: passed / 1000 });
    lastT = t;
    const block = blocks.add({ t, acc, gyr: rates });
    if (block) close(block);
    return verdict;
  };
}

/** Where gravity's direction goes in the phone when the phone turns as the rates say. */
function carried(start: Vec3, turn: readonly Step[], offset: Vec3, axes: RateAxes): Vec3 {
  let gravity = start;
  for (const { rates, seconds } of turn) {
    const rate = rateAbout(subtract(rates, offset), axes);
    const speed = norm(rate);
    if (speed > 0) gravity = rotate(fromAxisAngle(scale(rate, 1 / speed), -speed * seconds), gravity);
  }
  return gravity;
}

const isSame = (a: Block, b: Block): boolean =>
  a.still && b.still && angleBetween(a.force, b.force) < SAME_RAD;
