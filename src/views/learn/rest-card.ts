import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-figure.ts';

/** A position to rest in, or a short reset: the picture and how to get there. */
@customElement('rest-card')
export class RestCard extends LitElement {
  static override styles = [
    base,
    css`
      :host,
      .card {
        display: block;
        height: 100%;
      }

      .well {
        height: 190px;
        margin-bottom: 14px;
        padding: 12px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      exercise-figure {
        height: 100%;
      }

      ol {
        display: grid;
        gap: 6px;
        margin: 8px 0 12px;
        padding-left: 1.3em;
      }

      li::marker {
        color: var(--brass-text);
        font-weight: 640;
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;

  override render() {
    const { id, name, figure, steps } = this.exercise;
    return html`
      <section class="card" aria-labelledby="name">
        <div class="well"><exercise-figure figure=${figure} frame="loop"></exercise-figure></div>
        <h2 id="name">${name}</h2>
        <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
        <p class="support"><a href="#/exercise/${id}">More about it, and when to leave it out</a></p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rest-card': RestCard;
  }
}
