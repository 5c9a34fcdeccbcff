import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import type { IconName } from './icon-shapes.ts';

/** A button that asks for a file. The same file can be chosen twice. */
@customElement('file-button')
export class FileButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }

      .button {
        width: 100%;
      }

      input {
        display: none;
      }
    `,
  ];

  @property() label = '';
  @property() icon: IconName = 'open';
  @property() accept = '';

  override render() {
    return html`
      <button type="button" class="button" @click=${this.ask}>
        <icon-mark .name=${this.icon}></icon-mark>${this.label}
      </button>
      <input type="file" tabindex="-1" accept=${this.accept} aria-label=${this.label} @change=${this.take} />
    `;
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  private ask(): void {
    this.input?.click();
  }

  private take(): void {
    const file = this.input?.files?.[0];
    if (!file || !this.input) return;
    this.dispatchEvent(new CustomEvent('file-chosen', { detail: file }));
    this.input.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'file-button': FileButton;
  }

  interface HTMLElementEventMap {
    'file-chosen': CustomEvent<File>;
  }
}
