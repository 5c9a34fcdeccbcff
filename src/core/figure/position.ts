import { dot, subtract } from '../imu/vector.ts';
import { contactPoint, lowest } from './contact-point.ts';
import { atan2Deg } from './degrees.ts';
import type { PropKind, SIDED_POINTS } from './pose.ts';
import { otherSide, SIDES, type Side } from './skeleton.ts';
import type { Body } from './solve.ts';

/** How the back is bent, where that is the point of the position. */
export type Back = 'rounded' | 'arched' | null;

/** How the trunk of somebody upright is tipped: its back, or else the pitch to the nearest 5 degrees where that is worth a word. */
export interface Tip {
  readonly back: Back;
  readonly pitchDeg: number | null;
}

/** Where the feet stand that bear the body: one alone, or both, one ahead of the other or far from it. */
export type Stance =
  | { readonly type: 'together' | 'ahead' | 'split' | 'half-kneeling' }
  | { readonly type: 'one'; readonly side: Side };

/** What bears the body. */
export type Bearing =
  | { readonly type: 'seated'; readonly tip: Tip }
  | { readonly type: 'leaning-back' | 'afloat' | 'folded' | 'on-floor' }
  | { readonly type: 'on-back'; readonly hipsLifted: boolean }
  | { readonly type: 'on-side'; readonly side: Side; readonly hipsLifted: boolean }
  | {
      readonly type: 'face-down';
      readonly arms: 'forearms' | 'hands';
      readonly legs: 'knees' | 'toes' | null;
      readonly back: Back;
    }
  | { readonly type: 'on-feet'; readonly squatting: boolean; readonly stance: Stance; readonly tip: Tip };

export type ArmReach = 'raised' | 'forward';
export type LegReach = 'lifted' | 'stretched' | 'knee-up';

/** A limb that reaches out; `both` where the two do the same. */
export type Limb =
  | { readonly part: 'arm'; readonly side: Side | 'both'; readonly reach: ArmReach }
  | { readonly part: 'leg'; readonly side: Side | 'both'; readonly reach: LegReach };

/** A thing that the position needs; dumbbells can be two. */
export type Thing = PropKind | 'two-dumbbells';

/** A body's position as somebody would tell it. */
export interface Position {
  readonly bearing: Bearing;
  readonly limbs: readonly Limb[];
  readonly things: readonly Thing[];
}

/** A part bears on the floor, or on what the pose names for it, this close. In H. */
const BEARS = 0.02;
/** Hands rest on a worktop or bench within these heights, in H. */
const RAISED_FROM = 0.1;

interface Supports {
  readonly feet: readonly Side[];
  readonly knees: readonly Side[];
  readonly forearms: readonly Side[];
  readonly hands: readonly Side[];
}

function supportsOf(body: Body): Supports {
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
/** Pitch of the trunk that is worth a word, and what it is rounded to, degrees. */
const TIPPED_DEG = 15;
const ROUND_TO_DEG = 5;

const pitchDeg = (body: Body): number => atan2Deg(-body.trunk.thorax.forward.y, body.trunk.thorax.up.y);

const hipHeight = (body: Body): number => body.trunk.spine[0]?.y ?? 0;

function backOf({ pose }: Body): Back {
  const bendDeg = pose.trunk.lumbarDeg + pose.trunk.thoracicDeg;
  if (bendDeg >= ROUNDED_DEG) return 'rounded';
  return bendDeg <= ARCHED_DEG ? 'arched' : null;
}

function faceDown(body: Body, { forearms, knees, feet }: Supports): Bearing {
  const { hip, knee } = body.legs.near;
  const isFolded = hipHeight(body) < HIPS.folded && knee.x - hip.x > KNEES_AHEAD;
  if (knees.length > 0 && isFolded) return { type: 'folded' };
  return {
    type: 'face-down',
    arms: forearms.length > 0 ? 'forearms' : 'hands',
    legs: knees.length > 0 ? 'knees' : feet.length > 0 ? 'toes' : null,
    back: backOf(body),
  };
}

const faceUp = (body: Body, { hands }: Supports): Bearing =>
  hands.length > 0 && pitchDeg(body) > -70
    ? { type: 'leaning-back' }
    : { type: 'on-back', hipsLifted: hipHeight(body) > HIPS.lifted };

function tipOf(body: Body): Tip {
  const pitch = Math.round(pitchDeg(body) / ROUND_TO_DEG) * ROUND_TO_DEG;
  return { back: backOf(body), pitchDeg: pitch >= TIPPED_DEG ? pitch : null };
}

function stanceOf({ legs: { near, far } }: Body, { feet, knees }: Supports): Stance {
  const apart = Math.abs(near.ankle.x - far.ankle.x);
  const [foot] = feet;
  if (knees.length > 0) return { type: 'half-kneeling' };
  if (feet.length === 1 && foot) return { type: 'one', side: foot };
  if (apart > FEET.split) return { type: 'split' };
  return { type: apart > FEET.ahead ? 'ahead' : 'together' };
}

const isSeated = ({ pose }: Body): boolean => pose.pin?.point.name === 'seat' && pose.pin.y > RAISED_FROM;

function bearingOf(body: Body, supports: Supports): Bearing {
  const { pelvis } = body.trunk;
  if (isSeated(body)) return { type: 'seated', tip: tipOf(body) };
  if (pelvis.forward.y > LIES) return faceUp(body, supports);
  if (Math.abs(pelvis.right.y) > LIES)
    return {
      type: 'on-side',
      side: pelvis.right.y < 0 ? 'near' : 'far',
      hipsLifted: hipHeight(body) > HIPS.lifted,
    };
  if (body.pose.props.some(({ kind }) => kind === 'water')) return { type: 'afloat' };
  const squatting = hipHeight(body) < HIPS.squatting;
  if (squatting && pelvis.forward.y < -LIES && supports.forearms.length + supports.hands.length > 0)
    return faceDown(body, supports);
  if (hipHeight(body) < HIPS.onFloor) return { type: 'on-floor' };
  return { type: 'on-feet', squatting, stance: stanceOf(body, supports), tip: tipOf(body) };
}

/** How far from the shoulder or hip a limb must reach to be named, in H. */
const ARM_REACHES = 0.26;
const LEG_REACHES = 0.33;

function armReach(body: Body, supports: Supports, side: Side): ArmReach | null {
  if (supports.hands.includes(side) || supports.forearms.includes(side)) return null;
  const { shoulder, wrist } = body.arms[side];
  const reach = subtract(wrist, shoulder);
  if (reach.y > ARM_REACHES) return 'raised';
  const liesFlat = Math.abs(body.trunk.pelvis.forward.y) > LIES && shoulder.y < RAISED_FROM;
  return !liesFlat && Math.abs(reach.y) < 0.14 && reach.x > ARM_REACHES ? 'forward' : null;
}

/** On a side the legs lie on one another: the upper one is lifted only where it leaves the other. */
const LEAVES_THE_OTHER = 0.12;

function legReach(body: Body, supports: Supports, side: Side): LegReach | null {
  if (isSeated(body) || supports.feet.includes(side) || supports.knees.includes(side)) return null;
  const { hip, knee, ankle } = body.legs[side];
  if (Math.abs(body.trunk.pelvis.right.y) > LIES)
    return ankle.y - body.legs[otherSide(side)].ankle.y > LEAVES_THE_OTHER ? 'lifted' : null;
  const along = dot(subtract(ankle, hip), body.trunk.pelvis.up);
  if (Math.abs(ankle.x - hip.x) > LEG_REACHES && along < -0.25) return 'stretched';
  return knee.y > hip.y - 0.05 ? 'knee-up' : 'lifted';
}

/** The reach of each side, or of both as one where they do the same. */
function reaches<Reach>(of: (side: Side) => Reach | null): { side: Side | 'both'; reach: Reach }[] {
  const [near, far] = [of('near'), of('far')];
  if (near !== null && near === far) return [{ side: 'both', reach: near }];
  return SIDES.flatMap((side) => {
    const reach = side === 'near' ? near : far;
    return reach === null ? [] : [{ side, reach }];
  });
}

const thingsOf = (body: Body): Thing[] =>
  body.pose.props
    .filter(({ kind }) => !(kind === 'chair' && isSeated(body)))
    .map(({ kind, words }) => (kind === 'db' && words[0] === 'both' ? 'two-dumbbells' : kind));

/** What bears the body, then what reaches out, then what it needs. */
export function positionOf(body: Body): Position {
  const supports = supportsOf(body);
  return {
    bearing: bearingOf(body, supports),
    limbs: [
      ...reaches((side) => armReach(body, supports, side)).map((each) => ({ part: 'arm' as const, ...each })),
      ...reaches((side) => legReach(body, supports, side)).map((each) => ({ part: 'leg' as const, ...each })),
    ],
    things: [...new Set(thingsOf(body))],
  };
}
