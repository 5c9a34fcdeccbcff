import { EMPTY, filter, map, merge, type Observable, Subject, Subscription, switchMap, take } from 'rxjs';
import { type Press, type PressInput, pressRecogniser } from '../../core/buttons/press.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { CalibrationView, PressTold } from '../../ports/app.ts';
import type { Sound } from '../../ports/coach-ports.ts';
import type { SensorLink } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { remembered } from '../operators/remembered.ts';
import { runWoken, type Woke } from '../operators/run-woken.ts';
import { choicesFor } from './known-sensors.ts';
import { type PressMeaning, pressMeaning, type SessionPress } from './press-meaning.ts';

/** What a press at the desk asks for, minutes. */
export const SNOOZE_MINUTES = 20;

export interface PressParts {
  readonly link$: Observable<SensorLink | null>;
  readonly heard$: Observable<boolean>;
  readonly device: () => SensorLink['device'] | null;
  readonly settings: () => Settings;
  readonly player: () => PlayerState | null;
  readonly calibration$: Observable<CalibrationView>;
  readonly setTall: () => void;
  readonly leaveCalibration: () => void;
  readonly snooze: (minutes: number) => void;
  readonly command: (command: Exclude<SessionPress, 'wait'>) => void;
  readonly waitFor: (why: 'asked') => void;
  readonly play: (sound: Sound) => void;
  /** ms */
  readonly now: () => number;
}

/** Does what a press of the sensor's button asks for, and tells what came of it. */
export function createPresses(parts: PressParts): Observable<PressTold | null> {
  const told$ = new Subject<PressTold>();
  let waiting = Subscription.EMPTY;

  /** A session sounds by itself. */
  const tell = (what: PressTold['what'], sound: Sound | null) => {
    told$.next({ what, at: parts.now() });
    if (sound) parts.play(sound);
  };

  function setTall(): void {
    const before = latestTall();
    waiting.unsubscribe();
    parts.setTall();
    tell('tall-begun', 'tick');
    waiting = parts.calibration$
      .pipe(
        filter(({ state }) => state !== 'waiting'),
        take(1),
      )
      .subscribe((view) => settle(view, before));
  }

  /** What the person did not see and did not answer changes nothing. */
  function settle(view: CalibrationView, before: number | null): void {
    if (view.state === 'done') {
      if (view.at !== before) tell('tall-set', 'done');
    } else if (view.state !== 'none') {
      tell(view.state === 'questioned' ? 'tall-lower' : 'tall-refused', 'ended');
      parts.leaveCalibration();
    }
  }

  function latestTall(): number | null {
    let at: number | null = null;
    parts.calibration$.pipe(take(1)).subscribe((view) => {
      at = view.state === 'done' ? view.at : null;
    });
    return at;
  }

  const act: Readonly<Record<PressMeaning, () => void>> = {
    snooze() {
      parts.snooze(SNOOZE_MINUTES);
      tell('snoozed', 'tick');
    },
    tall: setTall,
    'start-set'() {
      parts.command('start-set');
      tell('set-started', null);
    },
    wait() {
      parts.waitFor('asked');
      tell('set-waits', null);
    },
    'go-on'() {
      parts.command('go-on');
      tell('set-goes-on', null);
    },
    'end-set'() {
      parts.command('end-set');
      tell('set-ended', null);
    },
  };

  recognised(parts).subscribe((press) => {
    const device = parts.device();
    if (!device) return;
    const meaning = pressMeaning(press, parts.player(), choicesFor(parts.settings().sensors, device.id));
    if (meaning) act[meaning]();
  });
  return told$.pipe(remembered<PressTold | null>(null));
}

type Told = Exclude<PressInput, Woke>;

/** Presses of the sensor in use; one in which it was lost is none. */
function recognised({ link$, heard$, now }: PressParts): Observable<Press> {
  const lost$ = heard$.pipe(
    filter((heard) => !heard),
    map((): Told => ({ type: 'lost' })),
  );
  return link$.pipe(
    switchMap((link) => {
      if (!link?.device) return EMPTY;
      const told$ = link.device.buttons$.pipe(map((message): Told => ({ ...message, t: now() })));
      return merge(told$, lost$).pipe(runWoken(pressRecogniser, now));
    }),
  );
}
