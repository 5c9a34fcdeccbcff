import {
  ARM_TARGETS,
  type ArmTarget,
  ELBOW_WORDS,
  LEG_TARGETS,
  type LegTarget,
  type LimbPose,
} from './pose.ts';
import { asList, asWord, fail, sift } from './raw-record.ts';

/** Most numbers that a limb of each form takes; a longer list is a mistake in the data. */
const MOST_VALUES = { joint: 5, world: 7, reach: 5 } as const;

/**
 * A limb in one of the three forms of the data: numbers only (joint angles), `w` and numbers (world angles), or a
 * target, its numbers and, for an arm, the word for its elbow.
 */
function parseLimb<Target extends string>(
  raw: unknown,
  targets: readonly Target[],
  where: string,
): LimbPose<Target> {
  const list = asList(raw, where);
  const { numbers, words } = sift(list, where);
  const form = words.length === 0 ? 'joint' : words[0] === 'w' ? 'world' : 'reach';
  if (numbers.length > MOST_VALUES[form])
    fail(where, `has ${numbers.length} numbers, at most ${MOST_VALUES[form]}`);
  if (form !== 'reach') {
    if (numbers.length < 2 || words.length > 1) fail(where, 'needs two angles or more');
    return { form, values: numbers };
  }
  const [target, elbow] = words;
  return {
    form,
    target: asWord(target, targets, where),
    values: numbers,
    elbow: elbow === undefined ? null : asWord(elbow, ELBOW_WORDS, where),
  };
}

export const parseArm = (raw: unknown, where: string): LimbPose<ArmTarget> =>
  parseLimb(raw, ARM_TARGETS, where);
export const parseLeg = (raw: unknown, where: string): LimbPose<LegTarget> =>
  parseLimb(raw, LEG_TARGETS, where);
