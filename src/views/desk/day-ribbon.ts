import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Span } from '../../core/alerts/quiet.ts';
import { within } from '../../core/desk/not-me.ts';
import type { Ribbon, RibbonMark, RibbonSpan } from '../../core/desk/ribbon.ts';
import { DAY_WORDS, stretchWords } from '../../strings/desk-day-words.ts';
import { clockTime } from '../../strings/time-words.ts';
import { bob } from '../elements/bob.ts';
import { LOOK_OF, ribbonPatterns, ribbonShape, ribbonStyles } from '../elements/ribbon-shapes.ts';
import { textureDefs } from '../elements/shape-svg.ts';
import { base } from '../styles/base.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const HEIGHT = 96;
const FLOOR = 70;
const FULL = 58;
/** A minute is no narrower than this, px: a long day scrolls sideways on a phone. */
const LEAST_MINUTE = 1.1;
/** Room beside the ends, for the bob and the first hour, px. */
const EDGE = 12;

/**
 * A day as a ribbon: zones by height and pattern, moves, gaps, nudges, notes. Stretches can be chosen: one by a press or
 * the arrow keys, more with Shift or by a mouse that is drawn over them.
 */
@customElement('day-ribbon')
export class DayRibbon extends LitElement {
  static override styles = [
    base,
    ribbonStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .scroll {
        overflow-x: auto;
        padding: 4px;
        margin: -4px;
      }

      text {
        fill: var(--ink-2);
        font-size: 14px;
      }

      .floor {
        stroke: var(--line-strong);
      }

      .mark {
        fill: var(--brass);
        stroke: var(--surface);
        stroke-width: 1.5;
      }

      .mark.withheld {
        fill: var(--surface);
        stroke: var(--brass);
      }

      .mark.answered {
        fill: var(--action);
      }

      .mark.note {
        fill: var(--ink-2);
      }

      .chosen {
        fill: none;
        stroke: var(--focus);
        stroke-width: 2.5;
      }

      .thread {
        stroke: var(--thread);
        stroke-width: 1.5;
      }

      .told {
        min-height: 1.45em;
      }
    `,
  ];

  @property({ attribute: false }) ribbon: Ribbon = { spans: [], marks: [] };
  /** The day goes on: the bob hangs at its end. */
  @property({ type: Boolean }) live = false;
  /** Whole stretches. */
  @property({ attribute: false }) chosen: Span | null = null;
  @state() private width = 600;
  /** Where choosing began: what is taken in more reaches from there. */
  private anchor: number | null = null;

  private readonly resized = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) this.width = entry.contentRect.width;
  });

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  /** The newest end is seen first. */
  protected override updated(changed: PropertyValues): void {
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll && this.chosen === null && changed.has('width')) scroll.scrollLeft = scroll.scrollWidth;
  }

  override render() {
    const { spans, marks } = this.ribbon;
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return html`<p class="support">${DAY_WORDS.empty}</p>`;
    const minutes = (last.to - first.from) / MINUTE_MS;
    const minute = Math.max((this.width - 2 * EDGE) / Math.max(minutes, 60), LEAST_MINUTE);
    const x = (at: number) => EDGE + ((at - first.from) / MINUTE_MS) * minute;
    const chosen = this.chosenSpans;
    const shown = marks.filter(({ t }) => first.from <= t && t < last.to);
    return html`
      <div
        class="scroll"
        role="slider"
        tabindex="0"
        aria-label=${DAY_WORDS.ribbon}
        aria-valuemin="1"
        aria-valuemax=${spans.length}
        aria-valuenow=${spans.indexOf(chosen.at(-1) ?? last) + 1}
        aria-valuetext=${stretchWords(chosen.length > 0 ? chosen : [last], marks)}
        @keydown=${this.press}
      >
        <svg width=${x(last.to) + EDGE} height=${HEIGHT} aria-hidden="true">
          ${ribbonPatterns}${textureDefs} ${hours(first.from, last.to, x)}
          <path class="floor" d="M${EDGE} ${FLOOR}H${x(last.to)}" />
          ${spans.map((span, index) => this.stretch(span, index, x))} ${shown.map((mark) => markAt(mark, x))}
          ${this.live ? end(x(last.to)) : nothing}
        </svg>
      </div>
      <p class="support told">${stretchWords(chosen, marks)}</p>
    `;
  }

  private get chosenSpans(): readonly RibbonSpan[] {
    const { chosen } = this;
    return chosen ? within(this.ribbon.spans, chosen) : [];
  }

  private stretch(span: RibbonSpan, index: number, x: (at: number) => number) {
    const { from, to, part } = span;
    const width = Math.max(1, x(to) - x(from) - 1);
    return svg`<g
      @click=${(event: MouseEvent) => this.choose(index, event.shiftKey)}
      @pointerdown=${(event: PointerEvent) => this.beginDrawing(event, index)}
      @pointerenter=${(event: PointerEvent) => this.drawOver(event, index)}
    >
      ${ribbonShape(LOOK_OF[part], x(from), width, FLOOR, FULL)}
      <rect
        class=${this.chosenSpans.includes(span) ? 'chosen' : ''}
        x=${x(from) - 1}
        y=${FLOOR - FULL - 3}
        width=${width + 2}
        height=${FULL + 4}
        rx="3"
        fill="transparent"
      ></rect>
    </g>`;
  }

  private press(event: KeyboardEvent): void {
    const { spans } = this.ribbon;
    const last = spans.length - 1;
    const end = this.movingEnd();
    const to = {
      ArrowLeft: (end ?? last + 1) - 1,
      ArrowRight: (end ?? last) + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') this.tell(null);
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(last, Math.max(0, to));
    if (index !== end || !event.shiftKey) this.choose(index, event.shiftKey, true);
  }

  /** The end of what is chosen that keys move: the one that is not held. */
  private movingEnd(): number | null {
    const indexes = this.chosenSpans.map((span) => this.ribbon.spans.indexOf(span));
    const [first, last] = [indexes[0], indexes.at(-1)];
    if (first === undefined || last === undefined) return null;
    return this.anchor === last ? first : last;
  }

  private beginDrawing({ pointerType, shiftKey }: PointerEvent, index: number): void {
    // A finger scrolls.
    if (pointerType === 'mouse' && !shiftKey) this.anchor = index;
  }

  private drawOver({ pointerType, buttons }: PointerEvent, index: number): void {
    if (pointerType === 'mouse' && buttons === 1 && this.anchor !== null)
      this.tell(this.between(this.anchor, index));
  }

  private between(a: number, b: number): Span | null {
    const { spans } = this.ribbon;
    const [first, last] = [spans[Math.min(a, b)], spans[Math.max(a, b)]];
    return first && last ? { from: first.from, to: last.to } : null;
  }

  /** Chosen once more, what is chosen is let go; a key only moves. */
  private choose(index: number, more: boolean, byKey = false): void {
    if (!more || this.anchor === null || !this.chosen) this.anchor = index;
    const [only] = this.chosenSpans;
    const again = !more && !byKey && this.chosenSpans.length === 1 && only === this.ribbon.spans[index];
    this.tell(again ? null : this.between(this.anchor, index));
  }

  private tell(detail: Span | null): void {
    this.chosen = detail;
    this.dispatchEvent(new CustomEvent('stretch-chosen', { detail }));
  }
}

function hours(from: number, to: number, x: (at: number) => number) {
  const first = Math.ceil(from / HOUR_MS) * HOUR_MS;
  const count = Math.max(0, Math.floor((to - first) / HOUR_MS) + 1);
  return Array.from({ length: count }, (_, index) => first + index * HOUR_MS).map(
    (at) => svg`<path class="floor" d="M${x(at)} ${FLOOR}v5" />
      <text x=${x(at)} y=${FLOOR + 21} text-anchor="middle">${clockTime(at)}</text>`,
  );
}

/** Nudges and prompts stand above, answers and what was left out differ by shape. */
function markAt({ type, t }: RibbonMark, x: (at: number) => number) {
  if (type === 'answered') return svg`<path class="mark answered" d="M${x(t)} 1l5 8h-10z" />`;
  if (type === 'stillness' || type === 'break')
    return svg`<rect class="mark" x=${x(t) - 4} y="2" width="8" height="8" rx="1.5" />`;
  if (type === 'note') return svg`<path class="mark note" d="M${x(t) - 4} 1h8v10l-4 -3l-4 3z" />`;
  return svg`<circle class="mark ${type}" cx=${x(t)} cy="6" r="4.5" />`;
}

const end = (x: number) => svg`<g>
  <path class="thread" d="M${x} 0V${FLOOR - 8}" />
  <g transform="translate(${x} ${FLOOR - 10}) scale(0.85)">${bob}</g>
</g>`;

declare global {
  interface HTMLElementTagNameMap {
    'day-ribbon': DayRibbon;
  }

  interface HTMLElementEventMap {
    /** Null: let go. */
    'stretch-chosen': CustomEvent<Span | null>;
  }
}
