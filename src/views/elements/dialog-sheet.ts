import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** A dialog over the page, on the browser's own `<dialog>`: focus stays inside, Escape closes it. */
@customElement('dialog-sheet')
export class DialogSheet extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: min(720px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: 28px 32px;
        overflow: auto;
        border: 0;
        border-radius: var(--radius-dialog);
        background: var(--surface);
        box-shadow: var(--shadow-3);
        color: var(--ink);
      }

      dialog::backdrop {
        background: rgb(12 16 16 / 58%);
      }

      .head {
        display: flex;
        gap: 16px;
        align-items: flex-start;
        justify-content: space-between;
        margin-bottom: 16px;
      }

      h2 {
        font-size: var(--text-30);
        font-weight: 600;
        line-height: 1.15;
        letter-spacing: -0.015em;
      }

      /* It takes the focus so that it is read first; nothing can be pressed there. */
      h2:focus {
        outline: none;
      }

      .close {
        flex: none;
        width: 48px;
        padding: 0;
      }

      @media (width <= 760px) {
        dialog {
          padding: 18px 16px;
          border-radius: var(--radius-card);
        }

        h2 {
          font-size: 1.375rem;
        }
      }

      @media (width > 560px) and (height <= 480px) {
        dialog {
          width: min(860px, calc(100vw - 24px));
          max-height: calc(100dvh - 12px);
          padding: 12px 20px;
        }

        .head {
          align-items: center;
          margin-bottom: 6px;
        }

        h2 {
          font-size: 1.375rem;
        }
      }

      @media (forced-colors: active) {
        dialog {
          border: 2px solid CanvasText;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() heading = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  /** Who opened it has heard that it is closed. */
  private isTold = true;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) {
      this.dialog.showModal();
      this.isTold = false;
    }
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  override render() {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.leave} @close=${this.closed}>
        <div class="head">
          <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
          <button class="close" type="button" aria-label="Close" @click=${this.leave}>
            <icon-mark name="close"></icon-mark>
          </button>
        </div>
        <slot></slot>
      </dialog>
    `;
  }

  /** Told at once: the browser itself tells of it a frame later, and by then it may have been asked for again. */
  private leave(): void {
    this.dialog.close();
    this.closed();
  }

  private closed(): void {
    if (this.isTold || this.dialog.open) return;
    this.isTold = true;
    this.open = false;
    // Composed: heard on a sheet that is drawn with this one as well, so that who opened that can open it again.
    this.dispatchEvent(new CustomEvent('sheet-closed', { composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dialog-sheet': DialogSheet;
  }

  interface HTMLElementEventMap {
    'sheet-closed': CustomEvent;
  }
}
