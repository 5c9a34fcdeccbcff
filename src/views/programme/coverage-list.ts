import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Covered } from '../../core/progression/coverage.ts';
import { WAY_WORDS } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';

/** Ways of moving, and on how many days of the two weeks before and after today each of them comes. */
@customElement('coverage-list')
export class CoverageList extends LitElement {
  static override styles = [
    base,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-15);
      }

      th,
      td {
        padding: 7px 0;
        border-top: 1px solid var(--line);
        font-weight: 400;
        text-align: start;
      }

      thead th {
        border: 0;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      td,
      thead th + th {
        width: 26%;
        padding-left: 12px;
      }

      td {
        white-space: nowrap;
      }

      .dots:empty {
        display: none;
      }

      .dots {
        display: inline-flex;
        gap: 3px;
        margin-right: 8px;
        vertical-align: middle;
      }

      .dots i {
        width: 9px;
        height: 9px;
        border: 2px solid var(--action);
        border-radius: 3px;
      }

      .done i {
        background: var(--action);
      }

      @media (width <= 760px) {
        .dots {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) coverage: readonly Covered[] = [];

  override render() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">Way of moving</th>
            <th scope="col">Last 14 days</th>
            <th scope="col">Next 14 days</th>
          </tr>
        </thead>
        <tbody>
          ${this.coverage.map(
            ({ way, done, ahead }) => html`
              <tr>
                <th scope="row">${WAY_WORDS[way]}</th>
                <td>${days(done, 'done')}</td>
                <td>${way === 'walk' ? 'any day' : days(ahead, '')}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}

/** At most so many dots; the number says the rest. */
const MOST_DOTS = 7;

const days = (count: number, kind: string) => html`
  <span class="dots ${kind}" aria-hidden="true">
    ${Array.from({ length: Math.min(count, MOST_DOTS) }, () => html`<i></i>`)}
  </span>${count === 0 ? (kind ? 'not yet' : 'none') : count === 1 ? '1 day' : `${count} days`}
`;

declare global {
  interface HTMLElementTagNameMap {
    'coverage-list': CoverageList;
  }
}
