import { fromAxisAngle, rotate } from './quaternion.ts';
import type { Vec3 } from './sample.ts';
import type { Block } from './still-block.ts';
import { DEG_PER_RAD } from './units.ts';
import { angleBetween, direction, norm, scale } from './vector.ts';

/** A turn between two still moments says something from here on, degrees: offsets come to a tenth of it. */
const LEAST_TURN_DEG = 15;
/** A turn that takes longer says nothing: the bias adds up, s. */
const LONGEST_TURN_SECONDS = 5;
/** What the gyroscope saw of a turn is kept for so many samples. */
const MOST_SAMPLES = 2048;
/** How many times the truth a gyroscope may read: a range off by a factor of 2 or 4, degrees for radians. */
const READS: readonly number[] = [1, 2, 1 / 2, 4, 1 / 4, DEG_PER_RAD, 1 / DEG_PER_RAD];
/** A factor explains a turn that it foresees to this share of it, while every other is off by twice as much. */
const EXPLAINED_SHARE = 0.2;
/** So many more turns for one factor than for any other settle the matter. */
const VOTES_AHEAD = 4;
/** Two still blocks in a row that differ by less than this are a still moment, degrees: a slow turn is none. */
const SAME_DEG = 0.7;

/**
 * Finds how many times the truth a gyroscope reads, from turns between still moments: the rates are added up with
 * every factor that there may be, and the one counts that arrives at gravity's new direction. No factor is found
 * from turns that none explains, or more than one.
 */
export function createTurnCheck() {
  const votes = READS.map(() => 0);
  /** The end of the last still moment, with gravity and the bias; null where no turn can begin. */
  let before: Block | null = null;
  /** The turn as the gyroscope saw it: rates, the time that each stands for in s, and how many they are. */
  const rates: Vec3[] = [];
  const seconds: number[] = [];
  let count = 0;
  /** How many they were before the block that runs now. */
  let closed = 0;
  let latest: Block | null = null;

  function interrupt(): void {
    before = null;
    latest = null;
    count = 0;
    closed = 0;
  }

  /** Where gravity's direction goes in the sensor when the sensor turns as the rates say, divided by `reads`. */
  function carried(start: Vec3, bias: Vec3, reads: number): Vec3 {
    let g = start;
    for (let i = 0; i < closed; i++) {
      const { x, y, z } = rates[i] ?? bias;
      const rate = { x: x - bias.x, y: y - bias.y, z: z - bias.z };
      const speed = norm(rate);
      if (speed === 0) continue;
      const angle = (-speed * (seconds[i] ?? 0)) / reads;
      g = rotate(fromAxisAngle(scale(rate, 1 / speed), angle), g);
    }
    return g;
  }

  function judge(from: Block, to: Block): void {
    const [start, end] = [direction(from.force), direction(to.force)];
    if (!start || !end) return;
    const turned = angleBetween(start, end);
    if (turned * DEG_PER_RAD < LEAST_TURN_DEG) return;
    const errors = READS.map((reads) => angleBetween(carried(start, from.rate, reads), end));
    const best = errors.indexOf(Math.min(...errors));
    const others = errors.filter((_, index) => index !== best);
    const explained = EXPLAINED_SHARE * turned;
    if ((errors[best] ?? turned) > explained || Math.min(...others) < 2 * explained) return;
    votes[best] = (votes[best] ?? 0) + 1;
  }

  return {
    interrupt,
    /** Takes a rate and how long it stands for. */
    follow(rate: Vec3, passedSeconds: number): void {
      if (before === null) return;
      rates[count] = rate;
      seconds[count] = passedSeconds;
      count++;
      if (count > MOST_SAMPLES) interrupt();
    },
    /** Takes the block of the rates that were followed last. @returns what the gyroscope reads, once that is sure. */
    close(block: Block): number | null {
      const isMoment = latest !== null && isSame(latest, block);
      if (isMoment) {
        if (before && closed > 0) judge(before, block);
        before = block;
        count = 0;
      } else if (before && block.t - before.t > 1000 * LONGEST_TURN_SECONDS) {
        before = null;
        count = 0;
      }
      latest = block;
      closed = count;
      return leading(votes);
    },
  };
}

const isSame = (a: Block, b: Block): boolean =>
  a.still && b.still && angleBetween(a.force, b.force) * DEG_PER_RAD < SAME_DEG;

function leading(votes: readonly number[]): number | null {
  const [first = 0, second = 0] = votes.toSorted((a, b) => b - a);
  return first - second >= VOTES_AHEAD ? (READS[votes.indexOf(first)] ?? null) : null;
}
