import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';

/** What sync is, what a server can see and what not, and how it begins: for who does not take part. */
@customElement('sync-off')
export class SyncOff extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
      }

      .lead {
        margin-top: 4px;
        color: var(--ink-2);
      }

      .how {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
      }

      .seen {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
        gap: 12px;
      }

      .seen > div {
        padding: 16px 18px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      .seen .shut {
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      h3 {
        display: flex;
        gap: 10px;
        align-items: center;
        --icon-size: 20px;
      }

      ul {
        margin-top: 8px;
        padding-inline-start: 1.2em;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      li + li {
        margin-top: 6px;
      }

      .begin {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        justify-items: start;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  override render() {
    const { title, lead, how, sees, seesList, seesNot, seesNotList, begin, read } = SYNC_WORDS.off;
    return html`
      <div>
        <h2>${title}</h2>
        <p class="lead">${lead}</p>
      </div>
      <div class="how">${how.map((each) => html`<p>${each}</p>`)}</div>
      <div class="seen">
        <div class="shut">
          <h3><icon-mark name="lock"></icon-mark>${seesNot}</h3>
          <ul>${seesNotList.map((each) => html`<li>${each}</li>`)}</ul>
        </div>
        <div>
          <h3><icon-mark name="info"></icon-mark>${sees}</h3>
          <ul>${seesList.map((each) => html`<li>${each}</li>`)}</ul>
        </div>
      </div>
      <div class="begin">
        <p>${begin}</p>
        <a class="button primary" href="#/join">${read}</a>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-off': SyncOff;
  }
}
