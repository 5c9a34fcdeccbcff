import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MOST_PLACES, type OwnPlace, placeNow, USUAL_PLACES } from '../../core/desk/places.ts';
import type { App } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import {
  OWN_PLACE_WORDS,
  placeRemoved,
  placeWords,
  removePlace,
  renamePlace,
} from '../../strings/place-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';

/** A place that was removed, and whether the person was there. */
interface Removed {
  readonly place: OwnPlace;
  readonly before: readonly OwnPlace[];
  readonly wasThere: boolean;
}

/** The person's own places: added, called otherwise, removed. */
@customElement('places-sheet')
export class PlacesSheet extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: contents;
      }

      .all,
      form {
        display: grid;
        gap: 14px;
      }

      ul {
        list-style: none;
      }

      li {
        display: flex;
        gap: 8px;
        align-items: center;
        max-width: none;
        border-bottom: 1px solid var(--line);
      }

      li span {
        flex: 1;
        min-width: 0;
        padding: 10px 0;
        overflow-wrap: anywhere;
      }

      li button {
        flex: none;
        width: 44px;
        min-height: 44px;
        padding: 0;
        border-color: transparent;
        background: none;
      }

      form {
        padding: 16px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      #hint,
      #lack {
        margin-top: 6px;
      }

      .check {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
        margin: 0;
        font-weight: 400;
      }

      .check input {
        width: 22px;
        height: 22px;
        accent-color: var(--action);
      }

      .message {
        align-items: center;
        justify-content: space-between;
        padding: 4px 6px 4px 16px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) actions!: Pick<App, 'sitAt' | 'change'>;
  /** The place that is being written; null: none. */
  @state() private draft: OwnPlace | null = null;
  @state() private lack = '';
  @state() private removed: Removed | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this.draft = null;
    this.removed = null;
  }

  override render() {
    if (!this.open) return nothing;
    const { ownPlaces } = this.settings;
    return html`<dialog-sheet open .heading=${OWN_PLACE_WORDS.edit}>
      <div class="all">
        <p class="support">${OWN_PLACE_WORDS.lead}</p>
        ${
          ownPlaces.length === 0
            ? html`<p>${OWN_PLACE_WORDS.none}</p>`
            : html`<ul>${ownPlaces.map((place) => this.row(place))}</ul>`
        }
        <div class="message info" role="status" ?hidden=${this.removed === null}>
          <span>${this.removed ? placeRemoved(this.removed.place) : ''}</span>
          <button type="button" class="quiet undo" @click=${this.undo}>${OWN_PLACE_WORDS.undo}</button>
        </div>
        ${this.draft ? this.form(this.draft) : this.more(ownPlaces.length)}
      </div>
    </dialog-sheet>`;
  }

  private row(place: OwnPlace) {
    return html`<li>
      <icon-mark .name=${place.isStanding ? 'standing' : 'chair'}></icon-mark>
      <span>${place.name}</span>
      <button type="button" aria-label=${renamePlace(place)} @click=${() => void this.write(place)}>
        <icon-mark name="edit"></icon-mark>
      </button>
      <button type="button" aria-label=${removePlace(place)} @click=${() => void this.takeAway(place)}>
        <icon-mark name="close"></icon-mark>
      </button>
    </li>`;
  }

  private more(count: number) {
    if (count >= MOST_PLACES) return html`<p class="support">${OWN_PLACE_WORDS.full}</p>`;
    return html`<p><button type="button" class="add" @click=${() => void this.write(newPlace())}>
      <icon-mark name="plus"></icon-mark>${OWN_PLACE_WORDS.add}
    </button></p>`;
  }

  private form({ name, isStanding }: OwnPlace) {
    return html`<form novalidate @submit=${this.save}>
      <div>
        <label for="name">${OWN_PLACE_WORDS.name}</label>
        <input id="name" type="text" maxlength="30" autocomplete="off" .value=${name} aria-describedby="hint lack" />
        <p class="support" id="hint">${OWN_PLACE_WORDS.example}</p>
        <p id="lack" role="alert" ?hidden=${this.lack === ''}>${this.lack}</p>
      </div>
      <label class="check">
        <input id="stands" type="checkbox" .checked=${isStanding} />
        <span>${OWN_PLACE_WORDS.stands}. <span class="support">${OWN_PLACE_WORDS.standsHint}</span></span>
      </label>
      <div class="row">
        <button type="submit" class="primary">${OWN_PLACE_WORDS.save}</button>
        <button type="button" @click=${this.leave}>${OWN_PLACE_WORDS.cancel}</button>
      </div>
    </form>`;
  }

  private async write(place: OwnPlace): Promise<void> {
    this.draft = place;
    this.removed = null;
    this.lack = '';
    await this.focusOn('#name');
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft) return;
    const name = this.input('name').value.trim();
    this.lack = this.lackOf(name, draft.id);
    if (this.lack) return this.focusOn('#name');
    const place = { id: draft.id, name, isStanding: this.input('stands').checked };
    const { ownPlaces } = this.settings;
    const isNew = !ownPlaces.some(({ id }) => id === place.id);
    await this.actions.change({
      ownPlaces: isNew
        ? [...ownPlaces, place]
        : ownPlaces.map((each) => (each.id === place.id ? place : each)),
    });
    await this.leave();
  }

  private lackOf(name: string, own: string): string {
    if (!name) return OWN_PLACE_WORDS.empty;
    const { ownPlaces } = this.settings;
    const others = [...USUAL_PLACES, ...ownPlaces.map(({ id }) => id)].filter((id) => id !== own);
    const isTaken = others.some((id) => placeWords(id, ownPlaces).toLowerCase() === name.toLowerCase());
    return isTaken ? OWN_PLACE_WORDS.taken : '';
  }

  /** Who is there sits on the chair from then on. Its tall stays in the log, so undoing brings it back. */
  private async takeAway(place: OwnPlace): Promise<void> {
    const { ownPlaces: before } = this.settings;
    const wasThere = placeNow(this.settings) === place.id;
    if (wasThere) await this.actions.sitAt('chair');
    await this.actions.change({ ownPlaces: before.filter(({ id }) => id !== place.id) });
    this.draft = null;
    this.removed = { place, before, wasThere };
    await this.focusOn('.undo');
  }

  private async undo(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    await this.actions.change({ ownPlaces: [...removed.before] });
    if (removed.wasThere) await this.actions.sitAt(removed.place.id);
    this.removed = null;
    await this.focusOn('.add');
  }

  private async leave(): Promise<void> {
    this.draft = null;
    await this.focusOn('.add');
  }

  private input(id: 'name' | 'stands'): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
  }

  private async focusOn(what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }
}

/** Never one that was used before: its tall would come back with it. */
const newPlace = (): OwnPlace => ({ id: `own-${Date.now().toString(36)}`, name: '', isStanding: false });

declare global {
  interface HTMLElementTagNameMap {
    'places-sheet': PlacesSheet;
  }
}
