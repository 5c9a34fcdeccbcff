import { css, html, LitElement, type SVGTemplateResult, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { zoneTones } from '../styles/zone-tones.ts';

const MARKS = {
  pain: { name: 'Pain that day', look: svg`<path class="ink" d="M1 11l6-5 6 4 6-5 4 3" />` },
  work: { name: 'Strength work', look: svg`<rect class="work" x="8" y="2" width="8" height="12" rx="2" />` },
  up: { name: 'A step up', look: svg`<path class="up" d="M12 3l6 10H6z" />` },
  flare: { name: 'Flare', look: svg`<path class="hatch" d="M2 14 12 2M8 14 18 2M14 14 22 4" />` },
  usual: { name: 'Usual range', look: svg`<rect class="band" x="1" y="4" width="22" height="8" />` },
  both: {
    name: 'Both',
    look: svg`<path class="solid" d="M1 8h22" /><circle class="dot" cx="12" cy="8" r="4" />`,
  },
  right: {
    name: 'Right',
    look: svg`<path class="dashed" d="M1 8h22" /><rect class="square" x="8" y="4" width="8" height="8" />`,
  },
  left: {
    name: 'Left',
    look: svg`<path class="dotted" d="M1 8h22" /><path class="triangle" d="M12 3l5 9H7z" />`,
  },
  tall: { name: 'Tall', look: zone('tall', svg``) },
  relaxed: { name: 'Relaxed', look: zone('relaxed', svg`<path d="M2 15 13 4M8 15 19 4M14 15 22 7" />`) },
  slumped: {
    name: 'Slumped',
    look: zone(
      'slumped',
      svg`<path class="dots" d="M4 7h.1M9 7h.1M14 7h.1M19 7h.1M6.5 12h.1M11.5 12h.1M16.5 12h.1" />`,
    ),
  },
  other: {
    name: 'Moving, other',
    look: zone('moving', svg`<path d="M2 10c2.5-4 2.5-4 5 0s2.5 4 5 0 2.5-4 5 0 2.5 4 5 0" />`),
  },
  done: { name: 'Done', look: svg`<path class="done" d="M2 8h20" />` },
  here: { name: 'You are here', look: svg`<path class="here" d="M12 0l4 5-4 11-4-11z" />` },
  next: { name: 'Next', look: svg`<circle class="next" cx="12" cy="8" r="5" />` },
  later: { name: 'Later', look: svg`<path class="later" d="M2 8h20" />` },
} as const satisfies Readonly<Record<string, { name: string; look: SVGTemplateResult }>>;

/** The rungs of a ladder. */
export const LADDER_MARKS: readonly (keyof typeof MARKS)[] = ['done', 'here', 'next', 'later'];

function zone(name: string, pattern: SVGTemplateResult): SVGTemplateResult {
  return svg`<g class="zone ${name}"><rect x="1" y="3" width="22" height="12" /><rect class="cap" x="1" y="1" width="22" height="3" />${pattern}</g>`;
}

/** What stands for what in a chart or on a ladder: a mark and its word each. */
@customElement('chart-legend')
export class ChartLegend extends LitElement {
  static override styles = [
    base,
    zoneTones,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        list-style: none;
      }

      li {
        display: flex;
        gap: 7px;
        align-items: center;
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      svg {
        width: 24px;
        height: 16px;
        fill: none;
        stroke-width: 2;
        stroke-linecap: round;
      }

      .ink {
        stroke: var(--ink);
      }

      .work {
        fill: var(--zone-tall);
      }

      .up {
        fill: var(--brass);
      }

      .hatch {
        stroke: var(--brass);
        stroke-width: 1.2;
      }

      .band {
        fill: var(--zone-moving);
        opacity: 0.25;
      }

      .solid,
      .dot {
        fill: var(--action);
        stroke: var(--action);
      }

      .dashed,
      .square {
        fill: var(--surface);
        stroke: var(--brass);
        stroke-dasharray: 7 4;
      }

      .dotted,
      .triangle {
        fill: var(--surface);
        stroke: var(--zone-slumped);
        stroke-dasharray: 2 5;
      }

      .square,
      .triangle {
        stroke-dasharray: none;
      }

      .done {
        stroke: var(--action);
        stroke-width: 3;
      }

      .here {
        fill: var(--brass);
      }

      .next {
        stroke: var(--brass);
      }

      .later {
        stroke: var(--line-strong);
        stroke-dasharray: 3 4;
      }

      .zone {
        stroke: var(--tone);
        stroke-width: 1.4;
      }

      .zone rect {
        fill: var(--tone);
        fill-opacity: 0.22;
        stroke: none;
      }

      .zone .cap {
        fill-opacity: 1;
      }

      .dots {
        stroke-width: 2.4;
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly (keyof typeof MARKS)[] = [];

  override render() {
    return html`<ul>
      ${this.marks.map(
        (mark) =>
          html`<li><svg viewBox="0 0 24 16" aria-hidden="true">${MARKS[mark].look}</svg>${MARKS[mark].name}</li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-legend': ChartLegend;
  }
}
