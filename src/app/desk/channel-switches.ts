import { combineLatest, distinctUntilChanged, map, type Observable, timer } from 'rxjs';
import type { App } from '../../ports/app.ts';
import type { Badge, NoticePermission, Notifier } from '../../ports/channel-ports.ts';
import type { Channel, ChannelActions, ChannelLack, ChannelView } from '../../ports/channel-view.ts';
import type { Audible, Sounds } from '../../ports/coach-ports.ts';
import type { LinkFault, SensorLink } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { noticeOf } from '../../strings/notice-words.ts';
import { asFault } from '../as-fault.ts';
import { nudgeBySensor, sensorLack } from './device-nudge.ts';

export interface SwitchParts {
  readonly link$: Observable<SensorLink | null>;
  readonly link: () => SensorLink | null;
  readonly settings$: Observable<Settings>;
  readonly settings: () => Settings;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly notifier: Notifier;
  readonly badge: Badge;
  readonly sounds: Pick<Sounds, 'play' | 'audible$'>;
}

/** The setting that turns a channel on. */
const SWITCHES = {
  sensor: 'sensorNudges',
  notification: 'notifications',
  sound: 'nudgeBell',
  badge: 'nudgeBadge',
} as const satisfies Readonly<Record<Channel, keyof Settings>>;

/** Permissions change outside the page: looked at so often, while somebody looks, ms. */
const LOOK_EVERY_MS = 2000;
/** So long the mark stays when it is only tried, ms. */
const MARK_TRIED_MS = 5000;

/** Which channels there are, what is in the way of one, and how each is turned on and tried. */
export function channelSwitches(
  parts: SwitchParts,
): Pick<App, keyof ChannelActions | 'channels$' | 'allowNotifications'> {
  const { notifier, badge, sounds, settings } = parts;
  return {
    channels$: combineLatest([parts.settings$, parts.link$, sounds.audible$, timer(0, LOOK_EVERY_MS)]).pipe(
      map(([now, link, audible]) => channelViews(now, lacks(link, now, audible))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    ),
    turnChannel,
    tryChannel,
    allowNotifications: () => turnChannel('notification', true),
  };

  function lacks(link: SensorLink | null, now: Settings, audible: Audible): Lacks {
    return {
      sensor: sensorLack(link, now),
      notification: notificationLack(notifier.permission()),
      sound: audible === 'no' ? 'silenced' : null,
      badge: badge.lack(),
    };
  }

  async function turnChannel(channel: Channel, on: boolean): Promise<ChannelLack | null> {
    const asks = channel === 'notification' && on;
    const lack = asks ? notificationLack(await notifier.askPermission()) : null;
    await parts.change({ [SWITCHES[channel]]: on && lack === null });
    return lack;
  }

  async function tryChannel(channel: Channel): Promise<ChannelLack | LinkFault | null> {
    switch (channel) {
      case 'sensor':
        return nudgeBySensor(parts.link(), settings()).catch(asFault);
      case 'notification':
        return tryNotification();
      case 'sound':
        sounds.play('nudge');
        return null;
      case 'badge':
        badge.mark(true);
        timer(MARK_TRIED_MS).subscribe(() => badge.mark(false));
        return badge.lack();
    }
  }

  async function tryNotification(): Promise<ChannelLack | null> {
    const lack = notificationLack(await notifier.askPermission());
    if (lack) return lack;
    const shown = await notifier.show({ ...noticeOf('nudge', settings().discreetNotices), tag: 'try' });
    return shown ? null : 'unsupported';
  }
}

export type Lacks = Readonly<Record<Channel, ChannelLack | null>>;

/** Those that reach further, in the person's order, and the mark last: it only waits to be seen. */
export const channelViews = (settings: Settings, lacks: Lacks): readonly ChannelView[] =>
  [...settings.reachOrder, 'badge' as const].map((channel) => ({
    channel,
    on: settings[SWITCHES[channel]],
    lack: lacks[channel],
  }));

function notificationLack(permission: NoticePermission): ChannelLack | null {
  if (permission === 'granted') return null;
  return permission === 'default' ? 'not-asked' : permission;
}
