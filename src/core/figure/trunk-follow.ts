import type { Animation } from './animation.ts';
import { angleOf, bodyAtShare, offsetBy, offsetFrom, roomOf, type Signal, shareAt } from './follow.ts';
import type { Body } from './solve.ts';
import { FIGURE_TAU_SECONDS, type Moving, STILL, springStep } from './spring.ts';

/** The first reading of a hold is taken for its position where it is no further than this from the drawing, degrees. */
const OWN_WAY_DEG = 15;
/** Less than this is not worth solving the figure for, degrees. */
const UNSEEN_DEG = 0.2;

/**
 * A figure's trunk after that of a person, on a critically damped spring (LOOK section 4). One movement of one figure;
 * the angle is that of its signal, null while the sensor is silent.
 */
export class TrunkFollow {
  private share: Moving = STILL;
  private offset: Moving = STILL;
  /** The angle at which the position is held; null before the sensor told it. */
  private expectedDeg: number | null = null;
  private readonly room: readonly [leastDeg: number, mostDeg: number];

  constructor(
    private readonly animation: Animation,
    private readonly signal: Signal,
  ) {
    this.room = roomOf(animation.peak, signal);
  }

  /** The body in the middle of a repetition; at its peak, still, while the sensor is silent. */
  repetition(angleDeg: number | null, dtSeconds: number): Body {
    const target = angleDeg === null ? 1 : shareAt(this.animation, angleDeg);
    this.share = springStep(this.share, target, dtSeconds, FIGURE_TAU_SECONDS);
    return bodyAtShare(this.animation, Math.min(1, Math.max(0, this.share.value)));
  }

  /** A held position, off by as much as the trunk is; as it was while the sensor is silent. */
  hold(held: Body, angleDeg: number | null, dtSeconds: number): Body {
    this.offset = springStep(this.offset, this.offsetOf(angleDeg), dtSeconds, FIGURE_TAU_SECONDS);
    const off = this.offset.value;
    return Math.abs(off) < UNSEEN_DEG ? held : offsetBy(held, this.signal, off);
  }

  private offsetOf(angleDeg: number | null): number {
    if (angleDeg === null) return 0;
    const drawnDeg = angleOf(this.animation.peak, this.signal);
    this.expectedDeg ??= Math.min(drawnDeg + OWN_WAY_DEG, Math.max(drawnDeg - OWN_WAY_DEG, angleDeg));
    const [least, most] = this.room;
    return Math.min(most, Math.max(least, offsetFrom(this.expectedDeg, angleDeg) ?? 0));
  }
}
