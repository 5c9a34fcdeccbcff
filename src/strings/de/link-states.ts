import type { LinkState } from '../../ports/ports.ts';

export const LINK_STATE_LABELS: Readonly<Record<LinkState, string>> = {
  none: 'Kein Sensor',
  searching: 'Wird gesucht',
  connecting: 'Verbindet sich',
  live: 'Sensor aktiv',
  silent: 'Sensor still',
  lost: 'Sensor verloren',
  reconnecting: 'Wird gesucht',
  gone: 'Sensor weg',
  ended: 'Aufnahme zu Ende',
};
