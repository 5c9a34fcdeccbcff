import type { Placement } from '../posture/posture.ts';
import { type Camera, createCamera } from './camera.ts';
import { drawClip } from './clip-mark.ts';
import { drawCues } from './cue-mark.ts';
import { drawStanding, drawWater } from './furniture.ts';
import { holdLayers } from './held.ts';
import { flatten } from './layer.ts';
import { personLayers } from './person.ts';
import type { FigureRecord } from './pose.ts';
import type { Shape } from './shape.ts';
import type { Body } from './solve.ts';

/** How to look at a body; a figure record serves as it is. */
export interface FigureOptions {
  readonly camera: FigureRecord['camera'];
  readonly slopeDeg?: number;
  readonly clip: Placement | null;
}

export const cameraOf = ({ camera, slopeDeg = 0 }: Pick<FigureOptions, 'camera' | 'slopeDeg'>): Camera =>
  createCamera(camera[0], camera[1], slopeDeg);

/** The whole picture of a solved pose, back to front: what stands around, the person, the clip and the cues. */
export function drawFigure(body: Body, options: FigureOptions): Shape[] {
  const camera = cameraOf(options);
  const { props } = body.pose;
  return [
    ...props.flatMap((prop) => drawStanding(camera, prop, body)),
    ...flatten([...personLayers(body, camera), ...props.flatMap((prop) => holdLayers(body, camera, prop))]),
    ...(options.clip ? drawClip(body, camera, options.clip) : []),
    ...props.filter(({ kind }) => kind === 'water').flatMap((prop) => drawWater(camera, prop)),
    ...drawCues(body, camera),
  ];
}
