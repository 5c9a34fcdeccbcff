import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dial } from '../styles/dial.ts';
import { bob } from './bob.ts';
import { textureDefs } from './shape-svg.ts';

/** Repetitions against the target, and a bob that runs the thread once per repetition to show the tempo. */
@customElement('rep-line')
export class RepLine extends LitElement {
  static override styles = [
    dial,
    css`
    .done {
      fill: var(--action);
      stroke: var(--action);
    }

    .next {
      fill: var(--brass);
      stroke: var(--brass);
    }

    .open {
      fill: none;
      stroke: var(--line-strong);
    }

    .running {
      animation: tempo calc(var(--tempo) / 2) ease-in-out infinite alternate;
    }

    @keyframes tempo {
      from {
        transform: translateY(0);
      }

      to {
        transform: translateY(236px);
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .running {
        animation: none;
      }
    }

    @media (forced-colors: active) {
      rect {
        stroke: CanvasText;
      }

      .done {
        fill: CanvasText;
      }
    }
  `,
  ];

  @property({ type: Number }) count = 0;
  @property({ type: Number }) target = 10;
  /** Seconds of one repetition. */
  @property({ type: Number }) tempoSeconds = 4;
  @property({ type: Boolean }) running = false;
  @property() above = '';
  /** A word about who counts, if one is needed. */
  @property() note = '';

  override render() {
    const reps = this.target === 1 ? 'rep' : 'reps';
    return html`
      <svg viewBox="0 0 500 500" role="img" aria-label="${this.above}, ${this.count} of ${this.target} ${reps}${this.note && `, ${this.note}`}">
        ${textureDefs}
        <text x="190" y="110" font-size="31">${this.above}</text>
        <text class="number" x="190" y="300" font-size="216">${this.count}</text>
        <text x="190" y="362" font-size="34">of ${this.target} ${reps}${this.note && `, ${this.note}`}</text>
        ${this.boxes()} ${this.thread()}
      </svg>
    `;
  }

  private boxes() {
    const columns = Math.min(10, this.target);
    const left = 190 - (columns * 28 - 8) / 2;
    return Array.from({ length: this.target }, (_, index) => {
      const state = index < this.count ? 'done' : index === this.count && this.running ? 'next' : 'open';
      return svg`<rect
        class=${state}
        x=${left + (index % 10) * 28}
        y=${394 + Math.floor(index / 10) * 28}
        width="20" height="20" stroke-width="2"
        rx=${state === 'next' ? 10 : 5}
      />`;
    });
  }

  private thread() {
    return svg`
      <g transform="translate(412 0)">
        <path d="M-38 60h76" stroke="var(--ink)" stroke-width="6" stroke-linecap="round" />
        <path d="M0 60v380" stroke="var(--thread)" stroke-width="2.5" />
        <path d="M-24 132h48M-24 420h48" stroke="var(--ink-2)" stroke-width="3" stroke-linecap="round" />
        <g class=${this.running ? 'running' : ''} style="--tempo: ${this.tempoSeconds}s">
          <g transform="translate(0 118) scale(3)">${bob}</g>
        </g>
      </g>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rep-line': RepLine;
  }
}
