import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { base } from '../styles/base.ts';

/** How an exercise is done, and when to leave it out. */
@customElement('exercise-steps')
export class ExerciseSteps extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      ol {
        padding-left: 1.3em;
      }

      li {
        padding: 2px 0;
      }

      p {
        margin: 8px 0 2px;
        font-weight: 640;
      }

      ul {
        padding-left: 1.1em;
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  /** What the person's own answers change about it (M-1). */
  @property({ attribute: false }) flags: readonly string[] = [];

  override render() {
    const { steps, avoid, changes = [] } = this.exercise;
    const forYou = changes.filter(({ flag }) => this.flags.includes(flag));
    return html`
      <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
      ${
        forYou.length > 0
          ? html`<p>For you</p>
              <ul>${forYou.map(({ text }) => html`<li>${text}</li>`)}</ul>`
          : nothing
      }
      ${
        avoid.length > 0
          ? html`<p>Leave it out if</p>
              <ul>${avoid.map((reason) => html`<li>${reason}</li>`)}</ul>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-steps': ExerciseSteps;
  }
}
