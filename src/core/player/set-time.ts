import type { PlayerState } from './player.ts';

type Shown = Pick<PlayerState, 'phase' | 'waits' | 'itemIndex' | 'setIndex' | 'side'>;

/** When the present set began, less the time in which all clocks stood: figure and bob keep time by it. */
export class SetTime {
  private set = '';
  private began: number | null = null;
  private waitsSince: number | null = null;

  /** `now` and what comes back: ms by `performance.now()`; null outside of a set, and while the session waits. */
  at({ phase, waits, itemIndex, setIndex, side }: Shown, now: number): number | null {
    const set = `${itemIndex} ${setIndex} ${side}`;
    if (phase !== 'working' && phase !== 'paused') {
      this.began = null;
      return null;
    }
    if (this.began === null || set !== this.set) this.began = now;
    this.set = set;
    if (waits !== null) {
      this.waitsSince ??= now;
      return null;
    }
    if (this.waitsSince !== null) this.began += now - this.waitsSince;
    this.waitsSince = null;
    return this.began;
  }
}
