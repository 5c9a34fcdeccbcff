import type { Equipment } from '../../core/exercise/equipment.ts';
import type { Category, Exercise, Region } from '../../core/exercise/exercise.ts';
import { lowered } from './lowered.ts';

export const REGION_WORDS: Readonly<Record<Region, string>> = {
  neck: 'Nacken',
  shoulder: 'Schultern',
  'upper-back': 'Oberer Rücken',
  chest: 'Brust',
  'lower-back': 'Unterer Rücken',
  core: 'Rumpf',
  hip: 'Hüften',
  thigh: 'Oberschenkel',
  knee: 'Knie',
  ankle: 'Fußgelenke',
  'whole-body': 'Ganzer Körper',
};

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  mobility: 'Beweglichkeit',
  activation: 'Wach werden',
  strength: 'Kraft',
  balance: 'Gleichgewicht',
  stretch: 'Dehnen',
  posture: 'Haltung üben',
  aerobic: 'Gehen und Ähnliches',
  relaxation: 'Ruhe und Atmen',
  'self-massage': 'Rollen',
};

export const EQUIPMENT_WORDS: Readonly<Record<Equipment, string>> = {
  mat: 'Matte',
  wall: 'Wand',
  counter: 'Arbeitsplatte',
  chair: 'Stuhl',
  bench: 'Bank oder feste Kiste',
  dumbbell: 'Hantel',
  band: 'Band',
  anchor: 'Halt für ein Band',
  strap: 'Gurt',
  doorway: 'Türrahmen',
  roller: 'Faszienrolle',
  towel: 'Handtuch',
  pillow: 'Kissen',
  bicycle: 'Fahrradtrainer',
  pool: 'Schwimmbad',
};

export const POSITION_WORDS: Readonly<Record<Exercise['position'], string>> = {
  standing: 'Im Stehen',
  seated: 'Im Sitzen',
  quadruped: 'Im Vierfüßlerstand',
  supine: 'Auf dem Rücken',
  prone: 'Auf dem Bauch',
  side: 'Auf der Seite',
};

export const TIER_WORDS: Readonly<
  Record<Exercise['tier'], { readonly short: string; readonly long: string }>
> = {
  A: {
    short: 'Sensor zählt',
    long: 'Er sieht die Position und jede Wiederholung: Er stoppt das Halten und zählt von selbst. Du kannst jede Zahl ändern.',
  },
  B: {
    short: 'Sensor hilft',
    long: 'Er sieht die Position, nicht, was Arme und Beine tun: Er stoppt und zählt, und fragt dich, ob es stimmt.',
  },
  C: {
    short: 'Angeleitet',
    long: 'Er sieht, ob dein Rumpf ruhig bleibt, mehr nicht. Ein Timer führt, und du zählst.',
  },
  D: {
    short: 'Timer',
    long: 'Er trägt hier nichts bei. Ein Timer läuft, oder du notierst, was du getan hast.',
  },
};

export const UNSEEN =
  'Er sieht nie deinen Kopf, die Wölbung deines unteren Rückens, deine Knie, wie fest du anspannst, oder Schmerzen.';

export const sidesWords = ({ perSide }: Pick<Exercise, 'perSide'>): string =>
  perSide ? 'Eine Seite nach der anderen' : 'Beide Seiten zugleich';

/** "Rumpf, Hüften und Schultern". */
export function listWords(words: readonly string[]): string {
  const [first = '', ...rest] = words.map((word, index) => (index === 0 ? word : lowered(word)));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(', ')} und ${last}`;
}

export const neededWords = ({ equipment }: Pick<Exercise, 'equipment'>): string =>
  equipment.length === 0 ? 'nichts' : listWords(equipment.map((each) => EQUIPMENT_WORDS[each]));

/** "Du brauchst: Stuhl und Matte". */
export const needsWords = (exercise: Pick<Exercise, 'equipment'>): string =>
  `Du brauchst${exercise.equipment.length === 0 ? '' : ':'} ${neededWords(exercise)}`;
