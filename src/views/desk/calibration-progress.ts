import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEAST_BOW_DEG } from '../../core/posture/calibrate-bow.ts';
import type { CalibrationStep } from '../../core/posture/calibration-event.ts';
import type { CalibrationView } from '../../ports/app.ts';
import { CALIBRATION_WORDS, STEP_WORDS } from '../../strings/calibration-words.ts';
import { degreesText } from '../../strings/posture-words.ts';
import { base } from '../styles/base.ts';
import './degree-readout.ts';
import '../elements/hold-ring.ts';
import '../elements/icon-mark.ts';

/** What is shown of the way through the personal range. */
const RANGE_STEPS: readonly CalibrationStep[] = ['tall', 'slump', 'tall-again'];

type Waiting = Extract<CalibrationView, { state: 'waiting' }>;

/** How far a step of the calibration has come: seconds held still, or how deep the bow is. */
@customElement('calibration-progress')
export class CalibrationProgress extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 18px;
      }

      hold-ring {
        height: min(380px, 44vh);
      }

      .stillness {
        display: flex;
        gap: 10px;
        align-items: center;
        justify-content: center;
        font-weight: 620;
      }

      .way {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 8px;
        padding: 0;
        list-style: none;
      }

      .way li {
        padding-top: 8px;
        border-top: 4px solid var(--line);
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .way .reached {
        border-color: var(--action);
      }

      .way [aria-current] {
        color: var(--ink);
        font-weight: 640;
      }

      @media (width <= 760px) {
        hold-ring {
          height: 240px;
        }

        .way + hold-ring {
          height: 200px;
        }
      }
    `,
  ];

  @property({ attribute: false }) view!: Waiting;

  override render() {
    const { step, still } = this.view;
    const words = STEP_WORDS[step];
    return html`
      ${step === 'slump' || step === 'tall-again' ? way(step) : nothing}
      ${step === 'bow' ? this.depth() : this.ring()}
      <p class="stillness" role="status">
        <icon-mark .name=${still ? 'check' : 'pause'}></icon-mark>
        ${still ? words.still : words.unsteady}
      </p>
    `;
  }

  private ring() {
    const { still, stillSeconds, needSeconds } = this.view;
    return html`<hold-ring
      .state=${still ? 'working' : 'paused'}
      .seconds=${stillSeconds}
      .ofSeconds=${needSeconds}
      above="held still"
      below="of ${needSeconds} s"
    ></hold-ring>`;
  }

  private depth() {
    const { still, offsetDeg } = this.view;
    return html`<degree-readout
      .degrees=${offsetDeg}
      glyph="moving"
      .word=${still ? 'Far enough' : 'Bowing'}
      line="${degreesText(LEAST_BOW_DEG)} are enough"
    ></degree-readout>`;
  }
}

/** Where the person is on the way through tall, slump and tall. */
const way = (step: CalibrationStep) => html`
  <ol class="way" aria-label="Steps">
    ${CALIBRATION_WORDS.way.map((words, index) => {
      const at = RANGE_STEPS.indexOf(step);
      return html`<li class=${index <= at ? 'reached' : ''} aria-current=${index === at ? 'step' : nothing}>
        ${words}
      </li>`;
    })}
  </ol>
`;

declare global {
  interface HTMLElementTagNameMap {
    'calibration-progress': CalibrationProgress;
  }
}
