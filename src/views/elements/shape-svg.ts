import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { ColourToken, Paint, PathShape, Shade, Shape, TextShape } from '../../core/figure/shape.ts';

/** How each shade is mixed from its token (LOOK section 7: far limbs at 82 % brightness). */
const SHADES: Readonly<Record<Shade, (colour: string) => string>> = {
  far: (colour) => `color-mix(in srgb, ${colour} 82%, #000)`,
  under: (colour) => `color-mix(in srgb, ${colour} 91%, #000)`,
  edge: (colour) => `color-mix(in srgb, ${colour} 74%, #1b2325)`,
  pale: (colour) => `color-mix(in srgb, ${colour} 68%, var(--surface))`,
  palest: (colour) => `color-mix(in srgb, ${colour} 40%, var(--surface))`,
  dark: (colour) => `color-mix(in srgb, ${colour} 84%, #000)`,
};

const token = (name: ColourToken): string => `var(--${name})`;

function colour({ token: name, shade, texture }: Paint): string {
  if (texture === 'brass') return 'url(#brass)';
  if (texture) return `url(#${texture}-${name})`;
  return shade ? SHADES[shade](token(name)) : token(name);
}

/** Tiles of the zone patterns are 16 units: 45 degree stripes, and two dots. */
const hatch = (name: ColourToken): SVGTemplateResult => svg`
  <pattern id="hatch-${name}" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="16" height="16" fill=${token(name)} />
    <rect width="5" height="16" fill="var(--surface)" opacity="0.62" />
  </pattern>`;

const dots = (name: ColourToken): SVGTemplateResult => svg`
  <pattern id="dots-${name}" width="16" height="16" patternUnits="userSpaceOnUse">
    <rect width="16" height="16" fill=${token(name)} />
    <circle cx="4" cy="4" r="2.7" fill="var(--surface)" />
    <circle cx="12" cy="12" r="2.7" fill="var(--surface)" />
  </pattern>`;

/** Patterns and the brass that shapes refer to. */
export const textureDefs: SVGTemplateResult = svg`
  <defs>
    <linearGradient id="brass" x1="0" x2="1">
      <stop offset="0" stop-color="var(--brass-lo)" />
      <stop offset="0.38" stop-color="var(--brass-hi)" />
      <stop offset="0.6" stop-color="var(--brass)" />
      <stop offset="1" stop-color="var(--brass-lo)" />
    </linearGradient>
    ${hatch('zone-relaxed')}${dots('zone-slumped')}
  </defs>`;

function path({ part, d, fill, stroke }: PathShape): SVGTemplateResult {
  return svg`<path
    class=${part}
    d=${d}
    fill=${fill ? colour(fill) : 'none'}
    fill-opacity=${fill?.opacity ?? nothing}
    stroke=${stroke ? colour(stroke) : nothing}
    stroke-width=${stroke?.width ?? nothing}
    stroke-opacity=${stroke?.opacity ?? nothing}
    stroke-dasharray=${stroke?.dash ? stroke.dash.join(' ') : nothing}
    stroke-linecap=${stroke ? 'round' : nothing}
    stroke-linejoin=${stroke ? 'round' : nothing}
  />`;
}

function text({ part, text: words, x, y, turnDeg, size, weight, fill }: TextShape): SVGTemplateResult {
  return svg`<text
    class=${part}
    x=${x}
    y=${y}
    text-anchor="middle"
    font-size=${size}
    font-weight=${weight}
    fill=${colour(fill)}
    transform=${turnDeg ? `rotate(${turnDeg} ${x} ${y})` : nothing}
  >${words}</text>`;
}

function one(shape: Shape): SVGTemplateResult {
  switch (shape.kind) {
    case 'path':
      return path(shape);
    case 'text':
      return text(shape);
    case 'group':
      return svg`<g class=${shape.part} opacity=${shape.opacity}>${renderShapes(shape.shapes)}</g>`;
  }
}

/** Shapes as SVG, in their order. Colours are the page's tokens. */
export const renderShapes = (shapes: readonly Shape[]): SVGTemplateResult[] => shapes.map(one);
