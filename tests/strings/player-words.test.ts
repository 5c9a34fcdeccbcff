import { describe, expect, it } from 'vitest';
import type { PlayerItem, PlayerState } from '../../src/core/player/player.ts';
import { NO_REPS } from '../../src/core/player/seen-reps.ts';
import { doneWords, pauseReason, playerWords, setName } from '../../src/strings/player-words.ts';
import { assistedWord } from '../../src/strings/rep-words.ts';
import { bridge, plank } from '../signals/exercise.ts';
import { playerState } from '../signals/player-state.ts';

const held = (change: Partial<PlayerItem> = {}): PlayerItem => ({
  exercise: plank(),
  dose: { sets: 3, amount: 15 },
  sets: [],
  skipped: false,
  ...change,
});

const playing = (item: PlayerItem, change: Partial<PlayerState> = {}): PlayerState =>
  playerState([item], { setIndex: 1, ...change });

describe('the player in words', () => {
  it('says in degrees why the clock waits, and never in centimetres', () => {
    expect(pauseReason('lower', -6.2, { position: 'prone' })).toBe('Hips look lower, 6°');
    expect(pauseReason('higher', 9, { position: 'standing' })).toBe('Trunk looks higher, 9°');
  });

  it('tells what starts a set, with a sensor and without', () => {
    const item = held();
    expect(playerWords(playing(item, { phase: 'ready' }), item).line).toBe(
      'Starts by itself when you are still',
    );
    const alone = { phase: 'ready', countedBy: 'person', readySecondsLeft: 3 } as const;
    expect(playerWords(playing(item, alone), item).line).toBe('The timer starts by itself');
  });

  it('lets a walk go on rather than hold, and tells it in minutes', () => {
    const walk = held({
      exercise: plank({ categories: ['aerobic'], views: [] }),
      dose: { sets: 1, amount: 600 },
      sets: [],
    });
    expect(playerWords(playing(walk, { countedBy: 'person' }), walk)).toMatchObject({ word: 'Under way' });
    expect(doneWords(walk)).toBe('0 s of 10 min');
  });

  it('does not say Hold while nobody watches', () => {
    const item = held();
    expect(playerWords(playing(item, { unwatched: true }), item).word).toBe('Waiting');
  });

  it('tells the times of a repetition beside its tempo, and what went half way', () => {
    const exercise = bridge({ secondsPerRep: 6, tempo: '2 s up, 1 s there, 3 s down' });
    const item: PlayerItem = { exercise, dose: { sets: 3, amount: 8 }, sets: [], skipped: false };
    const newest = { outSeconds: 2.1, pauseSeconds: 0.9, backSeconds: 2.9 };
    const line = (reps: Partial<PlayerState['reps']>) =>
      playerWords(playing(item, { reps: { ...NO_REPS, ...reps } }), item).line;
    expect(line({})).toBe('2 s up, 1 s there, 3 s down');
    expect(line({ newest })).toBe('With the bob: 2, 1 and 3 s');
    expect(line({ newest: { ...newest, backSeconds: 1 } })).toBe('Quicker than the bob: 2, 1 and 1 s');
    expect(line({ newest: { ...newest, pauseSeconds: 4 } })).toBe('Slower than the bob: 2, 4 and 3 s');
    expect(line({ newest, half: true })).toBe('Half way, so not counted');
  });

  it('says assisted where the sensor is unsure, and only where it counts', () => {
    const phases = { outSeconds: 2, pauseSeconds: 1, backSeconds: 3 };
    const seen = (confidence: number) => ({ ...NO_REPS, mean: { count: 3, phases, confidence } });
    expect(assistedWord({ countedBy: 'sensor', holdConfidence: null, reps: seen(0.5) })).toBe('assisted');
    expect(assistedWord({ countedBy: 'sensor', holdConfidence: null, reps: seen(0.9) })).toBe('');
    expect(assistedWord({ countedBy: 'person', holdConfidence: null, reps: seen(0.5) })).toBe('');
    expect(assistedWord({ countedBy: 'sensor', holdConfidence: null, reps: NO_REPS })).toBe('');
  });

  it('names the set and its side', () => {
    expect(setName(playing(held()), held())).toBe('set 2 of 3');
    expect(setName(playing(held(), { side: 'left' }), held())).toBe('set 2 of 3, left');
  });

  it('adds up what was done, both sides of it', () => {
    const set = {
      exerciseId: 'plank_test',
      setIndex: 0,
      target: 15,
      startedAt: 0,
      endedAt: 1,
      countedBy: 'sensor',
      unseenSeconds: 0,
      pauses: 0,
    } as const;
    const item = held({
      exercise: plank({ perSide: true }),
      dose: { sets: 1, amount: 15 },
      sets: [
        { ...set, side: 'left', performed: 15 },
        { ...set, side: 'right', performed: 12.6 },
      ],
    });
    expect(doneWords(item)).toBe('27 of 30 s');
  });
});
