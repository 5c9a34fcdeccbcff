import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsKeeper } from '../../src/app/settings-keeper.ts';
import { StorageFailure } from '../../src/ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/ports/settings.ts';

/** A store that refuses so many calls, then works. */
function store(stored: Settings, refusals: number) {
  const kept = { settings: stored };
  const meet = async () => {
    if (refusals-- > 0) throw new StorageFailure('full');
  };
  return {
    kept,
    port: {
      read: async () => {
        await meet();
        return kept.settings;
      },
      write: async (settings: Settings) => {
        await meet();
        kept.settings = settings;
      },
    },
  };
}

const LATE: Settings = { ...DEFAULT_SETTINGS, nudgeDelaySeconds: 300, theme: 'dark' };

describe('createSettingsKeeper', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes no defaults over settings that could not be read', async () => {
    const { port, kept } = store(LATE, 1);
    const keeper = createSettingsKeeper(port);
    await keeper.open();
    await keeper.change({ theme: 'light' });
    expect(kept.settings).toEqual({ ...LATE, theme: 'light' });
    expect(keeper.settings$.value).toEqual(kept.settings);
  });

  it('tells of a store that fails, keeps the change, and writes it when it can', async () => {
    const { port, kept } = store(LATE, 0);
    const keeper = createSettingsKeeper(port);
    await keeper.open();
    port.write = vi.fn(port.write).mockRejectedValueOnce(new StorageFailure('full'));
    await keeper.change({ sound: false });
    expect(await firstValueFrom(keeper.fault$)).toBe('full');
    expect(keeper.settings$.value.sound).toBe(false);
    expect(kept.settings.sound).toBe(true);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await firstValueFrom(keeper.fault$)).toBeNull();
    expect(kept.settings).toEqual({ ...LATE, sound: false });
  });
});
