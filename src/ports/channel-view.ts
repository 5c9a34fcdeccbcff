import type { LinkFault } from './ports.ts';
import type { Reaching } from './settings-ranges.ts';

/** How nudges and prompts are told: those ways, and the mark on the app's icon. The Desk page itself always tells them. */
export type Channel = Reaching | 'badge';

/** Why a channel cannot be used just now. */
export type ChannelLack =
  | 'no-sensor'
  | 'sensor-cannot'
  | 'sensor-told-not-to'
  | 'not-asked'
  | 'denied'
  | 'unsupported'
  | 'silenced'
  | 'not-installed';

export interface ChannelView {
  readonly channel: Channel;
  /** The person wants it. */
  readonly on: boolean;
  /** Null: it works, as far as is known. */
  readonly lack: ChannelLack | null;
}

export interface ChannelActions {
  /** Must run inside a user gesture: the browser may ask. Resolves to what is in the way. */
  readonly turnChannel: (channel: Channel, on: boolean) => Promise<ChannelLack | null>;
  /** Uses it once, whether it is on or off. Must run inside a user gesture. Resolves to what is in the way. */
  readonly tryChannel: (channel: Channel) => Promise<ChannelLack | LinkFault | null>;
}

/** How long "Snooze" holds where it is answered without choosing, minutes. */
export const SNOOZE_MINUTES = 20;
