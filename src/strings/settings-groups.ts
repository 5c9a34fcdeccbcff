/** The groups of the settings, by the word in the address after `#/settings/`. */
export const SETTINGS_GROUPS = [
  'sensors',
  'desk',
  'notices',
  'training',
  'sounds-and-voice',
  'professional',
  'appearance',
  'data',
  'sync',
  'about',
] as const;
export type SettingsGroup = (typeof SETTINGS_GROUPS)[number];

export const isSettingsGroup = (word: string): word is SettingsGroup =>
  SETTINGS_GROUPS.includes(word as SettingsGroup);

export const GROUP_TITLES: Readonly<Record<SettingsGroup, string>> = {
  sensors: 'Sensors',
  desk: 'Nudges and breaks',
  notices: 'How a nudge reaches you',
  training: 'Training',
  'sounds-and-voice': 'Sound and voice',
  professional: 'Safety and your professional',
  appearance: 'Appearance',
  data: 'Your records',
  sync: 'Devices and sync',
  about: 'About Plumbline',
};

/** The groups as they stand together. */
export const GROUP_SECTIONS: readonly {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly SettingsGroup[];
}[] = [
  { id: 'at-the-desk', title: 'At the desk', groups: ['sensors', 'desk', 'notices'] },
  { id: 'in-training', title: 'In training', groups: ['training', 'sounds-and-voice', 'professional'] },
  { id: 'here', title: 'Plumbline here', groups: ['appearance', 'data', 'sync', 'about'] },
];
