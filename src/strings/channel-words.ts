import type { Channel, ChannelLack } from '../ports/channel-view.ts';

/** The ways by which a nudge is told: each with what to expect once it was tried. */
export const CHANNEL_WORDS: Readonly<
  Record<Channel, { readonly label: string; readonly hint: string; readonly tried: string }>
> = {
  sensor: {
    label: 'On the sensor',
    hint: 'It vibrates or lights up, as chosen on its page. Nobody else notices.',
    tried: 'Sent to the sensor.',
  },
  notification: {
    label: 'Notification',
    hint: 'Also when you look at another window, and you can answer it there. It says “Time to change position”, nothing about your back.',
    tried: 'It should show now. If it does not, your system may keep notifications back, as in a focus mode.',
  },
  sound: {
    label: 'Soft bell',
    hint: 'One for a nudge, two slow ones for a break. Others in the room hear them too.',
    tried: 'You should have heard one bell.',
  },
  badge: {
    label: 'Mark on the app’s icon',
    hint: 'It stays until you have moved or answered.',
    tried: 'The icon should carry a mark for five seconds. Some systems show none.',
  },
};

/** What is in the way of a channel, and what to do about it. */
export const LACK_WORDS: Readonly<Record<ChannelLack, string>> = {
  'no-sensor': 'No sensor of yours is connected.',
  'sensor-cannot': 'This sensor can neither vibrate nor light up. The other ways do it.',
  'sensor-told-not-to': 'You chose that this sensor stays quiet. Its own page has the choice.',
  'not-asked': 'The browser asks you once, when you turn it on or try it.',
  denied:
    'The browser does not allow notifications here. Open the site settings beside the address, allow them, and come back.',
  unsupported: 'This browser has none. The other ways still work.',
  silenced: 'The browser keeps this page silent so far. Try it once: then it may sound.',
  'not-installed':
    'Only an installed Plumbline has an icon. Choose “Install” in the browser’s menu, and open it from there.',
};

export const CHANNEL_SETTINGS_WORDS = {
  title: 'How a nudge reaches you',
  lead: 'The Desk page always shows it. Here is what comes on top, for nudges and for prompts to move.',
  question: 'Use',
  each: 'each one that is on',
  first: 'the first that works',
  firstHint: 'From the top: the next one only where the one before cannot be used.',
  earlier: 'Earlier',
  tryIt: 'Try it',
  discreet: {
    label: 'Discreet notifications',
    hint: 'They say “Plumbline” and nothing about position, for a screen that others see.',
  },
  pair: 'Pair a sensor',
  sensorPage: 'The sensor’s page',
  closed: 'Nudges stop when Plumbline is closed.',
} as const;
