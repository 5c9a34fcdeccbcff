import type { Equipment } from '../core/exercise/equipment.ts';
import type { Lead } from '../core/player/player.ts';
import type { ToldBefore, ToldEffect } from '../core/progression/told-before.ts';
import { EQUIPMENT_WORDS, TIER_WORDS } from './exercise-words.ts';
import { lowered } from './lowered.ts';

/** Before each set: GUIDE S-059, without drawing in or pushing out. */
export const SET_UP: readonly string[] = [
  'Chin a little in',
  'Shoulder blades easy, back and down',
  'Ribs over the pelvis',
  'Tighten gently all round',
  'Keep breathing',
];

/** The same on one line of a phone. */
export const SET_UP_SHORT = 'Chin in, blades easy, ribs down, tighten, breathe.';

/** What leads a set, as beside an exercise. */
export const LEAD_WORDS: Readonly<Record<Lead, string>> = {
  auto: TIER_WORDS.A.short,
  assisted: TIER_WORDS.B.short,
  guided: TIER_WORDS.C.short,
  timer: TIER_WORDS.D.short,
};

/** What the answers keep from growing, in one sentence; nothing where they change nothing. */
export function heldWords(held: ToldEffect['held'], { readiness }: ToldBefore, limit: number): string {
  if (held === 'pre')
    return `With pain above ${limit}, nothing gets harder from today. An exercise gets easier if it asks too much.`;
  if (held !== 'readiness') return '';
  const because = readiness === 'bad-night' ? 'With a bad night' : 'With more painkillers than usual';
  return `${because}, nothing gets harder from today. The doses stay as they are.`;
}

/** "Mat, chair and strap", in a stable order; "Nothing but some room" without any. */
export function thingsWords(things: readonly Equipment[]): string {
  const names = things.map((each, index) =>
    index === 0 ? EQUIPMENT_WORDS[each] : lowered(EQUIPMENT_WORDS[each]),
  );
  if (names.length === 0) return 'Nothing but some room';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
