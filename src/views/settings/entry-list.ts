import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DamagedEntry, NamedEntry } from '../../core/backup/format.ts';
import { moreDamaged } from '../../strings/backup-words.ts';
import { damagedName, damagedWhy, entryName } from '../../strings/record-names.ts';
import { base } from '../styles/base.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** So many are listed; the file that is saved has them all. */
const MOST_LISTED = 50;

/** Entries that could not be read, each by its name with the reason, and how many more there are. */
@customElement('entry-list')
export class EntryList extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 8px;
        padding-left: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly (NamedEntry | DamagedEntry)[] = [];
  /** Of all there are, where not all are here. */
  @property({ type: Number }) all = 0;

  override render() {
    const listed = this.entries.slice(0, MOST_LISTED);
    const more = Math.max(this.all, this.entries.length) - listed.length;
    return html`
      <ul>
        ${listed.map(
          (entry) => html`<li>
            ${'index' in entry ? damagedName(entry, zone) : entryName(entry, zone)}
            <span class="support">${damagedWhy(entry)}</span>
          </li>`,
        )}
      </ul>
      ${more > 0 ? html`<p class="support">${moreDamaged(more)}</p>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entry-list': EntryList;
  }
}
