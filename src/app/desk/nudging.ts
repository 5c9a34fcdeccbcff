import { defer, type Observable, Subject, startWith } from 'rxjs';
import type { Manners } from '../../core/alerts/manners.ts';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import type { PracticeDay } from '../../core/alerts/practice-block.ts';
import type { Span } from '../../core/alerts/quiet.ts';

const MINUTE_MS = 60_000;

type AskedQuiet = Extract<AlertCommand, { type: 'keep-quiet' }>['reason'];
type Closed = Extract<AlertCommand, { type: 'closed' }>['because'];

/** What the person, and what they do, says about nudges. It holds over a change of sensor. */
export interface Nudging {
  /** Each listener hears first what holds already. */
  readonly input$: Observable<AlertCommand>;
  readonly setManners: (manners: Manners) => void;
  /** Nothing in a session (P3), nor where the state has no prompts (M-5). */
  readonly setClosed: (because: Closed) => void;
  readonly setQuietHours: (spans: readonly Span[]) => void;
  readonly setPractice: (day: PracticeDay | null) => void;
  /** `t`: now, on the sample clock. 0 minutes end it. */
  readonly keepQuiet: (reason: AskedQuiet, minutes: number, t: number) => void;
  readonly practise: (on: boolean) => void;
  readonly keepNudging: () => void;
  readonly promptRead: () => void;
  readonly takePlace: () => void;
  readonly notASlouch: (t: number) => void;
  /** Takes that back. */
  readonly slouchAfterAll: () => void;
}

/** @param now wall clock, epoch ms: the time that the next sensor starts with, wherever the present one's stands. */
export function createNudging(now: () => number): Nudging {
  const spoken$ = new Subject<AlertCommand>();
  const say = (command: AlertCommand) => spoken$.next(command);
  /** What holds of each kind, as it was said last. */
  const holds = new Map<AlertCommand['type'], AlertCommand>();
  const quietUntil = new Map<AskedQuiet, number>();

  function hold(command: AlertCommand): void {
    holds.set(command.type, command);
    say(command);
  }

  function holding(): AlertCommand[] {
    const quiet = [...quietUntil].flatMap(([reason, until]): AlertCommand[] =>
      until > now() ? [{ type: 'keep-quiet', reason, until }] : [],
    );
    return [...holds.values(), ...quiet];
  }

  return {
    input$: defer(() => spoken$.pipe(startWith(...holding()))),
    setManners: (manners) => hold({ type: 'manners', manners }),
    setClosed: (because) => hold({ type: 'closed', because }),
    setQuietHours: (spans) => hold({ type: 'quiet-hours', spans }),
    setPractice(day) {
      const before = holds.get('practice');
      const sameDay = before?.type === 'practice' && before.day?.date === day?.date;
      // What the person asked of a block is for that day.
      if (!sameDay) holds.delete('practise');
      hold({ type: 'practice', day });
    },
    keepQuiet(reason, minutes, t) {
      const ms = minutes > 0 ? minutes * MINUTE_MS : Number.NEGATIVE_INFINITY;
      quietUntil.set(reason, now() + ms);
      say({ type: 'keep-quiet', reason, until: t + ms });
    },
    practise: (on) => hold({ type: 'practise', on }),
    keepNudging: () => say({ type: 'keep-nudging' }),
    promptRead: () => say({ type: 'prompt-read' }),
    takePlace: () => say({ type: 'place-taken' }),
    notASlouch: (t) => say({ type: 'not-a-slouch', t }),
    slouchAfterAll: () => say({ type: 'slouch-after-all' }),
  };
}
