import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clockSpan } from '../../strings/time-words.ts';
import { dial } from '../styles/dial.ts';
import { bob } from './bob.ts';
import { textureDefs } from './shape-svg.ts';

/**
 * `ready`: dots, nothing runs. `working`: solid, with the bob. `paused`: segments, the clock waits.
 * `rest`: thin, runs down. `left` and `right`: that half is to come, the other is done. `unseen`: hollow, because nobody
 * watches.
 */
export type RingState = 'ready' | 'working' | 'paused' | 'rest' | 'left' | 'right' | 'unseen';

const RADIUS = 208;
const LENGTH = 2 * Math.PI * RADIUS;
/** Seconds up to which each second has its tick. */
const TICK_EACH_SECOND = 60;

/** A text of more letters has no room in the smallest ring. */
const LONG = 12;

/** Time held against the target, or rest left: one large number in a ring. Numbers in, a picture out. */
@customElement('hold-ring')
export class HoldRing extends LitElement {
  static override styles = [
    dial,
    css`
    :host {
      container-type: size;
    }

    .short {
      display: none;
    }

    /* Beside a notice the ring gets small, and its words do not: fewer of them are larger. */
    @container (width < 230px) or (height < 230px) {
      .above,
      .short {
        display: block;
        font-size: 36px;
      }

      .below {
        display: none;
      }
    }

    /* The tiles of the sets say which it is. */
    @container (width < 170px) or (height < 170px) {
      .above {
        display: none;
      }

      .short {
        font-size: 44px;
      }

      .long {
        display: none;
      }
    }

    circle {
      fill: none;
    }

    .track {
      stroke: var(--line);
      stroke-width: 20;
    }

    .run {
      stroke: var(--action);
      stroke-width: 20;
      stroke-linecap: round;
    }

    .rest .run {
      stroke: var(--zone-moving);
      stroke-width: 10;
    }

    .paused .run {
      stroke: var(--brass);
      stroke-dasharray: 10 12;
      stroke-linecap: butt;
    }

    .unseen .run {
      stroke: var(--zone-away);
      stroke-dasharray: 3 9;
      stroke-linecap: butt;
    }

    .to-come {
      stroke: var(--ink-3);
      stroke-dasharray: 0.1 17.6;
      stroke-linecap: round;
      stroke-width: 8;
    }

    .ready .run {
      stroke: var(--brass);
      stroke-dasharray: 0.1 26.03;
      stroke-width: 9;
    }

    .tick {
      stroke: var(--ink-3);
      stroke-linecap: round;
    }

    @media (forced-colors: active) {
      .track {
        stroke: GrayText;
        stroke-width: 2;
      }

      .run,
      .to-come {
        stroke: CanvasText;
      }
    }
  `,
  ];

  @property() state: RingState = 'ready';
  /** Shown large: seconds held, or seconds left in `rest`. */
  @property({ type: Number }) seconds = 0;
  /** What a full ring means, seconds. */
  @property({ type: Number }) ofSeconds = 30;
  @property() above = '';
  @property() below = '';
  /** In place of `below` where the ring is small. */
  @property() short = '';
  @property() label = '';

  override render() {
    const share = this.state === 'ready' ? 1 : Math.min(1, Math.max(0, this.seconds / (this.ofSeconds || 1)));
    const label = this.label || [this.above, `${Math.floor(this.seconds)} seconds`, this.below].join(', ');
    return html`
      <svg class=${this.state} viewBox="0 0 500 500" role="timer" aria-label=${label}>
        ${textureDefs}
        <defs>
          <mask id="held"><circle cx="250" cy="250" r=${RADIUS} stroke="#fff" stroke-width="24" stroke-dasharray="${LENGTH * share} ${LENGTH}" /></mask>
        </defs>
        ${this.state === 'left' || this.state === 'right' ? halves(this.state) : this.ring(share)}
        ${this.state === 'working' || this.state === 'paused' ? hangingBob(share) : nothing}
        ${this.words()}
      </svg>
    `;
  }

  private ring(share: number) {
    return svg`
      ${this.ticks()}
      ${this.state === 'ready' ? nothing : svg`<circle class="track" cx="250" cy="250" r=${RADIUS} />`}
      ${share > 0 ? this.run(share) : nothing}`;
  }

  private run(share: number) {
    const patterned = this.state === 'paused' || this.state === 'unseen';
    return svg`
      <g transform="rotate(-90 250 250)" mask=${patterned ? 'url(#held)' : nothing}>
        <circle
          class="run" cx="250" cy="250" r=${RADIUS}
          stroke-dasharray=${patterned || this.state === 'ready' ? nothing : `${LENGTH * share} ${LENGTH}`}
        />
      </g>`;
  }

  private ticks() {
    const step = this.ofSeconds <= TICK_EACH_SECOND ? 1 : 5;
    const count = Math.max(1, Math.round(this.ofSeconds / step));
    return Array.from({ length: count }, (_, index) => {
      const long = index % 5 === 0;
      return svg`<path
        class="tick"
        d="M250 ${250 - RADIUS - 18}v${long ? -14 : -7}"
        stroke-width=${long ? 2.5 : 1.5}
        transform="rotate(${(360 * index) / count} 250 250)"
      />`;
    });
  }

  private words() {
    const rest = ['rest', 'left', 'right'].includes(this.state) || this.seconds >= 60;
    const number = rest ? clockSpan(this.seconds) : String(Math.floor(this.seconds));
    const size = rest ? 148 : 208;
    const short = this.short || this.below;
    return svg`
      <text class="above" x="250" y="146" font-size="31">${this.above}</text>
      <text class="number" x="250" y=${250 + size * 0.35} font-size=${size}>${number}</text>
      <text class="below" x="250" y="382" font-size=${this.below.length > 16 ? 27 : 33}>${this.below}</text>
      <text class="short ${short.length > LONG ? 'long' : ''}" x="250" y="382">${short}</text>`;
  }
}

/** One half for each side: solid is done, dots are to come. */
function halves(next: 'left' | 'right') {
  const half = (side: 'left' | 'right') => {
    const sweep = side === 'right' ? 1 : 0;
    const d = `M250 ${250 - RADIUS}A${RADIUS} ${RADIUS} 0 0 ${sweep} 250 ${250 + RADIUS}`;
    return svg`<path class=${side === next ? 'to-come' : 'run'} d=${d} fill="none" />`;
  };
  return [half('left'), half('right')];
}

/** The bob hangs straight down from where the time has got to. */
function hangingBob(share: number) {
  const turn = share * 2 * Math.PI;
  const x = 250 + RADIUS * Math.sin(turn);
  const y = 250 - RADIUS * Math.cos(turn);
  return svg`<g transform="translate(${x} ${y - 8}) scale(2.3)">${bob}</g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hold-ring': HoldRing;
  }
}
