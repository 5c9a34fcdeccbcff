import { LEAST_BOW_DEG } from '../core/posture/calibrate-bow.ts';
import type { CalibrationRefusal, CalibrationStep } from '../core/posture/calibration-event.ts';
import type { ClipDoubt } from '../core/posture/clip-watch.ts';
import { LEAST_SLUMP_DEG } from '../core/posture/neutral.ts';
import type { CalibrationPart } from '../ports/app.ts';
import { degreesText } from './posture-words.ts';

export interface StepWords {
  readonly title: string;
  readonly lead: string;
  /** While it goes well, and while it waits. */
  readonly still: string;
  readonly unsteady: string;
}

/** What each step of the calibration asks for. */
export const STEP_WORDS: Readonly<Record<CalibrationStep, StepWords>> = {
  tall: {
    title: 'Sit comfortably tall',
    lead: 'Easy, not like a soldier. Somewhere you could stay for a few breaths. If tall hurts, use what is comfortable.',
    still: 'Still. Keep breathing',
    unsteady: 'Waiting until you are still',
  },
  slump: {
    title: 'Now let go',
    lead: 'Sink into your usual slump, as at the end of a long day. Stay there for 5 seconds.',
    still: 'That is your slump. Stay there',
    unsteady: 'Let go, then stay still',
  },
  'tall-again': {
    title: 'Come up tall again',
    lead: 'To the same easy tall as before, for 5 seconds.',
    still: 'Still. Keep breathing',
    unsteady: 'Come up, then stay still',
  },
  bow: {
    title: 'One slow bow',
    lead: `Bow forward from tall, only as far as is easy, and come back. ${LEAST_BOW_DEG} degrees are enough.`,
    still: 'Now come back up',
    unsteady: 'Bow slowly forward',
  },
};

/** What the page says around the steps. */
export const CALIBRATION_WORDS = {
  steps: [
    'Sit as you would at your desk, both feet down.',
    'Grow a little taller, then let the shoulders drop.',
    'Press the button and stay like that for 5 seconds.',
  ],
  way: ['Tall', 'Let go', 'Tall again'],
  done: {
    title: 'That is your tall',
    lead: 'Every angle is measured from here. You can set it again at any time.',
  },
  set: 'Your tall is set',
  offer: (slumpedFromDeg: number | null) =>
    `${slumpedFromDeg === null ? '' : `Slumped begins at ${degreesText(slumpedFromDeg)}, which suits most people. `}Your own slump fits you better: showing it takes 10 seconds and is kept for 28 days.`,
  blind: 'From the waistband a slouch cannot be seen. Movement and holds can.',
  showSlump: 'Show my slump',
  showSlumpAgain: 'Show my slump again',
  bow: 'Show forward with a bow',
  orBow: 'Or leave it so: a small bow shows forward as well.',
} as const;

export interface RefusalWords {
  /** What happened. */
  readonly title: string;
  /** What is safe, and what to do next. */
  readonly body: string;
  readonly button: string;
  /** Which part that button begins. */
  readonly again: CalibrationPart;
}

/** Why a step was not taken. `offsetDeg`: by how much. */
export function refusalWords(
  reason: CalibrationRefusal,
  step: CalibrationStep,
  offsetDeg: number,
): RefusalWords {
  const again = PART_OF[step];
  const button = 'Try once more';
  const kept = again === 'tall' ? '' : 'Your tall is kept. ';
  switch (reason) {
    case 'moved':
      return {
        title: 'That was not still for long enough',
        body: `${kept}Breathing is fine. Rest your hands in your lap, look ahead, and try once more.`,
        button,
        again,
      };
    case 'not-upright':
      return {
        title: 'The sensor lies too flat to tell forward',
        body: 'Clip it flat against you, where the picture shows it, and try once more.',
        button,
        again,
      };
    case 'scale':
      return {
        title: 'The sensor’s numbers do not fit',
        body: 'At rest it should feel one times gravity, and it does not. Switch it off and on, and pair it again.',
        button,
        again,
      };
    case 'slump-sideways':
      return {
        title: 'That went to the side',
        body: `${kept}Sit square to your desk, and sink straight down and forward.`,
        button,
        again,
      };
    case 'slump-backward':
      return {
        title: 'That went backward',
        body: `${kept}If you leaned back, sink forward instead. If you did sink forward, the clip is on inside out: turn its face away from you and set your tall again.`,
        button,
        again,
      };
    case 'talls-differ':
      return {
        title: `Your two talls are ${degreesText(offsetDeg)} apart`,
        body: 'Perhaps the clip shifted, or the second tall was another one. Press the clip on, and begin again with tall.',
        button: 'Set tall again',
        again: 'tall',
      };
    case 'bow-small':
      return {
        title: 'That bow was too small to read',
        body: `${kept}The sensor saw ${degreesText(offsetDeg)}, and ${degreesText(LEAST_BOW_DEG)} are enough. Go only as far as is easy, or leave it out.`,
        button,
        again,
      };
    case 'bow-sideways':
      return {
        title: 'That bow went round a corner',
        body: `${kept}Bow straight forward and come back the same way, slowly. You can also leave it out.`,
        button,
        again,
      };
  }
}

const PART_OF: Readonly<Record<CalibrationStep, CalibrationPart>> = {
  tall: 'tall',
  slump: 'slump',
  'tall-again': 'slump',
  bow: 'bow',
};

/** A tall lower than the one before: is the person sitting tall? */
export const questionedWords = (lowerDeg: number, since: string) => ({
  title: `That is ${degreesText(lowerDeg)} lower than at ${since}`,
  body: 'Are you sitting tall? If the clip has moved, that is how it looks. If you sat lower this time, set it again.',
  yes: 'Yes, I sit tall',
  no: 'Set it again',
});

/** What the personal range came to. */
export function rangeWords(slumpDeg: number, slumpedFromDeg: number | null): string {
  const apart = degreesText(slumpDeg);
  return slumpedFromDeg === null
    ? `Between your tall and your slump the sensor sees ${apart}. Under ${degreesText(LEAST_SLUMP_DEG)} it cannot tell them apart, so there are no slouch nudges. Movement and holds it sees.`
    : `Your slump is ${apart} from it. Slumped begins at ${degreesText(slumpedFromDeg)}.`;
}

export interface ClipWords {
  readonly title: string;
  readonly body: string;
}

/** The clip may not sit where it was calibrated. */
export const CLIP_WORDS: Readonly<Record<ClipDoubt, ClipWords>> = {
  shifted: {
    title: 'The clip may have moved',
    body: 'It read another upright when you walked. Sit tall for 5 seconds to set it again. No nudges until then.',
  },
  'taken-off': {
    title: 'The clip was taken off',
    body: 'When you wear it again, sit tall for 5 seconds to set it again. No nudges until then.',
  },
  flipped: {
    title: 'The clip seems to be turned over',
    body: 'Put it back as the picture shows, then sit tall for 5 seconds to set it again. No nudges until then.',
  },
};
