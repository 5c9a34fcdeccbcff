import { BehaviorSubject, firstValueFrom, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { channelSwitches } from '../../../src/app/desk/channel-switches.ts';
import type { Badge, Notice, NoticePermission } from '../../../src/ports/channel-ports.ts';
import type { Audible } from '../../../src/ports/coach-ports.ts';
import type { SensorLink } from '../../../src/ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';

interface Around {
  readonly link?: SensorLink | null;
  /** What the browser says about notifications, and what the person answers it. */
  readonly permission?: NoticePermission;
  readonly answer?: NoticePermission;
  readonly audible?: Audible;
  readonly badge?: ReturnType<Badge['lack']>;
}

function switches({
  link = null,
  permission = 'granted',
  answer = permission,
  audible = 'yes',
  badge = null,
}: Around) {
  const settings$ = new BehaviorSubject<Settings>(DEFAULT_SETTINGS);
  const used: string[] = [];
  const notices: Notice[] = [];
  const commands = channelSwitches({
    link$: of(link),
    link: () => link,
    settings$,
    settings: () => settings$.value,
    change: async (change) => settings$.next({ ...settings$.value, ...change }),
    notifier: {
      permission: () => permission,
      askPermission: async () => answer,
      show: async (notice) => notices.push(notice) > 0,
      clear: async () => {},
      answered$: of(),
    },
    badge: { lack: () => badge, mark: (on) => used.push(on ? 'badge' : 'no badge') },
    sounds: { play: (sound) => used.push(sound), audible$: of(audible) },
  });
  return { ...commands, settings$, used, notices, seen: () => firstValueFrom(commands.channels$) };
}

const sensor = (driver = plumblineClip, refuses = false) =>
  ({
    kind: 'bluetooth',
    device: {
      id: 'a',
      driver,
      nudge: async () => {
        if (refuses) throw { code: 'no-reply', detail: '' };
      },
    },
  }) as unknown as SensorLink;

const lacksOf = async (around: Around) =>
  Object.fromEntries((await switches(around).seen()).map(({ channel, lack }) => [channel, lack]));

describe('the channels of a nudge', () => {
  it('are on as the settings say: the bell is off until somebody wants it', async () => {
    const seen = await switches({ link: sensor() }).seen();
    expect(seen).toEqual([
      { channel: 'sensor', on: true, lack: null },
      { channel: 'notification', on: false, lack: null },
      { channel: 'sound', on: false, lack: null },
      { channel: 'badge', on: true, lack: null },
    ]);
  });

  it('say what is in the way', async () => {
    expect(await lacksOf({ permission: 'default', audible: 'no', badge: 'not-installed' })).toEqual({
      sensor: 'no-sensor',
      notification: 'not-asked',
      sound: 'silenced',
      badge: 'not-installed',
    });
    expect(
      await lacksOf({ link: sensor(witmotion), permission: 'denied', badge: 'unsupported' }),
    ).toMatchObject({
      sensor: 'sensor-cannot',
      notification: 'denied',
      badge: 'unsupported',
    });
    const played = { kind: 'simulated', vibrate: () => {} } as unknown as SensorLink;
    expect(await lacksOf({ link: played })).toMatchObject({ sensor: 'no-sensor' });
  });

  it('turn on where the person and the browser both agree', async () => {
    const willing = switches({ permission: 'default', answer: 'granted' });
    expect(await willing.turnChannel('notification', true)).toBeNull();
    expect(willing.settings$.value.notifications).toBe(true);
    await willing.turnChannel('sound', true);
    await willing.turnChannel('sensor', false);
    expect(willing.settings$.value).toMatchObject({ nudgeBell: true, sensorNudges: false });

    const refusing = switches({ permission: 'default', answer: 'denied' });
    expect(await refusing.allowNotifications()).toBe('denied');
    expect(refusing.settings$.value.notifications).toBe(false);
  });

  it('can each be tried, on or off', async () => {
    const { tryChannel, used, notices } = switches({ link: sensor() });
    expect(await tryChannel('sensor')).toBeNull();
    expect(await tryChannel('notification')).toBeNull();
    expect(await tryChannel('sound')).toBeNull();
    expect(await tryChannel('badge')).toBeNull();
    expect(notices).toMatchObject([{ tag: 'try', title: 'Time to change position' }]);
    expect(used).toEqual(['nudge', 'badge']);
  });

  it('say what went wrong when one is tried', async () => {
    expect(await switches({ link: sensor(plumblineClip, true) }).tryChannel('sensor')).toMatchObject({
      code: 'no-reply',
    });
    expect(await switches({}).tryChannel('sensor')).toBe('no-sensor');
    expect(await switches({ permission: 'denied' }).tryChannel('notification')).toBe('denied');
  });
});
