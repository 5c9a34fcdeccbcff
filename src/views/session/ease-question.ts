import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EASY_SESSIONS } from '../../core/progression/ease.ts';
import type { StretchEase } from '../../ports/session-view.ts';
import { EASE_OPTIONS, easeQuestion, easeReason } from '../../strings/summary-words.ts';
import type { Option } from '../elements/option-row.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

/** How easy each stretch felt whose next one waits for it (S-074). A stretch that is not touched stays missing. */
@customElement('ease-question')
export class EaseQuestion extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 22px;
      }

      p {
        margin-top: -10px;
      }
    `,
  ];

  @property({ attribute: false }) stretches: readonly Option[] = [];
  @property({ attribute: false }) value: readonly StretchEase[] = [];

  override render() {
    return html`
      ${this.stretches.map((stretch) => this.question(stretch))}
      <p class="support">${easeReason(EASY_SESSIONS)}</p>
    `;
  }

  private question({ id, text }: Option) {
    const told = this.value.find(({ exerciseId }) => exerciseId === id)?.value;
    return html`<option-row
      question=${easeQuestion(text)}
      .options=${EASE_OPTIONS.map((option) => ({ id: String(option.value), text: option.text }))}
      .value=${told === undefined ? null : String(told)}
      @option-chosen=${({ detail }: CustomEvent<string>) => this.tell({ exerciseId: id, value: Number(detail) })}
    ></option-row>`;
  }

  private tell(told: StretchEase): void {
    this.value = [...this.value.filter(({ exerciseId }) => exerciseId !== told.exerciseId), told];
    this.dispatchEvent(new CustomEvent('ease-told', { detail: this.value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ease-question': EaseQuestion;
  }

  interface HTMLElementEventMap {
    'ease-told': CustomEvent<readonly StretchEase[]>;
  }
}
