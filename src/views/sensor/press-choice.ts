import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceActions, DeviceView } from '../../ports/app.ts';
import { PRESS_CHOICE_WORDS } from '../../strings/press-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

/** What the sensor's button does, at the desk and in training. */
@customElement('press-choice')
export class PressChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @property({ attribute: false }) device!: DeviceView;
  @property({ attribute: false }) actions!: DeviceActions;

  override render() {
    const { choices, hint } = PRESS_CHOICE_WORDS;
    return html`
      ${choices.map(
        ({ choice, question, options }) => html`<option-row
          .question=${question}
          .options=${options}
          .value=${this.device.choices[choice]}
          @option-chosen=${(event: CustomEvent<string>) => void this.actions.choose({ [choice]: event.detail })}
        ></option-row>`,
      )}
      <p class="support">${hint}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'press-choice': PressChoice;
  }
}
