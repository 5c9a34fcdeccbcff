import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PLACEMENTS, type Placement } from '../../core/posture/posture.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { base } from '../styles/base.ts';
import './clip-picture.ts';

/** Where the sensor is worn: four pictures to choose from. */
@customElement('placement-choice')
export class PlacementChoice extends LitElement {
  static override styles = [
    base,
    css`
      legend {
        margin-bottom: 12px;
        padding: 0;
        font-size: var(--text-20);
        font-weight: 620;
      }

      .spots {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 14px;
      }

      label {
        position: relative;
        display: flex;
        flex-direction: column;
        padding: 12px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-card);
        background: var(--raised);
        line-height: 1.35;
        cursor: pointer;
      }

      label:hover {
        background: var(--action-soft);
      }

      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        cursor: pointer;
        opacity: 0;
      }

      label:has(:checked) {
        border-color: var(--action);
        box-shadow: inset 0 0 0 1.5px var(--action);
      }

      label:has(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      clip-picture {
        display: block;
        height: 170px;
        margin-bottom: 10px;
        padding-top: 10px;
        overflow: hidden;
        border-radius: var(--radius-control);
        background: var(--bg);
      }

      b {
        font-weight: 640;
      }

      @media (width <= 1180px) {
        .spots {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }

      @media (width <= 760px) {
        .spots {
          gap: 8px;
        }

        label {
          padding: 8px;
        }

        clip-picture {
          height: 116px;
        }
      }

      @media (width < 360px) {
        .spots {
          grid-template-columns: 1fr;
        }
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  @property() question = 'Where do you wear it?';
  @property() value: Placement | null = null;

  override render() {
    return html`
      <fieldset role="radiogroup" aria-labelledby="question">
        <legend id="question">${this.question}</legend>
        <div class="spots">${PLACEMENTS.map((placement) => this.spot(placement))}</div>
      </fieldset>
    `;
  }

  private spot(placement: Placement) {
    const { name, hint } = PLACEMENT_WORDS[placement];
    return html`
      <label>
        <input
          type="radio"
          name="placement"
          aria-labelledby="${placement}-name"
          aria-describedby="${placement}-hint"
          .checked=${this.value === placement}
          @change=${() => this.choose(placement)}
        />
        <clip-picture placement=${placement} aria-hidden="true"></clip-picture>
        <b id="${placement}-name">${name}</b>
        <span class="support" id="${placement}-hint">${hint}</span>
      </label>
    `;
  }

  private choose(placement: Placement): void {
    this.dispatchEvent(new CustomEvent('placement-chosen', { detail: placement }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'placement-choice': PlacementChoice;
  }

  interface HTMLElementEventMap {
    'placement-chosen': CustomEvent<Placement>;
  }
}
