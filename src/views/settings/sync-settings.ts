import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayWords, SYNC_WORDS } from '../../strings/sync-words.ts';
import '../elements/icon-mark.ts';
import '../elements/link-row.ts';
import '../elements/part-missing.ts';
import '../elements/setting-fold.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { settings } from '../styles/settings.ts';
import '../sync/add-device.ts';
import '../sync/device-list.ts';
import '../sync/leave-sync.ts';
import '../sync/recovery-sheet.ts';
import '../sync/share-form.ts';
import '../sync/share-list.ts';
import { SyncElement } from '../sync/sync-element.ts';
import '../sync/sync-off.ts';
import '../sync/sync-standing.ts';

/** Devices and sync: what it is while it is off; how it stands, with devices, sheet and shares, while it is on. */
@customElement('sync-settings')
export class SyncSettings extends SyncElement {
  static override styles = [
    base,
    settings,
    backLink,
    css`
      .back {
        margin-block: -6px 6px;
      }

      @media print {
        .back {
          display: none;
        }

        .card {
          padding: 0;
          border: 0;
          background: none;
          box-shadow: none;
        }
      }
    `,
  ];

  /** `add`, `sheet` or `share`; any other word is the whole. */
  @property() place = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  override render() {
    const view = this.view.value;
    if (!view) return this.coming();
    if (view.state === 'off') return html`<section class="card"><sync-off></sync-off></section>`;
    const { app } = this;
    if (view.state === 'elsewhere')
      return html`<section class="card"><sync-standing .app=${app}></sync-standing></section>`;
    switch (this.place) {
      case 'add':
        return this.inner(html`<add-device .app=${app}></add-device>`);
      case 'sheet':
        return this.inner(html`<recovery-sheet .app=${app}></recovery-sheet>`);
      case 'share':
        if (!this.canShare) return this.whole();
        return this.inner(html`<share-form .app=${app}></share-form>`);
      default:
        return this.whole();
    }
  }

  private readonly open = () => this.attempt(async () => {});

  private coming() {
    return this.fault
      ? html`<part-missing @again-asked=${this.open}></part-missing>`
      : html`<p role="status">${SYNC_WORDS.coming}</p>`;
  }

  private inner(content: unknown) {
    return html`<section class="card">
      <a class="back" href="#/settings/sync"><icon-mark name="back"></icon-mark>${SYNC_WORDS.title}</a>
      ${content}
    </section>`;
  }

  private whole() {
    const { app } = this;
    const { leave, off } = SYNC_WORDS;
    return html`
      <section class="card"><sync-standing .app=${app}></sync-standing></section>
      <section class="card"><device-list .app=${app}></device-list></section>
      <section class="card links">${this.sheetRow()}</section>
      ${this.canShare ? this.sharing() : nothing}
      <section class="card folds">
        <setting-fold under heading=${off.sees} line=${off.seesLine}>
          <ul>${off.seesList.map((each) => html`<li>${each}</li>`)}</ul>
        </setting-fold>
        <setting-fold under heading=${leave.name} line=${leave.line}><leave-sync .app=${app}></leave-sync></setting-fold>
      </section>
    `;
  }

  private get canShare(): boolean {
    return this.sync.value?.canShare === true;
  }

  private sharing() {
    const { name, none, some } = SYNC_WORDS.professional;
    const people = this.view.value?.sharedWithMe.length ?? 0;
    return html`
      <section class="card"><share-list .app=${this.app}></share-list></section>
      <section class="card links">
        <link-row href="#/people" icon="body" name=${name} line=${people === 0 ? none : some(people)}></link-row>
      </section>
    `;
  }

  private sheetRow() {
    const { title, none, made } = SYNC_WORDS.sheet;
    const madeAt = this.view.value?.sheet.madeAt ?? null;
    return html`<link-row
      href="#/settings/sync/sheet"
      icon="print"
      name=${title}
      line=${madeAt === null ? none : made(dayWords(madeAt))}
    ></link-row>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-settings': SyncSettings;
  }
}
