import type { Evidence, Nudge, SensorDriver } from '../../../sensors/driver.ts';

const MEASURES_WORDS: Readonly<Record<SensorDriver['measures'], string>> = {
  'force and rate': 'Hat ein Gyroskop.',
  force: 'Hat kein Gyroskop: Schnelle Bewegungen werden weniger gut erkannt.',
  angle: 'Misst, wie weit er sich neigt, und sonst nichts: keine Wiederholungen.',
};

const NUDGE_NAMES: Readonly<Record<Nudge, string>> = {
  vibrate: 'Vibration',
  light: 'Licht',
  sound: 'Ton',
};

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  'captured frames': 'Geprüft an mitgeschnittenen Daten',
  'vendor documentation': 'Geschrieben nach Unterlagen des Herstellers',
  'emulated only': 'Nur an einem nachgebildeten geprüft',
};

export const EXPERIMENTAL_WORDS = 'Experimentell';

export function abilityWords({ measures, nudges, buttons, hasBattery }: SensorDriver): readonly string[] {
  const ways = nudges.map((nudge) => NUDGE_NAMES[nudge]).join(' oder ');
  return [
    MEASURES_WORDS[measures],
    ways ? `Kann Hinweise geben: ${ways}.` : 'Kann selbst keinen Hinweis geben; die Seite tut es.',
    buttonWords(buttons.length),
    hasBattery ? '' : 'Meldet seinen Akku nicht.',
  ].filter(Boolean);
}

function buttonWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'Hat einen Knopf.' : `Hat ${count} Knöpfe.`;
}
