import type { Animation } from '../../../src/core/figure/animation.ts';
import { contactPoint, lowest } from '../../../src/core/figure/contact-point.ts';
import { atan2Deg, cosDeg, sinDeg } from '../../../src/core/figure/degrees.ts';
import { advance, offset, unit } from '../../../src/core/figure/frame.ts';
import { outwardSign, SIDES, type Side, TRUNK_SECTIONS } from '../../../src/core/figure/skeleton.ts';
import { type Body, contactError } from '../../../src/core/figure/solve.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { angleBetween, dot, norm, rejection, scale, subtract } from '../../../src/core/imu/vector.ts';

const deg = (a: Vec3, b: Vec3): number => (angleBetween(a, b) * 180) / Math.PI;

/** Every contact and every hand or foot must be this close to where it belongs, in H (FIGURES section 8). */
export const CONTACT_TOLERANCE = 0.01;
const FLOOR = -0.011;
const TRUNK_FLOOR = -0.012;

function hipAndKnee(body: Body, side: Side): string[] {
  const [thigh, shin, foot] = body.legs[side].directions;
  const { pelvis } = body.trunk;
  const hip = atan2Deg(dot(thigh, pelvis.forward), -dot(thigh, pelvis.up));
  const abduction = 90 - deg(thigh, scale(pelvis.right, outwardSign(side)));
  const knee = deg(thigh, shin);
  const ankle = 90 - deg(foot, scale(shin, -1));
  const ahead = advance(scale(pelvis.forward, cosDeg(hip)), pelvis.up, sinDeg(hip));
  const found: string[] = [];
  if (Math.abs(abduction) < 60 && (hip < -25 || hip > 135))
    found.push(`${side} hip flexed ${hip.toFixed(0)}`);
  if (abduction < -28 || abduction > 55) found.push(`${side} hip abducted ${abduction.toFixed(0)}`);
  if (knee > 150) found.push(`${side} knee bent ${knee.toFixed(0)}`);
  if (knee > 6 && Math.abs(abduction) < 25 && dot(shin, ahead) > 0.1)
    found.push(`${side} knee bends backward`);
  if (ankle > 40 || ankle < -85) found.push(`${side} ankle ${ankle.toFixed(0)}`);
  return found;
}

function shoulderAndElbow(body: Body, side: Side, swims: boolean): string[] {
  const [upper, fore] = body.arms[side].directions;
  const { thorax } = body.trunk;
  const elbow = deg(upper, fore);
  const found: string[] = [];
  if (elbow > 152) found.push(`${side} elbow bent ${elbow.toFixed(0)}`);
  if (swims) return found;
  const flexion = atan2Deg(dot(upper, thorax.forward), -dot(upper, thorax.up));
  const aside = outwardSign(side) * dot(upper, thorax.right);
  if (flexion < -62 && flexion > -145 && Math.abs(aside) < 0.7)
    found.push(`${side} shoulder ${flexion.toFixed(0)}`);
  const ahead = advance(scale(thorax.forward, cosDeg(flexion)), thorax.up, sinDeg(flexion));
  const fold = unit(rejection(fore, upper));
  if (elbow > 15 && Math.abs(aside) < 0.35 && dot(fold, ahead) < -0.5)
    found.push(`${side} elbow bends backward`);
  return found;
}

const SPINE_LIMITS = {
  lumbarDeg: [-30, 45],
  thoracicDeg: [-25, 35],
  neckDeg: [-45, 45],
  nodDeg: [-30, 30],
  twistDeg: [-60, 60],
  sideBendDeg: [-35, 35],
  headTurnDeg: [-70, 70],
} as const;

/** Joints beyond what the body does (FIGURES section 8). Swimming is exempt at the shoulder. */
export function jointFindings(body: Body, id: string): string[] {
  const spine = Object.entries(SPINE_LIMITS).flatMap(([angle, [least, most]]) => {
    const value = body.pose.trunk[angle as keyof typeof SPINE_LIMITS];
    return value < least || value > most ? [`${angle} ${value}`] : [];
  });
  return [
    ...spine,
    ...SIDES.flatMap((side) => [...hipAndKnee(body, side), ...shoulderAndElbow(body, side, id === 'swim')]),
  ];
}

/** Contacts and reached targets that are missed. */
export function contactFindings(body: Body): string[] {
  const contacts = body.contacts
    .filter(({ soft }) => !soft)
    .map((contact) => ({ name: contact.point.name, error: Math.abs(contactError(body, contact)) }));
  const targets = body.targets.map(({ limb, side, target }) => ({
    name: `${side} ${limb}`,
    error: norm(subtract(limb === 'arm' ? body.arms[side].wrist : body.legs[side].ankle, target)),
  }));
  return [...contacts, ...targets]
    .filter(({ error }) => error > CONTACT_TOLERANCE)
    .map(({ name, error }) => `${name} misses by ${error.toFixed(3)}`);
}

const LIMB_POINTS = ['kn', 'el', 'wr', 'fi', 'he', 'ba', 'an', 'sh'] as const;
const TRUNK_POINTS = ['seat', 'lumbar', 't12', 'back', 'upper', 'head'] as const;

/** Parts below the floor; limb points may sink by `depth`. */
export function floorFindings(body: Body, depth = FLOOR): string[] {
  const limbs = SIDES.flatMap((side) =>
    LIMB_POINTS.map((name) => {
      const { centre, radius } = contactPoint(body, { name, side });
      const bone = name === 'an' ? 0.018 : Math.max(0, radius - 0.003);
      return { name: `${side} ${name}`, height: centre.y - bone, least: depth };
    }),
  );
  // On the side the trunk is less deep than its sphere.
  const onSide = Math.abs(body.trunk.pelvis.right.y) > 0.6;
  const trunk = TRUNK_POINTS.map((name) => {
    const sphere = contactPoint(body, { name, side: null });
    const height = onSide ? sphere.centre.y - sphere.radius * 0.85 : lowest(sphere);
    return { name, height, least: Math.min(depth, TRUNK_FLOOR) };
  });
  return [...limbs, ...trunk]
    .filter(({ height, least }) => height < least)
    .map(({ name, height }) => `${name} at ${height.toFixed(3)}`);
}

/** Elbows, hands and knees whose middle lies inside the trunk. */
export function insideFindings(body: Body): string[] {
  const { trunk } = body;
  return SIDES.flatMap((side) => {
    const { elbow, wrist, directions } = body.arms[side];
    const points = { elbow, wrist, palm: advance(wrist, directions[2], 0.06), knee: body.legs[side].knee };
    return Object.entries(points).flatMap(([name, point]) => {
      const isInside = TRUNK_SECTIONS.slice(2, 7).some(({ node, halfDepth, halfWidth, shift }) => {
        const frame = trunk.frames[node];
        const centre = trunk.spine[node];
        if (!frame || !centre) return false;
        const away = subtract(point, offset(centre, frame, shift, 0));
        const share = (dot(away, frame.forward) / halfDepth) ** 2 + (dot(away, frame.right) / halfWidth) ** 2;
        return Math.abs(dot(away, frame.up)) < 0.026 && share < 0.55;
      });
      return isInside ? [`${side} ${name} inside the trunk`] : [];
    });
  });
}

/** Everything that is wrong with an exercise's key poses. */
export function findings({ keys, record }: Animation): string[] {
  return keys.flatMap((body, key) =>
    [
      ...jointFindings(body, record.id),
      ...contactFindings(body),
      ...floorFindings(body),
      ...insideFindings(body),
    ].map((finding) => `${record.id} k[${key}]: ${finding}`),
  );
}
