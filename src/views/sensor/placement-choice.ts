import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PLACEMENTS, type Placement } from '../../core/posture/posture.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import './clip-picture.ts';
import { radioGroup } from '../elements/radio-group.ts';

/** Where the sensor is worn: four pictures to choose from. */
@customElement('placement-choice')
export class PlacementChoice extends LitElement {
  static override styles = [
    base,
    choices,
    css`
      .cells {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 14px;
      }

      label {
        display: flex;
        flex-direction: column;
        padding: 12px;
        border-radius: var(--radius-card);
        line-height: 1.35;
      }

      label:has(:checked) {
        box-shadow: inset 0 0 0 1.5px var(--action);
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
        .cells {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }

      @media (width <= 760px) {
        .cells {
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
        .cells {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property() question = 'Where do you wear it?';
  @property() value: Placement | null = null;

  override render() {
    return radioGroup({
      question: this.question,
      answers: PLACEMENTS,
      value: this.value,
      cell: spot,
      naming: (placement) => ({ labelledBy: `${placement}-name`, describedBy: `${placement}-hint` }),
      choose: (placement) => this.choose(placement),
    });
  }

  private choose(placement: Placement): void {
    this.dispatchEvent(new CustomEvent('placement-chosen', { detail: placement }));
  }
}

function spot(placement: Placement) {
  const { name, hint } = PLACEMENT_WORDS[placement];
  return html`
    <clip-picture placement=${placement} aria-hidden="true"></clip-picture>
    <b id="${placement}-name">${name}</b>
    <span class="support" id="${placement}-hint">${hint}</span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'placement-choice': PlacementChoice;
  }

  interface HTMLElementEventMap {
    'placement-chosen': CustomEvent<Placement>;
  }
}
