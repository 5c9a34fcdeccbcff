import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SimulationScene } from '../../ports/ports.ts';
import { SPEED_WORDS } from '../../strings/speed-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import { optionRow } from '../elements/option-row.ts';

/** A simulated body in place of a sensor, so many times faster than people move. */
export interface ChosenScene {
  readonly scene: SimulationScene;
  readonly speed: number;
}

/** Offers the simulated body, at the desk or in training. */
@customElement('simulated-card')
export class SimulatedCard extends LitElement {
  static override styles = [base];

  @state() private speed = '1';

  override render() {
    return html`
      <section class="card stack">
        <h2>No sensor at hand?</h2>
        <p class="support">The simulated body wears one and sits at a desk, or trains. Nothing of it is about you.</p>
        ${optionRow(SPEED_WORDS.body, this.speed, (speed) => {
          this.speed = speed;
        })}
        <div class="row">
          <button type="button" @click=${() => this.choose('desk')}>
            <icon-mark name="body"></icon-mark>Try with the simulated body
          </button>
          <button type="button" @click=${() => this.choose('training')}>Simulate training</button>
        </div>
      </section>
    `;
  }

  private choose(scene: SimulationScene): void {
    const detail: ChosenScene = { scene, speed: Number(this.speed) };
    this.dispatchEvent(new CustomEvent('scene-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'simulated-card': SimulatedCard;
  }

  interface HTMLElementEventMap {
    'scene-chosen': CustomEvent<ChosenScene>;
  }
}
