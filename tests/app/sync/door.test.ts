import { firstValueFrom } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createSyncDoor } from '../../../src/app/sync/door.ts';
import { NotLoaded } from '../../../src/ports/part.ts';
import type { Sync } from '../../../src/ports/sync-view.ts';

const SYNC = {} as Sync;

describe('the door to sync', () => {
  it('loads nothing where nobody takes part and no page asks', async () => {
    const load = vi.fn(async () => SYNC);
    const { opened$ } = createSyncDoor(async () => false, load);
    await new Promise((resolve) => setTimeout(resolve));
    expect(load).not.toHaveBeenCalled();
    expect(await firstValueFrom(opened$)).toBeNull();
  });

  it('opens by itself where this browser takes part', async () => {
    const { opened$ } = createSyncDoor(
      async () => true,
      async () => SYNC,
    );
    await vi.waitFor(async () => expect(await firstValueFrom(opened$)).toBe(SYNC));
  });

  it('loads once for all who ask', async () => {
    const load = vi.fn(async () => SYNC);
    const { open } = createSyncDoor(async () => false, load);
    expect(await Promise.all([open(), open()])).toEqual([SYNC, SYNC]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says that it could not be loaded, and tries anew when asked again', async () => {
    const load = vi.fn(async () => SYNC).mockRejectedValueOnce(new Error('no such file'));
    const { open } = createSyncDoor(async () => false, load);
    await expect(open()).rejects.toBeInstanceOf(NotLoaded);
    expect(await open()).toBe(SYNC);
  });
});
