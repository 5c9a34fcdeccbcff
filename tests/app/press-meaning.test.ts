import { describe, expect, it } from 'vitest';
import { pressMeaning } from '../../src/app/press-meaning.ts';
import { DEFAULT_CHOICES } from '../../src/app/settings.ts';

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

  it('starts the set or ends it in training, by one press or two', () => {
    for (const press of ['single', 'double'] as const) {
      expect(pressMeaning(press, 'ready', DEFAULT_CHOICES)).toBe('start-set');
      expect(pressMeaning(press, 'rest', DEFAULT_CHOICES)).toBe('start-set');
      expect(pressMeaning(press, 'working', DEFAULT_CHOICES)).toBe('end-set');
      expect(pressMeaning(press, 'paused', DEFAULT_CHOICES)).toBe('end-set');
    }
    expect(pressMeaning('long', 'working', DEFAULT_CHOICES)).toBeNull();
    expect(pressMeaning('single', 'working', { ...DEFAULT_CHOICES, pressInTraining: 'off' })).toBeNull();
  });

  it('is that of the desk once the session is over', () => {
    expect(pressMeaning('single', 'finished', DEFAULT_CHOICES)).toBe('snooze');
  });
});
