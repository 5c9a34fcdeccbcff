import type { PressTold } from '../ports/app.ts';

/** What a press of the sensor's button did. */
export const PRESS_WORDS: Readonly<Record<PressTold['what'], string>> = {
  snoozed: 'Button pressed: quiet for 20 minutes.',
  'tall-begun': 'Button held: sit comfortably tall, and still for 5 seconds.',
  'tall-set': 'Your tall is set anew.',
  'tall-lower':
    'That was lower than your last tall, so the last one stays. If you did sit tall, set it on the page.',
  'tall-refused': 'Your tall was not set, and nothing was changed. Hold the button to try once more.',
  'set-started': 'Button pressed: the set has started.',
  'set-waits': 'Button pressed: all clocks wait.',
  'set-goes-on': 'Button pressed: it goes on.',
  'set-ended': 'Button pressed twice: the set has ended.',
};

const AT_DESK = [
  { id: 'snooze', text: 'Snooze 20 min' },
  { id: 'tall', text: 'Set my tall anew' },
  { id: 'off', text: 'Nothing' },
] as const;

/** How the person chooses what its button does. */
export const PRESS_CHOICE_WORDS = {
  title: 'Its button',
  choices: [
    { choice: 'singlePress', question: 'One press at the desk', options: AT_DESK },
    { choice: 'longPress', question: 'A long press at the desk', options: AT_DESK },
    {
      choice: 'pressInTraining',
      question: 'In training',
      options: [
        { id: 'set', text: 'One starts and pauses, two end the set' },
        { id: 'off', text: 'Nothing' },
      ],
    },
  ],
  hint: 'What a press did is shown on the page, and heard if sound is on.',
} as const;
