import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './empty-chair.ts';

/** A page before its first session: the line at rest, what will stand here (the slot), and the way there. */
@customElement('nothing-yet')
export class NothingYet extends LitElement {
  static override styles = [
    base,
    css`
      .card {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        gap: 28px;
        align-items: center;
      }

      empty-chair {
        height: 200px;
      }

      @media (width <= 760px) {
        .card {
          grid-template-columns: minmax(0, 1fr);
          gap: 14px;
        }
      }
    `,
  ];

  override render() {
    return html`
      <section class="card" aria-labelledby="heading">
        <empty-chair></empty-chair>
        <div class="stack">
          <h2 id="heading">Nothing yet</h2>
          <p><slot></slot></p>
          <p><a class="button primary" href="#/today">Go to Today</a></p>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nothing-yet': NothingYet;
  }
}
