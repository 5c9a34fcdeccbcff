import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import { Settings as Schema } from '../../../src/ports/settings-schema.ts';
import { settingInWords } from '../../../src/views/settings/setting-in-words.ts';

const words = (name: keyof Settings, value: unknown) => settingInWords(name, value, 'UTC');

describe('a setting in words', () => {
  it('is called as where it is chosen', () => {
    expect(words('theme', 'system')).toBe('Like the system');
    expect(words('placement', 'pelvis')).toBe('Front waistband');
    expect(words('deskWay', 'practice')).toBe('Practice blocks');
    expect(words('minutesKept', '28-days')).toBe('28 days');
    expect(words('language', 'de')).toBe('Deutsch');
  });

  it('is on or off, a number, or the day of a time', () => {
    expect(words('sound', true)).toBe('on');
    expect(words('breakMinutes', 40)).toBe('40');
    expect(words('copiedAt', Date.UTC(2026, 10, 22, 9))).toBe('22 November 2026');
    expect(words('practiceFrom', '2026-11-02')).toBe('2 November 2026');
    expect(words('deskWay', null)).toBe('not chosen');
    expect(words('voiceId', 'com.example.voice')).toBe('chosen');
  });

  it('shows nobody the name that a choice has in the file', () => {
    for (const [name, field] of Object.entries(Schema.def.shape)) {
      const { innerType } = field._zod.def as {
        innerType?: { _zod: { def: { entries?: object; innerType?: unknown } } };
      };
      const entries = innerType?._zod.def.entries ?? {};
      for (const value of Object.values(entries))
        expect(words(name as keyof Settings, value), name).not.toBe(value);
    }
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      expect(words(name as keyof Settings, value), name).not.toContain('undefined');
  });
});
