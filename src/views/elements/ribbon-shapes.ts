import { css, type SVGTemplateResult, svg } from 'lit';
import type { RibbonPart } from '../../core/desk/ribbon.ts';
import { zoneTones } from '../styles/zone-tones.ts';

/** How a part of the day is drawn: by height and pattern first (LOOK section 2). */
export type RibbonLook = 'tall' | 'relaxed' | 'slumped' | 'still' | 'moving' | 'away' | 'gap' | 'not-me';

export const LOOK_OF: Readonly<Record<RibbonPart, RibbonLook>> = {
  tall: 'tall',
  relaxed: 'relaxed',
  slumped: 'slumped',
  still: 'still',
  reclining: 'still',
  lying: 'moving',
  moving: 'moving',
  exercise: 'moving',
  away: 'away',
  unseen: 'gap',
  'not-me': 'not-me',
};

/** Share of the full height. */
const HEIGHTS: Partial<Readonly<Record<RibbonLook, number>>> = {
  tall: 1,
  relaxed: 0.68,
  slumped: 0.4,
  still: 0.68,
  gap: 0.68,
};

export const ribbonStyles = css`
  ${zoneTones}

  .away,
  .still,
  .gap,
  .not-me {
    --tone: var(--zone-away);
  }

  .tint {
    fill: var(--tone);
    opacity: 0.3;
  }

  .gap .tint {
    opacity: 0.08;
  }

  .tile {
    stroke: none;
  }

  .cap {
    fill: var(--tone);
  }

  .stroke {
    fill: none;
    stroke: var(--tone);
    stroke-width: 2.2;
    stroke-linecap: round;
  }

  .away .stroke {
    stroke-dasharray: 1 5;
  }

  .not-me .stroke {
    stroke-width: 1.5;
  }

  .gap .edge {
    fill: none;
    stroke: var(--tone);
    stroke-dasharray: 4 3;
  }

  @media (forced-colors: active) {
    .tint {
      fill: none;
      stroke: CanvasText;
      opacity: 1;
    }

    .cap {
      fill: CanvasText;
    }

    .stroke,
    .gap .edge {
      stroke: CanvasText;
    }
  }
`;

/** Hatch at 45 degrees, dots, and the counter-hatch of a gap. */
export const ribbonPatterns: SVGTemplateResult = svg`
  <defs>
    <pattern id="ribbon-relaxed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.8" height="7" fill="var(--zone-relaxed)" />
    </pattern>
    <pattern id="ribbon-slumped" width="7" height="7" patternUnits="userSpaceOnUse">
      <circle cx="1.8" cy="1.8" r="1.3" fill="var(--zone-slumped)" />
      <circle cx="5.3" cy="5.3" r="1.3" fill="var(--zone-slumped)" />
    </pattern>
    <pattern id="ribbon-gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="1.2" height="7" fill="var(--zone-away)" />
    </pattern>
  </defs>`;

/** One stretch, standing on `floor`. */
export function ribbonShape(look: RibbonLook, x: number, width: number, floor: number, full: number) {
  const share = HEIGHTS[look];
  if (look === 'not-me') return struckOut(x, width, floor, full);
  if (share === undefined) return svg`<g class=${look}>${floorLine(look, x, width, floor)}</g>`;
  const height = full * share;
  const top = floor - height;
  const tile = look === 'relaxed' || look === 'slumped' || look === 'gap' ? `url(#ribbon-${look})` : 'none';
  return svg`<g class=${look}>
    <rect class="tint" x=${x} y=${top} width=${width} height=${height}></rect>
    <rect class="tile" x=${x} y=${top} width=${width} height=${height} fill=${tile}></rect>
    ${
      look === 'gap'
        ? svg`<rect class="edge" x=${x + 0.5} y=${top} width=${Math.max(0, width - 1)} height=${height}></rect>`
        : svg`<rect class="cap" x=${x} y=${top} width=${width} height="3"></rect>`
    }
  </g>`;
}

/** What was seen there is somebody else's: an empty frame with one line through it. */
function struckOut(x: number, width: number, floor: number, full: number) {
  const [height, inner] = [full * 0.68, Math.max(1, width - 2)];
  const d = `M${x + 1} ${floor - 1}v${-height}h${inner}v${height}zl${inner} ${-height}`;
  return svg`<g class="not-me"><path class="stroke" d=${d} /></g>`;
}

function floorLine(look: RibbonLook, x: number, width: number, floor: number) {
  if (look === 'away') return svg`<path class="stroke" d="M${x} ${floor - 2}h${width}" />`;
  const wave = Math.max(4, Math.min(12, width));
  const waves = Math.max(1, Math.floor(width / wave));
  const d = Array.from({ length: waves }, () => `q${wave / 4} -9 ${wave / 2} 0t${wave / 2} 0`).join('');
  return svg`<path class="stroke" d="M${x} ${floor - 9}${d}" />`;
}
