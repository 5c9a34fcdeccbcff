import type { Evidence, Nudge, SensorDriver } from '../../sensors/driver.ts';

const MEASURES_WORDS: Readonly<Record<SensorDriver['measures'], string>> = {
  'force and rate': 'Has a gyroscope.',
  force: 'Has no gyroscope: quick movements are judged less well.',
  angle: 'Measures how far it leans, and nothing else: no repetitions.',
};

const NUDGE_NAMES: Readonly<Record<Nudge, string>> = {
  vibrate: 'vibration',
  light: 'light',
  sound: 'sound',
};

/** What a driver was checked against, in a few words. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  'captured frames': 'Checked against captured data',
  'vendor documentation': 'Written after its maker’s documents',
  'emulated only': 'Checked with an emulated one only',
};

export const EXPERIMENTAL_WORDS = 'Experimental';

/** What a sensor can do and cannot, one sentence each. */
export function abilityWords({ measures, nudges, buttons, hasBattery }: SensorDriver): readonly string[] {
  const ways = nudges.map((nudge) => NUDGE_NAMES[nudge]).join(' or ');
  return [
    MEASURES_WORDS[measures],
    ways ? `Can nudge you by ${ways}.` : 'Cannot nudge you itself; the page does.',
    buttonWords(buttons.length),
    hasBattery ? '' : 'Does not tell its battery.',
  ].filter(Boolean);
}

function buttonWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'Has a button.' : `Has ${count} buttons.`;
}
