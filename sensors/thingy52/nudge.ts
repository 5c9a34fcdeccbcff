import { only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { command, type Handshake, pause, read, write } from '../handshake.ts';
import { LIGHT, SOUND_CONFIGURATION, SPEAKER } from './endpoints.ts';
import { FACTORY_LIGHT, LIGHT_OFF, readLight } from './light.ts';

/** 3000 Hz, 500 ms, full volume: the documentation's own example. It ends by itself. */
const TONE = [0xb8, 0x0b, 0xf4, 0x01, 0x64];
/** Red, constant until it is ended. */
const NUDGE_LIGHT = [0x01, 0xff, 0x00, 0x00];
const NUDGE_MS = 500;

/** Modes of the speaker: tones of one frequency, a stream of sound, samples of its own. */
const TONES = 1;
const SPEAKER_MODES = [TONES, 2, 3] as const;
/** Modes of the microphone: a stream of sound (as delivered), its level. */
const MICROPHONE_MODES = [1, 2] as const;
const FACTORY_SOUND = [TONES, MICROPHONE_MODES[0]] as const;

const isNudgeLight = only(NUDGE_LIGHT);
export const isTone = only(TONE);
export const isSoundConfiguration = only(
  ...SPEAKER_MODES.flatMap((speaker) => MICROPHONE_MODES.map((microphone) => [speaker, microphone])),
);

/** A tone of half a second, in whatever mode its owner left the speaker. */
export function* sound(): Handshake {
  const present = bytesOf(yield* read(SOUND_CONFIGURATION));
  const [speaker, microphone = FACTORY_SOUND[1]] = isSoundConfiguration(present) ? present : FACTORY_SOUND;
  if (speaker === TONES) return yield* tone();
  yield* write(SOUND_CONFIGURATION, [TONES, microphone]);
  yield* givingBack(tone(), write(SOUND_CONFIGURATION, present));
}

function* tone(): Handshake {
  yield* command(SPEAKER, TONE);
  yield* pause(NUDGE_MS);
}

/** What the light does is kept in its flash, off included, so the owner's light comes back after each nudge. */
export function* light(): Handshake {
  const present = bytesOf(yield* read(LIGHT));
  const afterwards = readLight(present) && !isNudgeLight(present) ? present : LIGHT_OFF;
  yield* givingBack(shine(), write(LIGHT, afterwards));
}

function* shine(): Handshake {
  yield* write(LIGHT, NUDGE_LIGHT);
  yield* pause(NUDGE_MS);
}

/** A link that was lost in the middle of a nudge left its light for good. */
export function* endForgottenNudge(): Handshake {
  if (isNudgeLight(bytesOf(yield* read(LIGHT)))) yield* write(LIGHT, FACTORY_LIGHT);
}

const bytesOf = (data: DataView): readonly number[] =>
  Array.from({ length: data.byteLength }, (_, index) => data.getUint8(index));
