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
} from '../../core/figure/position.ts';
import type { Side } from '../../core/figure/skeleton.ts';
import type { Body } from '../../core/figure/solve.ts';

/** The stem of the adjective: "rechtes Bein", "auf der rechten Seite". */
type SideWord = (side: Side) => string;

const sideWords =
  (mirror: boolean): SideWord =>
  (side) =>
    (side === 'near') !== mirror ? 'recht' : 'link';

const BACKS: Readonly<Record<Exclude<Back, null>, string>> = {
  rounded: ', Rücken rund',
  arched: ', Rücken hohl',
};

const backWords = (back: Back): string => (back === null ? '' : BACKS[back]);

const tipWords = ({ back, pitchDeg }: Tip): string => {
  if (back !== null || pitchDeg === null) return backWords(back);
  return `, Rumpf etwa ${pitchDeg} Grad nach vorn geneigt`;
};

const lifted = (hipsLifted: boolean): string => (hipsLifted ? ', Becken angehoben' : '');

const ARMS = { forearms: 'Auf den Unterarmen', hands: 'Auf den Händen' } as const;
const LEGS = { knees: ' und Knien', toes: ' und Zehen' } as const;

function bearingWords(bearing: Bearing, word: SideWord): string {
  switch (bearing.type) {
    case 'seated':
      return `Im Sitzen${tipWords(bearing.tip)}`;
    case 'leaning-back':
      return 'Zurückgelehnt auf die Hände';
    case 'on-back':
      return `In Rückenlage${lifted(bearing.hipsLifted)}`;
    case 'on-side':
      return `Auf der ${word(bearing.side)}en Seite${lifted(bearing.hipsLifted)}`;
    case 'afloat':
      return 'Im Wasser, Gesicht nach unten';
    case 'folded':
      return 'Im Knien, nach vorn über die Oberschenkel gebeugt';
    case 'face-down':
      return `${ARMS[bearing.arms]}${bearing.legs ? LEGS[bearing.legs] : ''}${backWords(bearing.back)}`;
    case 'on-floor':
      return 'Im Sitzen auf dem Boden';
    case 'on-feet':
      return `${stanceWords(bearing.squatting ? 'In der Hocke' : 'Im Stehen', bearing.stance, word)}${tipWords(bearing.tip)}`;
  }
}

function stanceWords(stands: string, stance: Stance, word: SideWord): string {
  switch (stance.type) {
    case 'half-kneeling':
      return 'Im Halbkniestand';
    case 'one':
      return `${stands} auf dem ${word(stance.side)}en Bein`;
    case 'split':
      return `${stands}, Füße in Schrittstellung`;
    case 'ahead':
      return `${stands}, ein Fuß vor dem anderen`;
    case 'together':
      return stands;
  }
}

const PARTS = {
  arm: { one: 'er Arm', both: 'beide Arme' },
  leg: { one: 'es Bein', both: 'beide Beine' },
} as const;

const REACHES: Readonly<Record<ArmReach | LegReach, string>> = {
  raised: 'gehoben',
  forward: 'nach vorn gestreckt',
  lifted: 'gehoben',
  stretched: 'ausgestreckt',
  'knee-up': 'mit angezogenem Knie',
};

const limbWords = ({ part, side, reach }: Limb, word: SideWord): string =>
  `${side === 'both' ? PARTS[part].both : `${word(side)}${PARTS[part].one}`} ${REACHES[reach]}`;

const THINGS: Partial<Record<Thing, string>> = {
  wall: 'an einer Wand',
  wallz: 'neben einer Wand',
  counter: 'an einer Arbeitsplatte',
  top: 'neben einer Arbeitsplatte',
  chair: 'an einem Stuhl',
  box: 'an einer Box',
  roller: 'auf einer Rolle',
  db: 'mit einer Hantel',
  'two-dumbbells': 'mit zwei Hanteln',
  goblet: 'mit einer Hantel',
  band: 'mit einem Band',
  strap: 'mit einem Gurt',
  dowel: 'mit einem Stab',
  post: 'in einem Türrahmen',
  bike: 'auf einem Heimtrainer',
  pillow: 'mit einem Kissen zwischen den Knien',
};

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
