import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { STANDING_WORDS } from '../../strings/player-words.ts';
import { base } from '../styles/base.ts';

export interface SetTile {
  readonly name: string;
  readonly text: string;
  readonly state: 'done' | 'now' | 'planned' | 'skipped';
}

/** The sets of one exercise: done, now, planned, skipped. */
@customElement('set-tiles')
export class SetTiles extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ol {
        display: flex;
        gap: 8px;
        list-style: none;
      }

      li {
        flex: 1;
        min-width: 0;
        padding: 6px 8px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        line-height: 1.25;
      }

      ol:has(:nth-child(5)) {
        gap: 4px;
      }

      li:nth-child(n + 5),
      li:has(~ :nth-child(5)) {
        padding-inline: 4px;
        text-align: center;
      }

      @media (width <= 380px) {
        ol:has(:nth-child(5)) {
          flex-wrap: wrap;
        }

        li:nth-child(n + 5),
        li:has(~ :nth-child(5)) {
          flex: 1 1 30%;
        }
      }

      .name {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      b {
        font-weight: 640;
      }

      .done {
        border-color: transparent;
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      .done .name {
        color: inherit;
      }

      .now {
        padding: 5px 7px;
        border: 2.5px solid var(--brass);
      }

      /* A word where most tiles hold a number. */
      .now:nth-child(n + 5) b,
      .now:has(~ :nth-child(5)) b {
        display: block;
        margin-inline: -3px;
        font-size: var(--text-13);
      }

      .skipped {
        border-style: dashed;
        color: var(--ink-2);
      }

      @media (forced-colors: active) {
        .now {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) tiles: readonly SetTile[] = [];

  override render() {
    return html`
      <ol aria-label="Sets">
        ${this.tiles.map(
          ({ name, text, state }) => html`
            <li class=${state} aria-current=${state === 'now' ? 'step' : 'false'}>
              <span class="name">${name}</span><b>${text}</b>
              ${state === 'done' ? html`<span class="visually-hidden">${STANDING_WORDS.done}</span>` : null}
            </li>
          `,
        )}
      </ol>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-tiles': SetTiles;
  }
}
