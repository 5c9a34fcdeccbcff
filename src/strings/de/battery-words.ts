import type { BatteryWords } from '../battery-words.ts';

export const lowBatteryWords = (percent: number): BatteryWords => ({
  title: `Der Akku des Sensors ist fast leer: ${Math.round(percent)} %`,
  body: 'Er kann bald ausgehen. Was aufgezeichnet ist, bleibt, und Zeit ohne ihn gilt als nicht erfasst.',
  next: 'Lade ihn oder wechsle die Batterie, wenn du ihn abgenommen hast.',
});

export const CHARGING_WORDS = 'Er lädt gerade. Trag ihn nicht am Körper, bis er fertig ist.';
