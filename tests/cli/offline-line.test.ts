import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/cli/content.ts';
import {
  DEFAULT_MANNERS,
  events,
  type LineEvent,
  neutralOf,
  orientations,
  postures,
} from '../../src/cli/offline-line.ts';
import { FACE_OUT } from '../../src/core/simulation/mounting.ts';
import { type SimulatedBody, simulatedBody } from '../../src/core/simulation/simulated-body.ts';

const MANNERS = { ...DEFAULT_MANNERS, trigger: { kind: 'delay', seconds: 20 } } as const;
const SEEDS = [1, 2, 3, 4];
const PLACES = ['upper-back', 'sternum'] as const;
const RATE_HZ = 50;

/** What the line tells of a simulated body that first stands tall. */
function told(
  body: SimulatedBody,
  placement: (typeof PLACES)[number],
  exerciseId: string | null,
): LineEvent[] {
  const recorded = orientations(body.samples(), RATE_HZ);
  const neutral = neutralOf(recorded, placement, FACE_OUT, null, null);
  const exercise = exerciseId === null ? null : (exerciseById(exerciseId) ?? null);
  return events(postures(recorded, neutral), neutral, exercise, MANNERS);
}

const everyBody = PLACES.flatMap((placement) => SEEDS.map((seed) => ({ placement, seed })));
const standing = (placement: (typeof PLACES)[number], seed: number) =>
  simulatedBody({ seed, placement, rateHz: RATE_HZ }).stand(8);

describe('the line on a simulated body', () => {
  it.each([
    ['plank_wall', 'wall'],
    ['plank_counter', 'counter'],
    ['plank_knee', 'knee'],
  ] as const)('times a 20 s hold of %s within half a second', (exerciseId, kind) => {
    for (const { placement, seed } of everyBody) {
      const events = told(standing(placement, seed).plank(20, { kind }).stand(5), placement, exerciseId);
      const held = events.flatMap((event) => (event.type === 'hold-ended' ? [event.heldSeconds] : []));
      expect(held, `${placement}, seed ${seed}`).toHaveLength(1);
      expect(Math.abs((held[0] ?? 0) - 20), `${placement}, seed ${seed}`).toBeLessThan(0.5);
    }
  });

  it('times a 20 s bridge within half a second', () => {
    for (const { placement, seed } of everyBody) {
      const events = told(standing(placement, seed).bridgeHold(20).stand(5), placement, 'bridge_hold');
      const held = events.flatMap((event) => (event.type === 'hold-ended' ? [event.heldSeconds] : []));
      expect(held).toHaveLength(1);
      expect(Math.abs((held[0] ?? 0) - 20)).toBeLessThan(0.5);
    }
  });

  it.each([
    ['bridge', (body: SimulatedBody) => body.bridgeReps(8)],
    ['catcow_flow', (body: SimulatedBody) => body.catCow(8)],
  ] as const)(
    'counts eight of %s, no more and no fewer, getting down and up included',
    (exerciseId, move) => {
      for (const { placement, seed } of everyBody) {
        const events = told(move(standing(placement, seed)).stand(5), placement, exerciseId);
        expect(
          events.filter(({ type }) => type === 'rep'),
          `${placement}, seed ${seed}`,
        ).toHaveLength(8);
      }
    },
  );

  it('does not take getting up at one go and stepping to the wall for a hold that has begun', () => {
    for (const seed of [21, 26]) {
      const body = standing('sternum', seed)
        .reps('catcow_seated', 1)
        .rest(8)
        .plank(6, { kind: 'wall' })
        .rest(6);
      const [hold] = body.truth.filter(({ what }) => what === 'hold');
      const [held] = told(body, 'sternum', 'plank_wall').filter(({ type }) => type === 'hold-ended');
      const begun = held?.type === 'hold-ended' ? held.startedAt : Number.NaN;
      expect(Math.abs(begun - (hold?.from ?? 0)), `seed ${seed}`).toBeLessThan(500);
    }
  });

  it('gives the same events for the same seed', () => {
    const once = () =>
      told(standing('sternum', 7).plank(12, { kind: 'knee' }).stand(3), 'sternum', 'plank_knee');
    expect(once()).toEqual(once());
  });
});
