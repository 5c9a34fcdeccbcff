import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  EMPTY,
  filter,
  map,
  type Observable,
  Subject,
  switchMap,
} from 'rxjs';
import { coach } from '../../core/coach/coach.ts';
import type { Cue } from '../../core/coach/cue.ts';
import { type VoiceInput, voiceTurns } from '../../core/coach/voice-turns.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { Sounds, Speech, Spoken, Voice } from '../../ports/coach-ports.ts';
import type { CoachView, Told, VoicesView } from '../../ports/coach-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { cueWords, SPOKEN_LANGUAGE, TRIAL_SENTENCE } from '../../strings/coach-words.ts';
import { remembered } from '../operators/remembered.ts';
import { run } from '../operators/run.ts';
import { chooseVoice } from './choose-voice.ts';
import { createTouch, type TouchParts } from './touch.ts';

export interface CoachParts extends Omit<TouchParts, 'settings'> {
  readonly player$: Observable<PlayerState | null>;
  /** ms on the sample clock */
  readonly time: () => number;
  readonly settings$: BehaviorSubject<Settings>;
  readonly sounds: Sounds;
  readonly speech: Speech;
}

/** Gives each cue of a session to the channels that are on: sound, voice, touch, and a screen reader. */
export function createCoach(parts: CoachParts): CoachView {
  const { sounds, speech, time } = parts;
  const settings = () => parts.settings$.value;
  const voices$ = combineLatest([speech.voices$, parts.settings$]).pipe(
    map(
      ([voices, { voiceId }]): VoicesView => ({
        ...voices,
        speaking: chooseVoice(voices, voiceId, SPOKEN_LANGUAGE),
      }),
    ),
    remembered<VoicesView>({ local: [], remote: 0, speaking: null }),
  );
  const voice$ = new BehaviorSubject<Voice | null>(null);
  voices$.pipe(map(({ speaking }) => speaking)).subscribe(voice$);
  const turn$ = new Subject<VoiceInput>();
  const told$ = new BehaviorSubject<Told | null>(null);
  const touch = createTouch({ ...parts, settings });
  let sayings = 0;
  /** A voice that failed leaves the word to the screen reader until one is heard again. */
  let isMute = false;

  const spoken = (voice: Voice): Spoken => {
    const { voiceRate, voiceVolume } = settings();
    return { voiceId: voice.id, rate: voiceRate, volume: voiceVolume };
  };

  function announce({ live }: Cue, text: string): void {
    if (live) told$.next({ text, live, number: (told$.value?.number ?? 0) + 1 });
  }

  turn$.pipe(run(voiceTurns)).subscribe(({ cue }) => {
    const voice = voice$.value;
    sayings++;
    const mine = sayings;
    const saying = voice ? speech.say(cueWords(cue), spoken(voice)) : Promise.resolve('failed' as const);
    void saying.then((outcome) => {
      if (outcome === 'failed' && !isMute) announce(cue, cueWords(cue));
      if (outcome !== 'broken-off') isMute = outcome === 'failed';
      if (mine === sayings) turn$.next({ type: 'silent', t: time() });
    });
  });
  parts.settings$
    .pipe(
      map(({ voice }) => voice),
      distinctUntilChanged(),
      filter((isOn) => !isOn),
    )
    .subscribe(() => hush());

  let latest: Cue | null = null;

  /** The voice is free, and nothing waits for it. */
  function hush(): void {
    sayings++;
    speech.hush();
    turn$.next({ type: 'hushed', t: time() });
  }

  function tell(cue: Cue): void {
    const { sound, voice } = settings();
    if (cue.sound && sound) sounds.play(cue.sound);
    if (cue.touch) touch(cue.touch);
    const text = cueWords(cue);
    if (text === '') {
      // The session has turned without a word, as where “This hurts” opens: what is being said is out of date.
      if (cue.touch) hush();
      return;
    }
    latest = cue;
    const isSpoken = voice && voice$.value !== null;
    if (!isSpoken || isMute) announce(cue, text);
    if (isSpoken && !(cue.soundSaysIt && sound)) turn$.next({ type: 'cue', cue });
  }

  cuesOf(parts).subscribe(tell);

  return {
    told$,
    voices$,
    audible$: sounds.audible$,
    canVibrate: parts.vibrator.exists,
    async tryVoice() {
      const voice = voice$.value;
      return voice ? (await speech.say(TRIAL_SENTENCE, spoken(voice))) !== 'failed' : false;
    },
    repeat() {
      if (latest)
        tell({ ...latest, t: time(), priority: 'now', sound: null, touch: null, soundSaysIt: false });
    },
    unlockSound: sounds.unlock,
  };
}

/** Each session has a coach of its own. */
function cuesOf({ player$, time, settings$ }: CoachParts): Observable<Cue> {
  const cue$ = player$.pipe(
    filter((state) => state !== null),
    map((state) => ({ t: time(), state, countAloud: settings$.value.countAloud })),
    run(coach),
  );
  return player$.pipe(
    map((state) => state !== null),
    distinctUntilChanged(),
    switchMap((isRunning) => (isRunning ? cue$ : EMPTY)),
  );
}
