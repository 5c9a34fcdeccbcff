import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskPlace } from '../../app/desk-view.ts';
import { PLACE_WORDS, PLACES } from '../../strings/desk-choice-words.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import type { IconName } from './icon-shapes.ts';

const ICONS: Readonly<Record<DeskPlace, IconName>> = { chair: 'chair', sofa: 'sofa', standing: 'standing' };

/** Where the person sits or stands now; each place has its own tall. */
@customElement('place-choice')
export class PlaceChoice extends LitElement {
  static override styles = [
    base,
    css`
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
      }

      icon-mark {
        position: absolute;
        left: 14px;
        pointer-events: none;
      }

      select {
        min-height: 48px;
        padding: 0 12px 0 44px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-17);
        font-weight: 600;
        cursor: pointer;
      }

      @media (width <= 760px) {
        select {
          min-height: 44px;
          padding: 0 8px 0 38px;
          font-size: var(--text-15);
        }

        icon-mark {
          left: 10px;
        }
      }
    `,
  ];

  @property() value: DeskPlace = 'chair';

  override render() {
    return html`
      <label>
        <icon-mark .name=${ICONS[this.value]}></icon-mark>
        <select aria-label="Where you are" @change=${this.choose}>
          ${PLACES.map(
            (place) =>
              html`<option value=${place} ?selected=${place === this.value}>${PLACE_WORDS[place]}</option>`,
          )}
        </select>
      </label>
    `;
  }

  private choose(event: Event): void {
    const detail = (event.target as HTMLSelectElement).value as DeskPlace;
    this.dispatchEvent(new CustomEvent('place-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-choice': PlaceChoice;
  }

  interface HTMLElementEventMap {
    'place-chosen': CustomEvent<DeskPlace>;
  }
}
