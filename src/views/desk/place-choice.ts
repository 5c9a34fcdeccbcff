import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { placeNow, standsThere, USUAL_PLACES } from '../../core/desk/places.ts';
import type { App } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { OWN_PLACE_WORDS, placeWords } from '../../strings/place-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';
import './places-sheet.ts';

/** Where the person sits or stands now, and the way to their own places; each place has its own tall. */
@customElement('place-choice')
export class PlaceChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: 8px;
        min-width: 0;
      }

      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-width: 0;
      }

      icon-mark {
        flex: none;
      }

      label icon-mark {
        position: absolute;
        left: 14px;
        pointer-events: none;
      }

      select {
        min-width: 0;
        max-width: 240px;
        min-height: 48px;
        padding: 0 12px 0 44px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-17);
        font-weight: 600;
        text-overflow: ellipsis;
        cursor: pointer;
      }

      button {
        flex: none;
        width: 48px;
        padding: 0;
      }

      @media (width <= 760px) {
        label {
          flex: 1;
        }

        select {
          width: 100%;
          max-width: 100%;
          min-height: 44px;
          padding: 0 8px 0 38px;
          font-size: var(--text-15);
        }

        label icon-mark {
          left: 10px;
        }

        button {
          width: 44px;
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) actions!: Pick<App, 'sitAt' | 'change'>;
  @state() private editing = false;

  override render() {
    const { settings } = this;
    const { ownPlaces } = settings;
    const now = placeNow(settings);
    return html`
      <label>
        <icon-mark .name=${iconOf(now, settings)}></icon-mark>
        <select aria-label="Where you are" .value=${now} @change=${this.choose}>
          ${[...USUAL_PLACES, ...ownPlaces.map(({ id }) => id)].map(
            (place) =>
              html`<option value=${place} ?selected=${place === now}>${placeWords(place, ownPlaces)}</option>`,
          )}
        </select>
      </label>
      <button type="button" aria-label=${OWN_PLACE_WORDS.edit} @click=${this.edit}>
        <icon-mark name="edit"></icon-mark>
      </button>
      <places-sheet
        ?open=${this.editing}
        .settings=${settings}
        .actions=${this.actions}
        @sheet-closed=${() => {
          this.editing = false;
        }}
      ></places-sheet>
    `;
  }

  private choose(event: Event): void {
    void this.actions.sitAt((event.target as HTMLSelectElement).value);
  }

  private edit(): void {
    this.editing = true;
  }
}

function iconOf(place: string, settings: Settings): IconName {
  if (place === 'sofa') return 'sofa';
  return standsThere(place, settings) ? 'standing' : 'chair';
}

declare global {
  interface HTMLElementTagNameMap {
    'place-choice': PlaceChoice;
  }
}
