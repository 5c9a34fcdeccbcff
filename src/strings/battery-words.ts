export interface BatteryWords {
  readonly title: string;
  /** What it means. */
  readonly body: string;
  /** What to do. */
  readonly next: string;
}

/** Below 15 %: said once, quietly. */
export const lowBatteryWords = (percent: number): BatteryWords => ({
  title: `The sensor’s battery is low: ${Math.round(percent)} %`,
  body: 'It may stop soon. What was recorded is kept, and time without it counts as not seen.',
  next: 'Charge it, or change its cell, when you have taken it off.',
});

/** A sensor that charges is not worn. */
export const CHARGING_WORDS = 'It is charging. Leave it off your body until it is done.';
