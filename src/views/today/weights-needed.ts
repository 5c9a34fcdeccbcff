import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, TodayView } from '../../ports/app.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/status-banner.ts';
import '../programme/weight-list.ts';
import { areWeightsAsked } from './weights-asked.ts';

/** Asks which dumbbells there are, the first time that a session holds one (M-26). Until then it is the lightest. */
@customElement('weights-needed')
export class WeightsNeeded extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private open = false;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const view = this.today.value;
    if (!view || !areWeightsAsked(view)) return nothing;
    return html`
      <status-banner tone="info" icon="target" heading="Which weights do you have?">
        An exercise with dumbbells comes next. Until you say which there are, the plan says “your lightest weight”, and
        the weight does not grow.
        <button
          slot="actions"
          type="button"
          @click=${() => {
            this.open = true;
          }}
        >
          Tell the weights
        </button>
      </status-banner>
      <dialog-sheet
        heading="Weights at home"
        ?open=${this.open}
        @sheet-closed=${() => {
          this.open = false;
        }}
      >
        <weight-list
          @weights-told=${(event: CustomEvent<readonly number[]>) => {
            this.open = false;
            void this.app.add({ type: 'weights', kg: [...event.detail] });
          }}
        ></weight-list>
      </dialog-sheet>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'weights-needed': WeightsNeeded;
  }
}
