import type { Room } from '../../ports/keep-ports.ts';

/**
 * The browser's own word on the room for this page (Storage Standard, sections 5 and 6). Chromium and Safari decide by how
 * Plumbline is used, and ask nobody; Firefox asks the person.
 */
export const createRoom = (): Room => ({
  decidesItself: !/\bFirefox\//.test(navigator.userAgent),
  async look() {
    const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    const promised = await navigator.storage?.persisted?.().catch(() => null);
    return { promised: promised ?? null, usedBytes: usage ?? null, quotaBytes: quota ?? null };
  },
  ask: async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false,
});
