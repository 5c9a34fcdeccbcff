import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type CheckGroup, MARK_WORDS, type Mark } from '../../strings/diagnosis-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';

const ICONS: Readonly<Record<Mark, IconName>> = { fine: 'check', look: 'warning', unknown: 'why' };

/** What must be right, with a mark for each: glyph and word, and colour last. */
@customElement('check-list')
export class CheckList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px;
        align-items: start;
      }

      ul {
        display: grid;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 2px 12px;
        align-items: baseline;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      li:first-child {
        border-top: 0;
      }

      icon-mark {
        align-self: center;
        color: var(--ink-3);
      }

      .fine icon-mark {
        color: var(--action);
      }

      .look icon-mark {
        color: var(--brass-text);
      }

      b {
        font-weight: 640;
      }

      .support {
        grid-column: 2 / -1;
      }

      .mark {
        color: var(--ink-2);
        font-size: var(--text-15);
        white-space: nowrap;
      }

      .look .mark {
        padding: 0 10px;
        border-radius: var(--radius-pill);
        background: var(--brass-soft);
        color: var(--brass-text);
        font-weight: 620;
      }

      @media (width <= 1180px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (width <= 760px) {
        :host {
          gap: 12px;
        }
      }

      @media (forced-colors: active) {
        .look .mark {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly CheckGroup[] = [];

  override render() {
    return this.groups.map(
      ({ title, checks }) => html`
        <section class="card">
          <h2>${title}</h2>
          <ul>
            ${checks.map(
              (check) => html`
                <li class=${check.mark}>
                  <icon-mark .name=${ICONS[check.mark]}></icon-mark>
                  <b>${check.title}</b>
                  <span class="mark">${MARK_WORDS[check.mark]}</span>
                  <p class="support">${check.found}</p>
                </li>
              `,
            )}
          </ul>
        </section>
      `,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'check-list': CheckList;
  }
}
