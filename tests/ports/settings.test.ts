import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../src/ports/settings.ts';

describe('readSettings', () => {
  it('takes what was stored', () => {
    const stored = { ...DEFAULT_SETTINGS, placement: 'sternum', nudgeDelaySeconds: 60, theme: 'dark' };
    expect(readSettings(stored)).toEqual(stored);
  });

  it('mends field by field', () => {
    expect(readSettings({ placement: 'knee', nudgeDelaySeconds: 60, theme: 7, sound: false })).toEqual({
      ...DEFAULT_SETTINGS,
      nudgeDelaySeconds: 60,
      sound: false,
    });
  });

  it('has defaults for whatever is not settings', () => {
    for (const stored of [undefined, null, 'dark', 12, [], () => 0])
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('drops fields that no longer exist', () => {
    expect(readSettings({ colour: 'mauve' })).toEqual(DEFAULT_SETTINGS);
  });
});
