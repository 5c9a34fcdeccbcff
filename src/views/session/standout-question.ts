import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Standout } from '../../ports/app.ts';
import { base } from '../styles/base.ts';
import '../elements/effort-scale.ts';
import type { Option } from '../elements/option-row.ts';
import '../elements/option-row.ts';
import '../elements/pain-scale.ts';

const NONE = 'none';

/** "Which one stood out?" (M-15): one exercise with answers of its own, which then speak for it alone. */
@customElement('standout-question')
export class StandoutQuestion extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 22px;
      }
    `,
  ];

  /** The exercises of the session. */
  @property({ attribute: false }) exercises: readonly Option[] = [];
  /** Undefined: not answered; null: none stood out. */
  @property({ attribute: false }) value: Standout | null | undefined = undefined;

  override render() {
    const { value } = this;
    return html`
      <option-row
        question="Which one stood out?"
        .options=${[{ id: NONE, text: 'None' }, ...this.exercises]}
        .value=${value === undefined ? null : (value?.exerciseId ?? NONE)}
        @option-chosen=${({ detail: id }: CustomEvent<string>) =>
          this.tell(id === NONE ? null : { exerciseId: id, peak: null, effort: null })}
      ></option-row>
      ${value ? this.about(value) : nothing}
    `;
  }

  private about(value: Standout) {
    const name = this.exercises.find(({ id }) => id === value.exerciseId)?.text ?? '';
    return html`
      <pain-scale
        compact
        question="Most pain in it: ${name}"
        .value=${value.peak}
        @scale-chosen=${(event: CustomEvent<number>) => this.tell({ ...value, peak: event.detail })}
      ></pain-scale>
      <effort-scale
        question="How hard was it: ${name}"
        .value=${value.effort}
        @effort-chosen=${(event: CustomEvent<number>) => this.tell({ ...value, effort: event.detail })}
      ></effort-scale>
    `;
  }

  private tell(detail: Standout | null): void {
    this.value = detail;
    this.dispatchEvent(new CustomEvent('standout-told', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'standout-question': StandoutQuestion;
  }

  interface HTMLElementEventMap {
    'standout-told': CustomEvent<Standout | null>;
  }
}
