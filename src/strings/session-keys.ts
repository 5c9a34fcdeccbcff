/** The keys of a session and what they do, in the order in which they are told. */
export const SESSION_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Space', 'Pauses, and goes on; between sets, goes on now'],
  ['Esc', 'Stops the session'],
  ['H', 'This hurts'],
  ['R', 'Says the last thing again'],
  ['Y', 'Yes, that was the count, where the sensor is not sure'],
  ['+ −', 'More or less than was counted: a repetition, or seconds of a hold'],
  ['W', 'A lighter dumbbell, before a set'],
  ['1 2 3', 'Tired, sore or interrupted, where that is asked'],
  ['V', 'Voice on or off'],
  ['S', 'Sounds on or off'],
  ['?', 'This sheet'],
];

/** How a session is led with no hand free. */
export const HANDS_FREE_WORDS = {
  title: 'Sound, voice and keys',
  byItself: 'Without hands',
  list: [
    'With a sensor, a hold starts when you are still, waits when you leave the position, and ends when you leave it for good. Repetitions count by themselves.',
    'Without one, the clock leads: three ticks before each start, and a bell at its end.',
    'One press of the sensor’s button, where it has one, starts a set, pauses and goes on. Two presses end the set.',
  ],
  keys: 'Keys',
  channels: 'Sound and voice',
  lettersOff: 'Keys of a single character are off now: Space and Esc work.',
} as const;
