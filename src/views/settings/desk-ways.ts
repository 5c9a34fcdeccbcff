import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskWay } from '../../core/alerts/manners.ts';
import { DESK_CHOICE_WORDS, WAY_WORDS, wayWords } from '../../strings/desk-choice-words.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import '../elements/icon-mark.ts';
import { radioGroup } from '../elements/radio-group.ts';

/** How the desk accompanies somebody: each way with what it does. */
@customElement('desk-ways')
export class DeskWays extends LitElement {
  static override styles = [
    base,
    choices,
    css`
      legend {
        margin-bottom: 10px;
      }

      .cells {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
        gap: 8px;
      }

      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        align-content: start;
        padding: 12px 14px;
        line-height: 1.35;
      }

      label:has(:checked) {
        background: var(--action-soft);
        color: var(--on-action-soft);
        box-shadow: inset 0 0 0 1px var(--action);
      }

      b {
        font-weight: 640;
      }

      icon-mark {
        --icon-size: 20px;
        color: var(--action);
        visibility: hidden;
      }

      label:has(:checked) icon-mark {
        visibility: visible;
      }

      .support {
        grid-column: 1 / -1;
      }

      label:has(:checked) .support {
        color: inherit;
      }
    `,
  ];

  @property() value: DeskWay | null = null;

  override render() {
    return radioGroup({
      question: DESK_CHOICE_WORDS.question,
      answers: WAY_WORDS.map(({ id }) => id),
      value: this.value,
      cell: way,
      naming: (id) => ({ labelledBy: `${id}-name`, describedBy: `${id}-hint` }),
      choose: (id) => this.choose(id),
    });
  }

  private choose(detail: DeskWay): void {
    this.value = detail;
    this.dispatchEvent(new CustomEvent('way-chosen', { detail }));
  }
}

function way(id: DeskWay) {
  const { text, hint } = wayWords(id);
  return html`
    <b id="${id}-name">${text}</b>
    <icon-mark name="check"></icon-mark>
    <span class="support" id="${id}-hint">${hint}</span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-ways': DeskWays;
  }
}
