import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SyncFault } from '../../ports/sync-view.ts';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** Trouble with a new device or sheet; where the invitation has no place left, also the way to more of them. */
@customElement('more-places')
export class MorePlaces extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }

      .line {
        max-width: none;
        padding: 12px 14px;
        border-radius: var(--radius-control);
        background: var(--well);
        font-family: ui-monospace, monospace;
        font-size: var(--text-15);
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** Of whoever shows this. */
  @property() of: SyncFault | null = null;
  @state() private copied = false;

  override render() {
    this.hidden = this.of === null;
    return html`<sync-trouble .fault=${this.of}></sync-trouble>${this.of === 'no-slot' ? this.way() : nothing}`;
  }

  private way() {
    const { ask, copy, copied, line } = SYNC_WORDS.more;
    const text = line(this.view.value?.reference ?? '');
    return html`
      <p>${ask}</p>
      <p class="line">${text}</p>
      <div class="row">
        <button type="button" @click=${() => void this.copy(text)}><icon-mark name="copy"></icon-mark>${copy}</button>
        <a class="button" href="#/join">${SYNC_WORDS.off.read}</a>
        <span class="support" role="status">${this.copied ? copied : ''}</span>
      </div>
    `;
  }

  private async copy(text: string): Promise<void> {
    // Where the browser does not let it, the line stands there to be marked.
    await navigator.clipboard.writeText(text).then(
      () => {
        this.copied = true;
      },
      () => {},
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'more-places': MorePlaces;
  }
}
