import type { Vec3 } from '../imu/sample.ts';
import type { Placement } from '../posture/posture.ts';
import type { Directions, PerSide, Side } from './skeleton.ts';

/** Angles of the trunk and head, degrees; + is flexion, or toward the own right. */
export interface TrunkAngles {
  /** Of the pelvis in the world: upright 0, prone +90, supine -90. */
  readonly pitchDeg: number;
  readonly leanDeg: number;
  readonly yawDeg: number;
  /** Bend shared by the two lumbar and by the three thoracic joints. */
  readonly lumbarDeg: number;
  readonly thoracicDeg: number;
  readonly neckDeg: number;
  readonly nodDeg: number;
  readonly headTurnDeg: number;
  readonly sideBendDeg: number;
  readonly twistDeg: number;
}

/** Where the shoulder blade carries the shoulder, in H: forward and up. */
export interface ShoulderShift {
  readonly protraction: number;
  readonly elevation: number;
}

/** What a hand can be put on; `o…` is the limb of the other side. `at` is a point in the world. */
export const ARM_TARGETS = [
  'palm',
  'wall',
  'at',
  'thigh',
  'knee',
  'oknee',
  'shin',
  'oshin',
  'ham',
  'oham',
  'hip',
  'head',
  'chest',
  'oshoulder',
  'lowback',
  'belly',
] as const;
export type ArmTarget = (typeof ARM_TARGETS)[number];

/** How a foot can be put down; `cross` lays the ankle on the other thigh. */
export const LEG_TARGETS = ['flat', 'ball', 'heel', 'cross'] as const;
export type LegTarget = (typeof LEG_TARGETS)[number];

export const ELBOW_WORDS = ['out', 'in', 'up', 'down', 'fwd', 'back', 'outup'] as const;
export type ElbowWord = (typeof ELBOW_WORDS)[number];

/** Angles between segments, or of the segments in the world; degrees. The order is in content/figures/README.md. */
export interface AngledLimb {
  readonly form: 'joint' | 'world';
  readonly values: readonly number[];
}

/** A limb whose end is placed; the joint between follows by two-bone geometry. */
export interface ReachingLimb<Target extends string = ArmTarget | LegTarget> {
  readonly form: 'reach';
  readonly target: Target;
  readonly values: readonly number[];
  readonly elbow: ElbowWord | null;
}

/** A limb between two unlike forms: directions of its segments in the frame of the trunk end it hangs from. */
export interface CarriedLimb {
  readonly form: 'carried';
  readonly directions: Directions;
}

export type LimbPose<Target extends string = ArmTarget | LegTarget> =
  | AngledLimb
  | ReachingLimb<Target>
  | CarriedLimb;

export const SINGLE_POINTS = [
  'seat',
  'sacrum',
  'lumbar',
  't12',
  'back',
  'upper',
  'head',
  'mid',
  'belly',
  'com',
] as const;
export const SIDED_POINTS = [
  'sole',
  'kn',
  'el',
  'wr',
  'an',
  'fi',
  'sh',
  'ba',
  'he',
  'to',
  'gl',
  'lat',
  'side',
  'fa',
  'qu',
  'low',
] as const;

/** A named point of the body that can touch something. */
export type PointName =
  | { readonly name: (typeof SINGLE_POINTS)[number]; readonly side: null }
  | { readonly name: (typeof SIDED_POINTS)[number]; readonly side: Side };

/** A body point set on a surface of height `y`, at `x`, and at `z` if given. */
export interface Pin {
  readonly point: PointName;
  readonly x: number;
  readonly y: number;
  readonly z: number | null;
}

/** A body point meets a plane; `facing` -1: the surface lies below or behind it, +1: above or in front. */
export interface Contact {
  readonly point: PointName;
  readonly axis: 'x' | 'y' | 'z';
  readonly facing: 1 | -1;
  readonly at: number;
  /** Declared by the author, close, but not exact. */
  readonly soft: boolean;
}

/** The one number of a pose that is solved for, so that a contact is met. */
export type FreeParameter =
  | { readonly of: 'trunk'; readonly angle: 'pitchDeg' | 'leanDeg' }
  | {
      readonly of: 'arms' | 'legs';
      readonly sides: readonly Side[];
      readonly index: number;
    };

export interface Touch {
  readonly contact: Contact;
  readonly parameter: FreeParameter;
}

/** A mark drawn on top, for movements too small to see. Offsets in H and directions in the pelvis frame. */
export type Cue =
  | {
      readonly kind: 'arrow';
      readonly point: PointName;
      readonly offset: Vec3;
      readonly heading: Vec3;
      readonly length: number;
    }
  | {
      readonly kind: 'turn';
      readonly point: PointName;
      readonly fromDeg: number;
      readonly toDeg: number;
      readonly radius: number;
      readonly offsetRight: number;
    }
  | { readonly kind: 'squeeze'; readonly point: PointName; readonly gap: number; readonly length: number }
  | { readonly kind: 'pulse'; readonly point: PointName; readonly radius: number };

export const PROP_KINDS = [
  'mat',
  'wall',
  'wallz',
  'chair',
  'counter',
  'top',
  'box',
  'pillow',
  'roller',
  'db',
  'goblet',
  'band',
  'strap',
  'dowel',
  'towel',
  'post',
  'bike',
  'water',
] as const;
export type PropKind = (typeof PROP_KINDS)[number];

/** A thing beside or in the hands of the figure; the order of its numbers (in H) is in content/figures/README.md. */
export interface Prop {
  readonly kind: PropKind;
  readonly values: readonly number[];
  readonly words: readonly string[];
}

/** One position of the body, before it is solved. Lengths in H. */
export interface Pose {
  readonly trunk: TrunkAngles;
  readonly shoulders: PerSide<ShoulderShift>;
  readonly arms: PerSide<LimbPose<ArmTarget>>;
  readonly legs: PerSide<LimbPose<LegTarget>>;
  /** Where the figure stands; a given `root` (middle of the hips) takes its place. */
  readonly pin: Pin | null;
  readonly root: Vec3 | null;
  readonly touch: Touch | null;
  readonly contacts: readonly Contact[];
  readonly props: readonly Prop[];
  readonly cues: readonly Cue[];
  /** 0 to 1: cues fade in and out between key poses. */
  readonly cueOpacity: number;
}

/** A key pose and its time: the move to the next pose, after holding this one. */
export interface KeyPose {
  readonly pose: Pose;
  readonly moveMs: number;
  readonly holdMs: number;
}

/** Everything drawn for one exercise. Key pose 0 is the start, 1 the peak or hold; the loop goes back to 0. */
export interface FigureRecord {
  readonly id: string;
  readonly keys: readonly KeyPose[];
  readonly easing: 'linear' | 'cubic';
  /** Orthographic camera: azimuth 0 from the figure's right, 90 from its front; elevation looking down. Degrees. */
  readonly camera: readonly [azimuthDeg: number, elevationDeg: number];
  /** Head and shoulders only. */
  readonly closeUp: boolean;
  readonly slopeDeg: number;
  readonly floor: boolean;
  /** Where the clip is worn in training (AMENDMENTS M-40: the breastbone); null in water. */
  readonly clip: Placement | null;
}
