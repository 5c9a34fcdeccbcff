import { BehaviorSubject, of, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Nudge, SensorDriver } from '../../../sensors/driver.ts';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { thingy52 } from '../../../sensors/thingy52/thingy52.ts';
import { openChannels } from '../../../src/app/desk/channels.ts';
import { EMPTY_DESK } from '../../../src/app/desk/desk.ts';
import type { Notice, NoticeAnswered } from '../../../src/ports/channel-ports.ts';
import type { DeskView } from '../../../src/ports/desk-view.ts';
import type { SensorLink } from '../../../src/ports/ports.ts';
import {
  DEFAULT_CHOICES,
  DEFAULT_SETTINGS,
  type SensorChoices,
  type Settings,
} from '../../../src/ports/settings.ts';

interface Worn {
  readonly driver?: SensorDriver;
  readonly choices?: Partial<SensorChoices>;
  /** It refuses what it is asked. */
  readonly refuses?: boolean;
  /** It is a phone. */
  readonly phone?: boolean;
  readonly kind?: SensorLink['kind'];
  readonly allowed?: boolean;
}

/** A desk that nudges as told, with everything that a nudge may be told by. */
function desk(settings: Partial<Settings> = {}, worn: Worn = {}) {
  const { driver = plumblineClip, choices, refuses = false, phone = false, kind = 'bluetooth' } = worn;
  const reached: string[] = [];
  const notices: Notice[] = [];
  const asked: unknown[] = [];
  const desk$ = new BehaviorSubject<DeskView>(EMPTY_DESK);
  const answered$ = new Subject<NoticeAnswered>();
  const sensor = {
    deviceId: 'a',
    driver: driver.id,
    name: 'A',
    placement: 'upper-back',
    choices: { ...DEFAULT_CHOICES, ...choices },
  } as const;
  const settings$ = new BehaviorSubject({ ...DEFAULT_SETTINGS, sensors: [sensor], ...settings });
  const nudge = async (way: Nudge) => {
    if (refuses) throw { code: 'not-able', detail: '' };
    reached.push(way);
  };
  const link = phone
    ? ({ kind: 'phone', vibrate: () => reached.push('phone') } as unknown as SensorLink)
    : ({ kind, device: { id: 'a', driver, nudge } } as SensorLink);
  openChannels({
    desk$,
    link: () => link,
    settings$,
    settings: () => settings$.value,
    notifier: {
      permission: () => 'granted',
      askPermission: async () => 'granted',
      async show(notice) {
        if (worn.allowed === false) return false;
        notices.push(notice);
        return reached.push('notification') > 0;
      },
      clear: async (tag) => void reached.push(`${tag} cleared`),
      answered$,
    },
    badge: { lack: () => null, mark: (on) => reached.push(on ? 'badge' : 'no badge') },
    sounds: { play: (sound) => reached.push(sound), audible$: of('yes') },
    answers: {
      snooze: (minutes) => asked.push(['snooze', minutes]),
      keepQuiet: (reason, minutes) => asked.push([reason, minutes]),
      notASlouch: () => asked.push(['not a slouch']),
      dismiss: (what) => asked.push(['dismissed', what]),
    },
  });
  reached.length = 0;
  const show = (change: Partial<DeskView>) => desk$.next({ ...desk$.value, ...change });
  return {
    asked,
    notices,
    answered$,
    show,
    nudge: (at = 1000) => show({ nudge: { at, slouchStartedAt: 0 } }),
    prompt: (kind: 'stillness' | 'break') => show({ prompt: { kind, at: 5000, menu: [] } }),
    /** By what it was told since it was asked last. */
    async told() {
      await new Promise((resolve) => setTimeout(resolve));
      return reached.splice(0);
    },
  };
}

const ALL_ON: Partial<Settings> = { notifications: true, nudgeBell: true };

describe('a nudge beside the page', () => {
  it('is felt and marked; notifications and the bell are for the person to turn on', async () => {
    const { nudge, told } = desk();
    nudge();
    expect(await told()).toEqual(['vibrate', 'badge']);
  });

  it('is told by every channel that is on', async () => {
    const { nudge, told } = desk(ALL_ON);
    nudge();
    expect((await told()).sort()).toEqual(['badge', 'notification', 'nudge', 'vibrate']);
  });

  it('is told once, however often the desk speaks meanwhile, and anew when another comes', async () => {
    const { nudge, show, told } = desk();
    nudge();
    show({ nudgesToday: 4 });
    expect(await told()).toEqual(['vibrate', 'badge']);
    nudge(2000);
    expect(await told()).toEqual(['vibrate']);
  });

  it('is taken back when the person moves, or when nothing is measured any more', async () => {
    const { nudge, show, told } = desk(ALL_ON);
    nudge();
    await told();
    show(EMPTY_DESK);
    expect(await told()).toEqual(['nudge cleared', 'no badge']);
  });

  it('leaves no mark where the person wants none', async () => {
    const { nudge, told } = desk({ nudgeBadge: false });
    nudge();
    expect(await told()).toEqual(['vibrate']);
  });

  it('is as gentle as the sensor can, or as was chosen for it', async () => {
    const thingy = desk({}, { driver: thingy52 });
    thingy.nudge();
    expect(await thingy.told()).toEqual(['light', 'badge']);
    const quiet = desk({}, { choices: { nudge: 'none' } });
    quiet.nudge();
    expect(await quiet.told()).toEqual(['badge']);
  });

  it('makes a phone that is worn vibrate, unless the person chose otherwise', async () => {
    const phone = desk({}, { phone: true });
    phone.nudge();
    expect(await phone.told()).toEqual(['phone', 'badge']);
    const still = desk({ phoneVibrates: false }, { phone: true });
    still.nudge();
    expect(await still.told()).toEqual(['badge']);
  });

  it('names the app alone where that was chosen', async () => {
    const { nudge, notices, told } = desk({ notifications: true, discreetNotices: true });
    nudge();
    await told();
    expect(notices).toMatchObject([{ title: 'Plumbline', body: 'A note for you.' }]);
    const said = notices.flatMap(({ title, body, answers }) => [
      title,
      body,
      ...answers.map(({ text }) => text),
    ]);
    expect(said.join()).not.toMatch(/slouch|position|move/i);
  });
});

describe('one channel at a time', () => {
  const first = { ...ALL_ON, reachBy: 'first' } as const;

  it('is the first in the usual order that works', async () => {
    const { nudge, told } = desk(first);
    nudge();
    expect(await told()).toEqual(['vibrate', 'badge']);
  });

  it('is the next where the sensor refuses, cannot, or is played', async () => {
    for (const worn of [{ refuses: true }, { choices: { nudge: 'none' } }, { kind: 'simulated' }] as const) {
      const { nudge, told } = desk(first, worn);
      nudge();
      expect(await told()).toEqual(['badge', 'notification']);
    }
  });

  it('is the bell where the system shows nothing either', async () => {
    const { nudge, told } = desk(first, { refuses: true, allowed: false });
    nudge();
    expect(await told()).toEqual(['badge', 'nudge']);
  });

  it('follows the order of the person, and leaves out what is off', async () => {
    const { nudge, told } = desk({
      ...first,
      nudgeBell: false,
      reachOrder: ['sound', 'notification', 'sensor'],
    });
    nudge();
    expect(await told()).toEqual(['badge', 'notification']);
  });
});

describe('a prompt to move', () => {
  it('is told like a nudge, with the two slow bells of a break', async () => {
    const { prompt, notices, told } = desk(ALL_ON);
    prompt('break');
    expect((await told()).sort()).toEqual(['badge', 'break-due', 'notification', 'vibrate']);
    expect(notices[0]).toMatchObject({
      tag: 'prompt',
      title: 'Time to change position',
      answers: [{ answer: 'done' }, { answer: 'snooze' }],
    });
  });
});

describe('an answer from outside the page', () => {
  it('snoozes, says that there is a call, and that it was not a slouch', () => {
    const { nudge, answered$, asked } = desk();
    nudge();
    answered$.next({ tag: 'nudge', answer: 'snooze' });
    answered$.next({ tag: 'nudge', answer: 'call' });
    answered$.next({ tag: 'nudge', answer: 'not-a-slouch' });
    expect(asked).toEqual([['snooze', 20], ['call', 30], ['not a slouch']]);
  });

  it('is done with a prompt', () => {
    const { prompt, answered$, asked } = desk();
    prompt('stillness');
    answered$.next({ tag: 'prompt', answer: 'done' });
    expect(asked).toEqual([['dismissed', 'prompt']]);
  });

  it('judges no nudge that is gone, but still keeps quiet', () => {
    const { answered$, asked } = desk();
    answered$.next({ tag: 'nudge', answer: 'not-a-slouch' });
    answered$.next({ tag: 'prompt', answer: 'done' });
    answered$.next({ tag: 'nudge', answer: 'snooze' });
    expect(asked).toEqual([['snooze', 20]]);
  });

  it('is nothing where a notification was only tried', () => {
    const { nudge, answered$, asked } = desk();
    nudge();
    answered$.next({ tag: 'try', answer: 'snooze' });
    expect(asked).toEqual([]);
  });
});
