import type { SettingsGroup } from '../../strings/settings-groups.ts';
import type { IconName } from '../elements/icon-shapes.ts';

/** The icon beside the name of each group of settings. */
export const GROUP_ICONS: Readonly<Record<SettingsGroup, IconName>> = {
  sensors: 'sensor',
  desk: 'desk',
  notices: 'bell',
  training: 'today',
  'sounds-and-voice': 'sound',
  professional: 'hurt',
  appearance: 'moon',
  data: 'save',
  sync: 'devices',
  about: 'info',
};
