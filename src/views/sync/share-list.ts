import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Share } from '../../ports/sync-view.ts';
import { SHARE_WORDS, shareLine } from '../../strings/share-words.ts';
import { dayWords } from '../../strings/sync-words.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** What is shared with whom, and since when; to stop it, once it was said what that can do. */
@customElement('share-list')
export class ShareList extends SyncElement {
  static override styles = [
    base,
    css`
      :host,
      .inside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }

      .list {
        display: grid;
        list-style: none;
      }

      .list li {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        justify-content: space-between;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      .list li:first-child {
        border-top: 0;
      }

      .share {
        flex: 1 1 260px;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      b {
        font-weight: 640;
      }

      @media (width <= 760px) {
        li > .quiet {
          margin-inline-start: -12px;
        }
      }

      .lines {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding-inline-start: 1.2em;
      }

      /* A sheet is over the page: it takes no room in it. */
      dialog-sheet {
        position: absolute;
      }

      .begin {
        justify-self: start;
      }
    `,
  ];

  @state() private stopping: Share | null = null;

  override render() {
    const { list, none, begin } = SHARE_WORDS;
    const shares = this.view.value?.shares ?? [];
    return html`
      <h2>${list}</h2>
      ${
        shares.length === 0
          ? html`<p class="support">${none}</p>`
          : html`<ul class="list">${shares.toSorted(goingOnFirst).map((share) => html`<li>${this.share(share)}</li>`)}</ul>`
      }
      <a class="button begin" href="#/settings/sync/share">${begin}</a>
      ${this.sheet()}
    `;
  }

  private share(share: Share) {
    const { stop, stopOne, begun, ended } = SHARE_WORDS;
    const [from, to] = [dayWords(share.begun), share.ended === null ? null : dayWords(share.ended)];
    return html`
      <div class="share">
        <b>${share.name}</b>, ${to === null ? begun(from) : ended(from, to)}
        <div class="support">${capital(shareLine(share))}</div>
      </div>
      ${
        to === null
          ? html`<button
              type="button"
              class="quiet"
              aria-label=${stopOne(share.name)}
              @click=${() => {
                this.fault = null;
                this.stopping = share;
              }}
            >${stop}</button>`
          : nothing
      }
    `;
  }

  private sheet() {
    const { stopTitle, stopLines, stopConfirm, stopping, keep } = SHARE_WORDS;
    const share = this.stopping;
    return html`<dialog-sheet heading=${stopTitle(share?.name ?? '')} ?open=${share !== null} @sheet-closed=${this.close}>
      ${
        share
          ? html`<div class="inside">
              <ul class="lines">${stopLines.map((line) => html`<li>${line}</li>`)}</ul>
              <sync-trouble .fault=${this.fault}></sync-trouble>
              <div class="row">
                <button type="button" class="primary" ?disabled=${this.working} @click=${() => void this.stop(share)}>
                  ${this.working ? stopping : stopConfirm}
                </button>
                <button type="button" @click=${this.close}>${keep}</button>
              </div>
            </div>`
          : nothing
      }
    </dialog-sheet>`;
  }

  private readonly close = (): void => {
    this.stopping = null;
  };

  private async stop({ id }: Share): Promise<void> {
    if (await this.attempt((sync) => sync.stopSharing(id))) this.close();
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const goingOnFirst = (a: Share, b: Share): number =>
  Number(a.ended !== null) - Number(b.ended !== null) || b.begun - a.begun;

declare global {
  interface HTMLElementTagNameMap {
    'share-list': ShareList;
  }
}
