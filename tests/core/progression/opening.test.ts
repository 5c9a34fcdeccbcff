import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../../../src/core/exercise/library.ts';
import { type Opening, openingOf } from '../../../src/core/progression/opening.ts';
import type { Progress } from '../../../src/core/progression/progress.ts';
import { library } from '../../signals/library.ts';
import { prescribed } from '../../signals/log.ts';

interface Told {
  readonly state?: Progress['state'];
  readonly circumstances?: Circumstances;
  readonly at?: string;
  readonly greens?: readonly string[];
}

function opening(
  id: string,
  { state = 'active', circumstances = { flags: [], floor: true }, at, greens = [] }: Told = {},
): Opening {
  const exercise = library.byId.get(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  const place = at === undefined ? undefined : library.byId.get(at);
  return openingOf(library, exercise, {
    state,
    circumstances,
    greens: greens.map(prescribed),
    places: place ? [{ chain: place.chain, exerciseId: place.id, rung: 0, streak: 0 }] : [],
  });
}

const locked = (told: Opening): string[] =>
  told.type === 'locked'
    ? told.needs.map(({ item, met }) => `${item?.exerciseId} ${item?.dose.sets}x${item?.dose.amount} ${met}`)
    : [told.type];

describe('how an exercise stands open', () => {
  it('waits for everything while sessions wait as a whole', () => {
    for (const state of ['unscreened', 'minor', 'blocked-emergency', 'refer-first', 'paused'] as const)
      expect(opening('plank_wall', { state })).toEqual({ type: 'waits', state });
  });

  it('is left out by a flag, the floor or what is not in the house, and says which', () => {
    expect(opening('plank_knee', { circumstances: { flags: ['kneeling', 'wrist'], floor: false } })).toEqual({
      type: 'closed',
      flags: ['kneeling'],
      floor: true,
      without: [],
      byProfessional: false,
    });
    expect(opening('pallof', { circumstances: { flags: [], floor: true, without: ['band'] } })).toMatchObject(
      { type: 'closed', without: ['band'] },
    );
  });

  it('knows the step of the person, those below, and the next', () => {
    const at = 'plank_counter';
    expect(opening('plank_wall', { at })).toEqual({ type: 'open', where: 'below' });
    expect(opening('plank_counter', { at })).toEqual({ type: 'open', where: 'here' });
    expect(locked(opening('plank_knee', { at }))).toEqual(['plank_counter 2x20 false']);
    expect(opening('plank_knee', { at, greens: ['plank_counter 2x20'] })).toEqual({
      type: 'open',
      where: 'next',
    });
  });

  it('names what comes first, and what of it is done (INV-15)', () => {
    const told = opening('side_full', { at: 'side_knee', greens: ['side_knee 3x10'] });
    expect(locked(told)).toContain('plank_knee 2x30 false');
    expect(locked(told)).toContain('side_knee 3x10 true');
  });

  it('says who never comes by itself', () => {
    expect(opening('sl_full')).toEqual({ type: 'optional' });
  });
});
