import {
  type ArmReach,
  type Back,
  type Bearing,
  type LegReach,
  type Limb,
  positionOf,
  type Stance,
  type Thing,
  type Tip,
} from '../core/figure/position.ts';
import type { Side } from '../core/figure/skeleton.ts';
import type { Body } from '../core/figure/solve.ts';

/** Words for the figure's sides; mirrored, the working right side is drawn as the left. */
type SideWord = (side: Side) => string;

const sideWords =
  (mirror: boolean): SideWord =>
  (side) =>
    (side === 'near') !== mirror ? 'right' : 'left';

const backWords = (back: Back): string => (back === null ? '' : `, back ${back}`);

const tipWords = ({ back, pitchDeg }: Tip): string => {
  if (back !== null || pitchDeg === null) return backWords(back);
  return `, trunk tipped forward about ${pitchDeg} degrees`;
};

const lifted = (hipsLifted: boolean): string => (hipsLifted ? ', hips lifted' : '');

function bearingWords(bearing: Bearing, word: SideWord): string {
  switch (bearing.type) {
    case 'seated':
      return `Seated${tipWords(bearing.tip)}`;
    case 'leaning-back':
      return 'Leaning back on the hands';
    case 'on-back':
      return `Lying on the back${lifted(bearing.hipsLifted)}`;
    case 'on-side':
      return `On the ${word(bearing.side)} side${lifted(bearing.hipsLifted)}`;
    case 'afloat':
      return 'Afloat, face down';
    case 'folded':
      return 'Kneeling, folded forward over the thighs';
    case 'face-down':
      return `On ${bearing.arms}${bearing.legs ? ` and ${bearing.legs}` : ''}${backWords(bearing.back)}`;
    case 'on-floor':
      return 'Sitting on the floor';
    case 'on-feet':
      return `${stanceWords(bearing.squatting ? 'Squatting' : 'Standing', bearing.stance, word)}${tipWords(bearing.tip)}`;
  }
}

function stanceWords(stands: string, stance: Stance, word: SideWord): string {
  switch (stance.type) {
    case 'half-kneeling':
      return 'Half-kneeling';
    case 'one':
      return `${stands} on the ${word(stance.side)} leg`;
    case 'split':
      return `${stands} with the feet split`;
    case 'ahead':
      return `${stands} with one foot ahead of the other`;
    case 'together':
      return stands;
  }
}

const REACHES: Readonly<Record<ArmReach | LegReach, string>> = {
  raised: 'raised',
  forward: 'reaching forward',
  lifted: 'lifted',
  stretched: 'stretched out',
  'knee-up': 'with the knee drawn up',
};

const limbWords = ({ part, side, reach }: Limb, word: SideWord): string =>
  `${side === 'both' ? `both ${part}s` : `${word(side)} ${part}`} ${REACHES[reach]}`;

const THINGS: Partial<Record<Thing, string>> = {
  wall: 'at a wall',
  wallz: 'beside a wall',
  counter: 'at a worktop',
  top: 'beside a worktop',
  chair: 'at a chair',
  box: 'at a box',
  roller: 'on a foam roller',
  db: 'with a dumbbell',
  'two-dumbbells': 'with two dumbbells',
  goblet: 'with a dumbbell',
  band: 'with a band',
  strap: 'with a strap',
  dowel: 'with a stick',
  post: 'in a doorway',
  bike: 'on a stationary bicycle',
  pillow: 'with a pillow between the knees',
};

/** The position in words, for people who do not see the picture: what bears the body, then what reaches out. */
export function describePosition(body: Body, mirror = false): string {
  const word = sideWords(mirror);
  const { bearing, limbs, things } = positionOf(body);
  const phrases = [
    bearingWords(bearing, word),
    ...limbs.map((limb) => limbWords(limb, word)),
    ...new Set(things.flatMap((thing) => THINGS[thing] ?? [])),
  ];
  return `${phrases.join(', ')}.`;
}
