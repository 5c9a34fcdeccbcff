import type { Badge } from '../../ports/channel-ports.ts';

/** The icon of an installed app can carry a mark; in a browser tab there is no icon to carry it. */
export const createBadge = (): Badge => ({
  lack() {
    if (!('setAppBadge' in navigator)) return 'unsupported';
    return matchMedia('(display-mode: standalone)').matches ? null : 'not-installed';
  },
  mark(on) {
    const done = on ? navigator.setAppBadge?.() : navigator.clearAppBadge?.();
    // A browser that shows no mark takes nothing away: the nudge stands on the page.
    done?.catch(() => undefined);
  },
});
