import { combineLatest, distinctUntilChanged, map, type Observable, withLatestFrom } from 'rxjs';
import type { Badge, NoticeAnswered, Notifier } from '../../ports/channel-ports.ts';
import { SNOOZE_MINUTES } from '../../ports/channel-view.ts';
import type { Sounds } from '../../ports/coach-ports.ts';
import type { DeskActions, DeskView } from '../../ports/desk-view.ts';
import type { SensorLink } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import type { Reaching } from '../../ports/settings-ranges.ts';
import { CALL_MINUTES } from '../../strings/desk-words.ts';
import { type NoticeKind, noticeOf } from '../../strings/notice-words.ts';
import { nudgeBySensor } from './device-nudge.ts';

export interface ChannelParts {
  readonly desk$: Observable<DeskView>;
  readonly link: () => SensorLink | null;
  readonly settings$: Observable<Settings>;
  readonly settings: () => Settings;
  readonly notifier: Notifier;
  readonly badge: Badge;
  readonly sounds: Pick<Sounds, 'play' | 'audible$'>;
  /** What an answer from outside the page comes to. */
  readonly answers: Pick<DeskActions, 'keepQuiet' | 'dismiss'> & {
    readonly snooze: (minutes: number) => void;
    readonly notASlouch: () => void;
  };
}

/** One that stands at the desk now. */
interface Told {
  readonly kind: NoticeKind;
  readonly at: number;
}

/**
 * Tells the desk's nudges and prompts beside the page, takes them back, and hears what is answered there. The page tells
 * them too: a channel that fails takes nothing away.
 */
export function openChannels(parts: ChannelParts): void {
  const { desk$, settings$, notifier, badge } = parts;
  const isSame = (a: Told | null, b: Told | null) => a?.at === b?.at;
  const nudge$ = desk$.pipe(
    map(({ nudge }): Told | null => nudge && { kind: 'nudge', at: nudge.at }),
    distinctUntilChanged(isSame),
  );
  const prompt$ = desk$.pipe(
    map(({ prompt }): Told | null => prompt),
    distinctUntilChanged(isSame),
  );
  nudge$.subscribe((told) => void (told ? reach(parts, told.kind) : clear('nudge')));
  prompt$.subscribe((told) => void (told ? reach(parts, told.kind) : clear('prompt')));
  combineLatest([desk$, settings$])
    .pipe(
      map(([{ nudge, prompt }, { nudgeBadge }]) => nudgeBadge && (nudge ?? prompt) !== null),
      distinctUntilChanged(),
    )
    .subscribe(badge.mark);
  notifier.answered$
    .pipe(withLatestFrom(desk$))
    .subscribe(([answered, desk]) => hear(parts.answers, answered, desk));

  function clear(tag: 'nudge' | 'prompt'): void {
    notifier.clear(tag).catch(() => undefined);
  }
}

/** By each channel that is on, or by the first of them that works. */
async function reach(parts: ChannelParts, kind: NoticeKind): Promise<void> {
  const { reachBy, reachOrder } = parts.settings();
  if (reachBy === 'each') {
    for (const channel of reachOrder) void reachBySome(parts, channel, kind);
    return;
  }
  for (const channel of reachOrder) if (await reachBySome(parts, channel, kind)) return;
}

/** Whether it worked, as far as can be known. */
async function reachBySome(parts: ChannelParts, channel: Reaching, kind: NoticeKind): Promise<boolean> {
  const settings = parts.settings();
  try {
    switch (channel) {
      case 'sensor':
        return settings.sensorNudges && (await nudgeBySensor(parts.link(), settings)) === null;
      case 'notification':
        return (
          settings.notifications && (await parts.notifier.show(noticeOf(kind, settings.discreetNotices)))
        );
      case 'sound':
        if (settings.nudgeBell) parts.sounds.play(kind === 'nudge' ? 'nudge' : 'break-due');
        return settings.nudgeBell;
    }
  } catch {
    return false;
  }
}

/** An answer may come late, when its nudge is gone: a quiet time still holds, a judgement of it does not. */
function hear(answers: ChannelParts['answers'], { tag, answer }: NoticeAnswered, desk: DeskView): void {
  if (tag === 'try') return;
  switch (answer) {
    case 'snooze':
      answers.snooze(SNOOZE_MINUTES);
      break;
    case 'call':
      answers.keepQuiet('call', CALL_MINUTES);
      break;
    case 'not-a-slouch':
      if (desk.nudge) answers.notASlouch();
      break;
    case 'done':
      if (desk.prompt) answers.dismiss('prompt');
  }
}
