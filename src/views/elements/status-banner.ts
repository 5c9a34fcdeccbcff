import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import type { IconName } from './icon-shapes.ts';

/** `info`: good to know. `gentle`: look here. `safety`: pain and medical safety, nothing else. */
export type BannerTone = 'info' | 'gentle' | 'safety';

/** A note across the page: heading, words, and buttons in the `actions` slot. */
@customElement('status-banner')
export class StatusBanner extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .message {
        flex-wrap: wrap;
        row-gap: 10px;
        align-items: center;
      }

      .words {
        flex: 1 1 var(--words-width, 260px);
        min-width: 0;
      }

      strong {
        display: block;
        font-size: var(--text-17);
        font-weight: 640;
      }

      icon-mark {
        align-self: flex-start;
        margin-top: 1px;
        color: var(--brass-text);
      }

      .info icon-mark {
        color: var(--on-action-soft);
      }

      .safety icon-mark {
        color: var(--clay);
      }

      ::slotted([slot="actions"]) {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }

      @media (forced-colors: active) {
        .message {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property() tone: BannerTone = 'gentle';
  @property() icon: IconName = 'info';
  @property() heading = '';

  override render() {
    return html`
      <div class="message ${this.tone}">
        <icon-mark .name=${this.icon}></icon-mark>
        <div class="words">
          ${this.heading ? html`<strong>${this.heading}</strong>` : null}
          <slot></slot>
        </div>
        <slot name="actions"></slot>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-banner': StatusBanner;
  }
}
