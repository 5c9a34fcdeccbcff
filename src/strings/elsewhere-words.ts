import type { ElsewhereView } from '../ports/app.ts';
import type { LinkState } from '../ports/ports.ts';

const STATES: Readonly<Record<LinkState, string>> = {
  none: 'not connected',
  searching: 'looking for it',
  connecting: 'connecting',
  live: 'live',
  silent: 'connected, but silent',
  lost: 'lost, and looked for',
  reconnecting: 'lost, and looked for',
  gone: 'gone',
  ended: 'ended',
};

export const USE_HERE = 'Use it here';

/** How the sensor is in another tab, and what this tab did. */
export function elsewhereWords({ gaveAway, state, batteryPercent }: ElsewhereView): {
  readonly title: string;
  readonly body: string;
} {
  const battery = batteryPercent === null ? '' : `, ${Math.round(batteryPercent)}\u00a0%`;
  const there = state ? `Another tab has the sensor: ${STATES[state]}${battery}.` : '';
  return gaveAway
    ? {
        title: 'This tab gave the sensor to another tab',
        body: `${there} What was recorded here is kept.`.trim(),
      }
    : { title: there, body: 'One tab at a time can use it. That tab watches, nudges and keeps the records.' };
}
