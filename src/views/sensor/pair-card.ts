import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFault } from '../../ports/ports.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';

/** The way to the browser's list of sensors, and what to mind before wearing one. */
@customElement('pair-card')
export class PairCard extends LitElement {
  static override styles = [
    base,
    css`
      h3 {
        margin-bottom: -8px;
      }

      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) fault: LinkFault | null = null;
  /** A sensor is in use. */
  @property({ type: Boolean }) another = false;
  /** The browser's list is open. */
  @property({ type: Boolean }) busy = false;

  override render() {
    return html`
      <section class="card stack ${this.another ? '' : 'lifted'}">
        <h2>${this.another ? 'Pair another' : 'Pair it'}</h2>
        <p>Wake the sensor, keep it near, and choose it in the list that your browser opens.</p>
        ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
        <div class="row">
          <button
            type="button"
            class=${this.another ? '' : 'primary large'}
            ?disabled=${this.busy}
            @click=${() => this.dispatchEvent(new CustomEvent('pair-asked'))}
          >
            <icon-mark name="bluetooth"></icon-mark>${this.busy ? 'Waiting for your choice' : 'Choose sensor'}
          </button>
        </div>
        <h3>Before you wear it</h3>
        <ul class="support">
          <li>A magnetic clip: not with a pacemaker, a defibrillator or another implant, unless a doctor agrees.</li>
          <li>An adhesive: stop if the skin itches.</li>
          <li>Never wear it while it charges.</li>
        </ul>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pair-card': PairCard;
  }

  interface HTMLElementEventMap {
    'pair-asked': CustomEvent;
  }
}
