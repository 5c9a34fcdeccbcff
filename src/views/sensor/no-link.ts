import type { LinkStatus } from '../../ports/ports.ts';

/** What pages show before the app has said anything about a sensor. */
export const NO_LINK: LinkStatus = { state: 'none', fault: null, attempt: 0, batteryPercent: null };
