import type { Equipment } from '../../core/exercise/equipment.ts';
import type { Lead } from '../../core/player/player.ts';
import type { ToldBefore, ToldEffect } from '../../core/progression/told-before.ts';
import { EQUIPMENT_WORDS, TIER_WORDS } from './exercise-words.ts';

export const SET_UP: readonly string[] = [
  'Kinn leicht eingezogen',
  'Schulterblätter locker nach hinten unten',
  'Rippen über dem Becken',
  'Sanft rundum anspannen',
  'Weiteratmen',
];

export const SET_UP_SHORT = 'Kinn ein, Schultern locker, Rippen tief, anspannen, atmen.';

export const LEAD_WORDS: Readonly<Record<Lead, string>> = {
  auto: TIER_WORDS.A.short,
  assisted: TIER_WORDS.B.short,
  guided: TIER_WORDS.C.short,
  timer: TIER_WORDS.D.short,
};

export function heldWords(held: ToldEffect['held'], { readiness }: ToldBefore, limit: number): string {
  if (held === 'pre')
    return `Bei Schmerz über ${limit} wird ab heute nichts schwerer. Eine Übung wird leichter, wenn sie zu viel verlangt.`;
  if (held !== 'readiness') return '';
  const because =
    readiness === 'bad-night' ? 'Nach einer schlechten Nacht' : 'Mit mehr Schmerzmitteln als üblich';
  return `${because} wird ab heute nichts schwerer. Der Umfang bleibt, wie er ist.`;
}

/** Nouns keep their capital. */
export function thingsWords(things: readonly Equipment[]): string {
  const names = things.map((each) => EQUIPMENT_WORDS[each]);
  if (names.length === 0) return 'Nur etwas Platz';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}
