import type { LinkState } from '../ports/ports.ts';

/** One or two words for the state of a link. Live means that readings come, not only that it is connected. */
export const LINK_STATE_LABELS: Readonly<Record<LinkState, string>> = {
  none: 'No sensor',
  searching: 'Looking for it',
  connecting: 'Connecting',
  live: 'Sensor live',
  silent: 'Sensor silent',
  lost: 'Sensor lost',
  reconnecting: 'Looking for it',
  gone: 'Sensor gone',
  ended: 'Recording ended',
};
