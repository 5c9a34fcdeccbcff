import { drawPlumbLine } from '../../core/figure/plumb-line.ts';
import { renderShapes } from './shape-svg.ts';

/** A plumb bob hanging from (0, 0), 22 high and 9 wide. Its brass is in `textureDefs`. */
export const bob = renderShapes(
  drawPlumbLine({ hangsFrom: [0, 0], threadLength: 0, bobHeight: 22, threadWidth: 0, swingDeg: 0 }).filter(
    ({ part }) => part !== 'thread',
  ),
);
