import type { PropertyValues } from 'lit';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { gapsOf, type SetTrace } from '../../core/trace/trace.ts';
import type { TraceOf } from '../../ports/traces.ts';
import { base } from '../styles/base.ts';
import { pathOf, scaleOf, wholeOf } from './trace-scale.ts';

const WIDTH = 132;
const HEIGHT = 30;

/** The trace of a set, small, to be looked at in passing: the words beside it say what it shows. */
@customElement('trace-spark')
export class TraceSpark extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      svg {
        overflow: visible;
      }

      path {
        fill: none;
        stroke: var(--action);
        stroke-linejoin: round;
        stroke-width: 1.6;
      }

      .threshold {
        stroke: var(--line-strong);
        stroke-dasharray: 2 4;
      }

      .band {
        fill: var(--zone-moving);
        fill-opacity: 0.16;
      }

      .gap {
        fill: none;
        stroke: var(--zone-away);
        stroke-dasharray: 3 3;
      }

      @media (forced-colors: active) {
        path {
          stroke: CanvasText;
        }
      }
    `,
  ];

  @property() setId = '';
  @property({ attribute: false }) traceOf: TraceOf = async () => null;
  @state() private trace: SetTrace | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('setId') || changed.has('traceOf')) void this.load();
  }

  private async load(): Promise<void> {
    const { setId } = this;
    const kept = await this.traceOf(setId);
    if (setId === this.setId) this.trace = kept === 'dropped' ? null : kept;
  }

  override render() {
    const { trace } = this;
    if (!trace) return nothing;
    const scale = scaleOf(trace, wholeOf(trace), WIDTH, HEIGHT);
    const { target } = trace;
    return html`
      <svg aria-hidden="true" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}">
        ${
          target?.type === 'band'
            ? svg`<rect class="band" x="0" width=${WIDTH} y=${Math.min(scale.y(target.fromDeg), scale.y(target.toDeg))} height=${Math.abs(scale.y(target.fromDeg) - scale.y(target.toDeg))}></rect>`
            : target
              ? svg`<line class="threshold" x1="0" x2=${WIDTH} y1=${scale.y(target.wholeDeg)} y2=${scale.y(target.wholeDeg)}></line>`
              : nothing
        }
        ${gapsOf(trace).map(({ from, to }) => svg`<rect class="gap" x=${scale.x(from)} y="0" width=${scale.x(to) - scale.x(from)} height=${HEIGHT}></rect>`)}
        <path d=${pathOf(trace, scale)}></path>
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trace-spark': TraceSpark;
  }
}
