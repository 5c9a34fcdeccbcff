import { contactPoint, lowest } from '../core/figure/contact-point.ts';
import { atan2Deg } from '../core/figure/frame.ts';
import type { Prop, PropKind, SIDED_POINTS } from '../core/figure/pose.ts';
import { otherSide, SIDES, type Side } from '../core/figure/skeleton.ts';
import type { Body } from '../core/figure/solve.ts';
import { dot, subtract } from '../core/imu/vector.ts';

/** Words for the figure's sides; mirrored, the working right side is drawn as the left. */
type SideWord = (side: Side) => string;

const sideWords =
  (mirror: boolean): SideWord =>
  (side) =>
    (side === 'near') !== mirror ? 'right' : 'left';

/** A part bears on the floor, or on what the pose names for it, this close. In H. */
const BEARS = 0.02;
/** Hands rest on a worktop or bench within these heights, in H. */
const RAISED_FROM = 0.1;

interface Bearing {
  readonly feet: readonly Side[];
  readonly knees: readonly Side[];
  readonly forearms: readonly Side[];
  readonly hands: readonly Side[];
}

function bearingOf(body: Body): Bearing {
  const onFloor = (name: (typeof SIDED_POINTS)[number]) => (side: Side) =>
    lowest(contactPoint(body, { name, side })) < BEARS;
  const onSurface = (name: 'el' | 'wr') => (side: Side) =>
    onFloor(name)(side) ||
    body.contacts.some(({ point, at }) => point.name === name && point.side === side && at > RAISED_FROM);
  const forearms = SIDES.filter(onSurface('el'));
  return {
    feet: SIDES.filter((side) => onFloor('he')(side) || onFloor('ba')(side)),
    knees: SIDES.filter(onFloor('kn')),
    forearms,
    hands: SIDES.filter((side) => onSurface('wr')(side) && !forearms.includes(side)),
  };
}

/** Cosine past which the trunk counts as lying on its back, face down or on a side. */
const LIES = 0.6;
/** Heights of the hips, in H: on the floor, lifted from it, folded over the thighs, squatting, on the feet. */
const HIPS = { onFloor: 0.12, lifted: 0.13, folded: 0.25, squatting: 0.42 } as const;
/** The knees lie this far ahead of the hips where the trunk is folded over them, in H. */
const KNEES_AHEAD = 0.1;
/** Distance of the feet, in H, from which one counts as ahead of the other, and from which they are split. */
const FEET = { ahead: 0.1, split: 0.28 } as const;
/** Bend along the spine that is worth a word, degrees. */
const ROUNDED_DEG = 15;
const ARCHED_DEG = -12;

const pitchDeg = (body: Body): number => atan2Deg(-body.trunk.thorax.forward.y, body.trunk.thorax.up.y);

const hipHeight = (body: Body): number => body.trunk.spine[0]?.y ?? 0;

/** How the back is bent, where that is the point of the position. */
function backPhrase({ pose }: Body): string {
  const bendDeg = pose.trunk.lumbarDeg + pose.trunk.thoracicDeg;
  if (bendDeg >= ROUNDED_DEG) return ', back rounded';
  return bendDeg <= ARCHED_DEG ? ', back arched' : '';
}

function facingDown(body: Body, { forearms, knees, feet }: Bearing): string {
  const { hip, knee } = body.legs.near;
  const isFolded = hipHeight(body) < HIPS.folded && knee.x - hip.x > KNEES_AHEAD;
  if (knees.length > 0 && isFolded) return 'Kneeling, folded forward over the thighs';
  const arms = forearms.length > 0 ? 'forearms' : 'hands';
  const legs = knees.length > 0 ? 'knees' : feet.length > 0 ? 'toes' : null;
  return `On ${arms}${legs ? ` and ${legs}` : ''}${backPhrase(body)}`;
}

function facingUp(body: Body, { hands }: Bearing): string {
  if (hands.length > 0 && pitchDeg(body) > -70) return 'Leaning back on the hands';
  return hipHeight(body) > HIPS.lifted ? 'Lying on the back, hips lifted' : 'Lying on the back';
}

/** How far the trunk is tipped, to the nearest 5 degrees. */
function tipPhrase(body: Body): string {
  const back = backPhrase(body);
  if (back) return back;
  const pitch = Math.round(pitchDeg(body) / 5) * 5;
  return pitch >= 15 ? `, trunk tipped forward about ${pitch} degrees` : '';
}

function onFeet(body: Body, { feet, knees }: Bearing, word: SideWord): string {
  const { near, far } = body.legs;
  const apart = Math.abs(near.ankle.x - far.ankle.x);
  const [foot] = feet;
  if (knees.length > 0) return 'Half-kneeling';
  const stand = hipHeight(body) < HIPS.squatting ? 'Squatting' : 'Standing';
  if (feet.length === 1 && foot) return `${stand} on the ${word(foot)} leg`;
  if (apart > FEET.split) return `${stand} with the feet split`;
  return apart > FEET.ahead ? `${stand} with one foot ahead of the other` : stand;
}

const isSeated = ({ pose }: Body): boolean => pose.pin?.point.name === 'seat' && pose.pin.y > RAISED_FROM;

function posture(body: Body, bearing: Bearing, word: SideWord): string {
  const { pelvis } = body.trunk;
  if (isSeated(body)) return `Seated${tipPhrase(body)}`;
  if (pelvis.forward.y > LIES) return facingUp(body, bearing);
  if (Math.abs(pelvis.right.y) > LIES) {
    const lifted = hipHeight(body) > HIPS.lifted ? ', hips lifted' : '';
    return `On the ${word(pelvis.right.y < 0 ? 'near' : 'far')} side${lifted}`;
  }
  if (body.pose.props.some(({ kind }) => kind === 'water')) return 'Afloat, face down';
  const isLow = hipHeight(body) < HIPS.squatting;
  if (isLow && pelvis.forward.y < -LIES && bearing.forearms.length + bearing.hands.length > 0) {
    return facingDown(body, bearing);
  }
  if (hipHeight(body) < HIPS.onFloor) return 'Sitting on the floor';
  return `${onFeet(body, bearing, word)}${tipPhrase(body)}`;
}

/** How far from the shoulder or hip a limb must reach to be named, in H. */
const ARM_REACHES = 0.26;
const LEG_REACHES = 0.33;

function armPhrase(body: Body, side: Side): string | null {
  const { shoulder, wrist } = body.arms[side];
  const reach = subtract(wrist, shoulder);
  if (reach.y > ARM_REACHES) return 'raised';
  const liesFlat = Math.abs(body.trunk.pelvis.forward.y) > LIES && shoulder.y < RAISED_FROM;
  return !liesFlat && Math.abs(reach.y) < 0.14 && reach.x > ARM_REACHES ? 'reaching forward' : null;
}

/** On a side the legs lie on one another: the upper one is lifted only where it leaves the other. */
const LEAVES_THE_OTHER = 0.12;

function legPhrase(body: Body, bearing: Bearing, side: Side): string | null {
  if (isSeated(body) || bearing.feet.includes(side) || bearing.knees.includes(side)) return null;
  const { hip, knee, ankle } = body.legs[side];
  if (Math.abs(body.trunk.pelvis.right.y) > LIES) {
    return ankle.y - body.legs[otherSide(side)].ankle.y > LEAVES_THE_OTHER ? 'lifted' : null;
  }
  const along = dot(subtract(ankle, hip), body.trunk.pelvis.up);
  if (Math.abs(ankle.x - hip.x) > LEG_REACHES && along < -0.25) return 'stretched out';
  return knee.y > hip.y - 0.05 ? 'with the knee drawn up' : 'lifted';
}

function limbPhrases(body: Body, bearing: Bearing, word: SideWord): string[] {
  const phrases: string[] = [];
  const collect = (part: string, both: string, of: (side: Side) => string | null): void => {
    const [near, far] = [of('near'), of('far')];
    if (near && near === far) phrases.push(`${both} ${near}`);
    else {
      for (const side of SIDES) {
        const phrase = side === 'near' ? near : far;
        if (phrase) phrases.push(`${word(side)} ${part} ${phrase}`);
      }
    }
  };
  collect('arm', 'both arms', (side) =>
    bearing.hands.includes(side) || bearing.forearms.includes(side) ? null : armPhrase(body, side),
  );
  collect('leg', 'both legs', (side) => legPhrase(body, bearing, side));
  return phrases;
}

const THINGS: Partial<Record<PropKind, string>> = {
  wall: 'at a wall',
  wallz: 'beside a wall',
  counter: 'at a worktop',
  top: 'beside a worktop',
  chair: 'at a chair',
  box: 'at a box',
  roller: 'on a foam roller',
  db: 'with a dumbbell',
  goblet: 'with a dumbbell',
  band: 'with a band',
  strap: 'with a strap',
  dowel: 'with a stick',
  post: 'in a doorway',
  bike: 'on a stationary bicycle',
  pillow: 'with a pillow between the knees',
};

const thingPhrase = ({ kind, words }: Prop): string | undefined =>
  kind === 'db' && words[0] === 'both' ? 'with two dumbbells' : THINGS[kind];

/** The position in words, for people who do not see the picture: what bears the body, then what reaches out. */
export function describePosition(body: Body, mirror = false): string {
  const word = sideWords(mirror);
  const bearing = bearingOf(body);
  const things = body.pose.props
    .filter(({ kind }) => !(kind === 'chair' && isSeated(body)))
    .flatMap((prop) => thingPhrase(prop) ?? []);
  const phrases = [posture(body, bearing, word), ...limbPhrases(body, bearing, word), ...new Set(things)];
  return `${phrases.join(', ')}.`;
}
