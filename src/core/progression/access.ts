import type { UserState } from './progress.ts';

/** What Plumbline holds, as far as a state may close it. */
export type Area = 'desk' | 'training' | 'stretch' | 'walk' | 'learn' | 'export' | 'settings';

const ALL: Readonly<Record<Area, boolean>> = {
  desk: true,
  training: true,
  stretch: true,
  walk: true,
  learn: true,
  export: true,
  settings: true,
};
const NO_EXERCISE = { ...ALL, training: false, stretch: false, walk: false };

/**
 * What is open in each state. Locked states have no strength, balance or stretch; with a professional still to be
 * asked there is an easy walk and slow breathing (PROGRESSION 8.3); the desk watches in every state but the emergency
 * (M-5), in which only what helps is open. A person's own records and choices are theirs in every state.
 *
 * Open does not mean planned today: a flare begins with two days without strength work, by the plan.
 */
export const ACCESS: Readonly<Record<UserState, Readonly<Record<Area, boolean>>>> = {
  unscreened: NO_EXERCISE,
  minor: NO_EXERCISE,
  'blocked-emergency': { ...NO_EXERCISE, desk: false, learn: false },
  'refer-first': { ...NO_EXERCISE, walk: true },
  paused: NO_EXERCISE,
  baseline: ALL,
  active: ALL,
  flare: ALL,
  ramp: ALL,
  deload: ALL,
  return: ALL,
  maintenance: ALL,
};

export const isOpenIn = (state: UserState, area: Area): boolean => ACCESS[state][area];
