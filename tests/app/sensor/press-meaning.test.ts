import { describe, expect, it } from 'vitest';
import { pressMeaning } from '../../../src/app/sensor/press-meaning.ts';
import type { PlayerPhase, Wait } from '../../../src/core/player/player.ts';
import { DEFAULT_CHOICES } from '../../../src/ports/settings.ts';

describe('pressMeaning', () => {
  it('is a snooze or a new tall at the desk, unless the person chose otherwise', () => {
    const meanings = (choices = DEFAULT_CHOICES) =>
      (['single', 'double', 'long'] as const).map((press) => pressMeaning(press, null, choices));
    expect(meanings()).toEqual(['snooze', null, 'tall']);
    expect(meanings({ ...DEFAULT_CHOICES, singlePress: 'tall', longPress: 'off' })).toEqual([
      'tall',
      null,
      null,
    ]);
  });

  it('starts a set in training, lets all clocks wait and go on, and ends the set by two presses', () => {
    const at = (phase: PlayerPhase, waits: Wait | null = null) => ({ phase, waits });
    for (const phase of ['ready', 'rest', 'switch'] as const) {
      expect(pressMeaning('single', at(phase), DEFAULT_CHOICES)).toBe('start-set');
      expect(pressMeaning('double', at(phase), DEFAULT_CHOICES)).toBe('start-set');
    }
    for (const phase of ['working', 'paused'] as const) {
      expect(pressMeaning('single', at(phase), DEFAULT_CHOICES)).toBe('wait');
      expect(pressMeaning('single', at(phase, 'asked'), DEFAULT_CHOICES)).toBe('go-on');
      expect(pressMeaning('double', at(phase), DEFAULT_CHOICES)).toBe('end-set');
    }
    expect(pressMeaning('long', at('working'), DEFAULT_CHOICES)).toBeNull();
    expect(pressMeaning('single', at('working'), { ...DEFAULT_CHOICES, pressInTraining: 'off' })).toBeNull();
  });

  it('is that of the desk once the session is over', () => {
    expect(pressMeaning('single', { phase: 'finished', waits: null }, DEFAULT_CHOICES)).toBe('snooze');
  });
});
