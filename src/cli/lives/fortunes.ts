import type { Account } from '../../core/lives/diary.ts';
import type { Readiness } from '../../core/log/record.ts';
import type { Random } from '../../core/simulation/random.ts';
import type { Kind } from './kinds.ts';

/** What a day brings, whatever the app says. */
export interface Fortune {
  readonly pain: number;
  /** A flare begins today. */
  readonly flares: boolean;
  readonly away: boolean;
}

/** The answers that the app offers for effort (M-15). */
const EFFORTS = [2, 4, 6, 8, 9];
const EFFORT_SWAY = 1.2;
/** Share of a day's pain that is there the next day. */
const KEPT = 0.6;
const HARD = 8;

/** The days of one person, one after the other, from the person's own dice. */
export function fortunes(kind: Kind, usual: number, dice: Random) {
  let drift = 0;
  let flareLeft = 0;
  let flarePain = 0;
  let awayLeft = 0;
  let strain = 0;

  const happens = (everyDays: number | null) => everyDays !== null && dice.uniform() < 1 / everyDays;
  const grade = (value: number) => Math.min(10, Math.max(0, Math.round(value)));

  return {
    nextDay(): Fortune {
      drift = KEPT * drift + Math.sqrt(1 - KEPT * KEPT) * kind.sway * dice.normal();
      flareLeft = Math.max(0, flareLeft - 1);
      awayLeft = Math.max(0, awayLeft - 1);
      const flares = flareLeft === 0 && happens(kind.flareEveryDays);
      if (flares) {
        flareLeft = Math.round(dice.between(4, 12));
        flarePain = dice.between(3, 5);
      }
      if (awayLeft === 0 && happens(kind.awayEveryDays)) awayLeft = Math.round(dice.between(12, 70));
      const pain = grade(usual + drift + strain + (flareLeft > 0 ? flarePain : 0));
      strain = 0;
      return { pain, flares, away: awayLeft > 0 };
    },

    /** How a session goes on a day of some pain; a hard one is felt the next morning, now and then. */
    session(pain: number): Account {
      const effort = nearest(kind.effort + EFFORT_SWAY * dice.normal());
      strain = effort >= HARD && dice.uniform() < 0.4 ? 1.5 : 0;
      const peak = grade(0.7 * pain + 0.7 * dice.normal());
      const fate = dice.uniform();
      const told = <Value>(value: Value) => (dice.uniform() < 1 - (1 - kind.answers) / 4 ? value : null);
      return {
        pre: told(pain),
        readiness: told(readinessOf(dice)),
        peak: told(peak),
        effort: told(effort),
        post: told(Math.max(peak - 1, 0)),
        untidy: told([]),
        ease: told(easeOf(dice)),
        done: fate < 0.02 ? 0.5 : fate < 0.06 ? 0.8 : kind.does,
      };
    },
  };
}

const nearest = (effort: number): number =>
  EFFORTS.reduce((best, each) => (Math.abs(each - effort) < Math.abs(best - effort) ? each : best));

/** Most stretches at their whole dose feel easy, as the app offers it (S-074). */
const easeOf = (dice: Random): number => (dice.uniform() < 0.8 ? 8 : 5);

function readinessOf(dice: Random): Readiness {
  const draw = dice.uniform();
  if (draw < 0.005) return 'ill';
  if (draw < 0.035) return 'bad-night';
  return draw < 0.05 ? 'painkillers' : 'same';
}
