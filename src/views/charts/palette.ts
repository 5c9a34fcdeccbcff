import { LessMotion } from '../controllers/less-motion.ts';

/** The tokens that charts use, as the canvas needs them: resolved for the theme that stands. */
export interface Palette {
  readonly colour: (token: Token) => string;
  /** Label text of 14 px, in the page's own font. */
  readonly font: { readonly family: string; readonly size: number };
  readonly animationMs: number;
  /** A tile of the ribbon's patterns, so that a zone is told without colour. */
  readonly pattern: (zone: PatternedZone) => CanvasPattern | string;
}

type Token =
  | 'ink'
  | 'ink-2'
  | 'line'
  | 'line-strong'
  | 'action'
  | 'brass'
  | 'brass-text'
  | 'raised'
  | 'surface'
  | 'zone-tall'
  | 'zone-relaxed'
  | 'zone-slumped'
  | 'zone-moving';

export type PatternedZone = 'tall' | 'relaxed' | 'slumped' | 'other';

const ZONE_TOKENS: Readonly<Record<PatternedZone, Token>> = {
  tall: 'zone-tall',
  relaxed: 'zone-relaxed',
  slumped: 'zone-slumped',
  other: 'zone-moving',
};

const LABEL_PX = 14;
/** `--motion-calm`. */
const ANIMATION_MS = 320;
const TILE_PX = 8;

/** Reads the tokens where an element stands. A custom property gives its text back; only a colour is resolved. */
export function paletteAt(host: Element, probe: HTMLElement): Palette {
  const colour = (token: Token) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  return {
    colour,
    font: { family: getComputedStyle(host).fontFamily, size: LABEL_PX },
    animationMs: new LessMotion().matches ? 0 : ANIMATION_MS,
    pattern: (zone) => tile(zone, colour(ZONE_TOKENS[zone]), colour('surface')),
  };
}

function tile(zone: PatternedZone, tone: string, ground: string): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  const scale = Math.max(1, Math.round(devicePixelRatio));
  canvas.width = canvas.height = TILE_PX * scale;
  const context = canvas.getContext('2d');
  if (!context) return tone;
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE_PX, TILE_PX);
  context.fillStyle = context.strokeStyle = tone;
  context.globalAlpha = zone === 'tall' ? 0.35 : 0.18;
  context.fillRect(0, 0, TILE_PX, TILE_PX);
  context.globalAlpha = 1;
  DRAWN[zone](context);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? tone;
}

const DRAWN: Readonly<Record<PatternedZone, (context: CanvasRenderingContext2D) => void>> = {
  tall: () => {},
  relaxed(context) {
    context.lineWidth = 1.6;
    for (const from of [-TILE_PX, 0, TILE_PX]) {
      context.beginPath();
      context.moveTo(from, TILE_PX);
      context.lineTo(from + TILE_PX, 0);
      context.stroke();
    }
  },
  slumped(context) {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 1.2, 0, 2 * Math.PI);
      context.fill();
    }
  },
  other(context) {
    context.lineWidth = 1.6;
    context.beginPath();
    context.moveTo(0, 4);
    context.bezierCurveTo(2, 0, 2, 0, 4, 4);
    context.bezierCurveTo(6, 8, 6, 8, 8, 4);
    context.stroke();
  },
};
