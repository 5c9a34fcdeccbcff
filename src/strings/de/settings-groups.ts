import type { SettingsGroup } from '../settings-groups.ts';

export type { SettingsGroup } from '../settings-groups.ts';
export { isSettingsGroup, SETTINGS_GROUPS } from '../settings-groups.ts';

export const GROUP_TITLES: Readonly<Record<SettingsGroup, string>> = {
  sensors: 'Sensoren',
  desk: 'Hinweise und Pausen',
  notices: 'Wie ein Hinweis dich erreicht',
  training: 'Training',
  'sounds-and-voice': 'Ton und Stimme',
  professional: 'Sicherheit und deine Fachperson',
  appearance: 'Darstellung',
  data: 'Deine Einträge',
  sync: 'Geräte und Abgleich',
  about: 'Über Plumbline',
};

export const GROUP_SECTIONS: readonly {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly SettingsGroup[];
}[] = [
  { id: 'at-the-desk', title: 'Am Schreibtisch', groups: ['sensors', 'desk', 'notices'] },
  { id: 'in-training', title: 'Im Training', groups: ['training', 'sounds-and-voice', 'professional'] },
  { id: 'here', title: 'Plumbline hier', groups: ['appearance', 'data', 'sync', 'about'] },
];
