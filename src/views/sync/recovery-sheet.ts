import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { groupsOf } from '../../strings/code-words.ts';
import { dayWords, SYNC_WORDS } from '../../strings/sync-words.ts';
import '../codes/qr-code.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import './more-places.ts';
import { SyncElement } from './sync-element.ts';

/** The sheet that brings everything back when all devices are lost: what it is for, and the page to print. */
@customElement('recovery-sheet')
export class RecoverySheet extends SyncElement {
  static override styles = [
    base,
    css`
      :host,
      .why {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
        justify-items: start;
      }

      .paper {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
        width: 100%;
        padding: 32px;
        border: 1px solid var(--line);
        border-radius: var(--radius-tick);
        background: #fff;
        color: #1b2325;
        box-shadow: var(--shadow-2);
      }

      .paper h2 {
        font-size: var(--text-24);
      }

      .made {
        overflow-wrap: anywhere;
        color: #3f4748;
        font-size: var(--text-15);
      }

      qr-code {
        --qr-size: 480px;
        margin-inline: -12px;
      }

      .groups {
        max-width: none;
        font-family: ui-monospace, monospace;
        font-size: var(--text-15);
        line-height: 1.7;
        overflow-wrap: anywhere;
        word-spacing: 0.35em;
      }

      .keep {
        padding-top: 14px;
        border-top: 1px solid #d9d3c6;
        font-weight: 600;
      }

      @media (width <= 760px) {
        .paper {
          padding: 18px 16px;
        }
      }

      @media print {
        .why {
          display: none;
        }

        .paper {
          padding: 0;
          border: 0;
          box-shadow: none;
        }

        qr-code {
          --qr-size: 125mm;
        }

        .groups {
          font-size: 8.5pt;
          line-height: 1.45;
        }
      }
    `,
  ];

  @state() private text: string | null = null;

  override render() {
    const { title, none, made, make, again, working, print } = SYNC_WORDS.sheet;
    const madeAt = this.view.value?.sheet.madeAt ?? null;
    const label = this.working ? working : madeAt === null ? make : again;
    return html`
      <div class="why">
        <h2>${title}</h2>
        ${this.text ? nothing : html`<p>${madeAt === null ? none : made(dayWords(madeAt))}</p>`}
        <more-places .app=${this.app} .of=${this.fault}></more-places>
        ${
          this.text
            ? html`<button type="button" class="primary" @click=${() => globalThis.print()}><icon-mark name="print"></icon-mark>${print}</button>`
            : html`<button type="button" class="primary" ?disabled=${this.working} @click=${this.make}>${label}</button>`
        }
      </div>
      ${this.text ? this.paper(this.text) : nothing}
    `;
  }

  private paper(text: string) {
    const { onPaper, madeOn, use, keep, label, where } = SYNC_WORDS.sheet;
    return html`
      <article class="paper">
        <div>
          <h2>${onPaper}</h2>
          <p class="made">${madeOn(dayWords(Date.now()))}. ${where(`${location.host}${location.pathname}`)}</p>
        </div>
        <p>${use}</p>
        <qr-code correction="medium" .text=${text} .label=${label}></qr-code>
        <p class="groups">${groupsOf(text)}</p>
        <p class="keep">${keep}</p>
      </article>
    `;
  }

  private readonly make = (): Promise<boolean> =>
    this.attempt(async (sync) => {
      this.text = await sync.recoverySheet();
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'recovery-sheet': RecoverySheet;
  }
}
