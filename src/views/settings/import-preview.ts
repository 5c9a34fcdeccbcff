import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lengthOf } from '../../app/backup/minute-spans.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { ImportChoice, ImportPreview } from '../../ports/import-view.ts';
import {
  BACKUP_WORDS,
  differingSettings,
  importPreviewWords,
  KIND_NAMES,
  olderMinutesWords,
  PREVIEW_WORDS,
} from '../../strings/backup-words.ts';
import { LOCALE } from '../../strings/language.ts';
import { SETTING_NAMES } from '../../strings/setting-names.ts';
import { dayOfYear } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import { settingInWords } from './setting-in-words.ts';
import './entry-list.ts';
import '../elements/icon-mark.ts';
import '../elements/setting-fold.ts';
import '../elements/status-banner.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = (at: number): string => dayOfYear(civilDate(at, zone));

/** What a file would bring: a sentence first, and all of it behind. Nothing is taken before the person says so. */
@customElement('import-preview')
export class ImportPreviewElement extends LitElement {
  static override styles = [
    base,
    css`
      :host,
      .folds {
        display: grid;
        gap: 14px;
      }

      .folds {
        gap: 0;
      }

      .lead {
        font-size: var(--text-20);
        line-height: 1.35;
      }

      label {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 48px;
      }

      input {
        flex: none;
        width: 22px;
        height: 22px;
        accent-color: var(--action);
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-15);
      }

      th,
      td {
        padding: 7px 0 7px 12px;
        border-bottom: 1px solid var(--line);
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      th {
        color: var(--ink-2);
        font-weight: 560;
      }

      th:first-child {
        padding-left: 0;
        color: var(--ink);
        font-weight: inherit;
        text-align: start;
      }

      tr:last-child > * {
        border-bottom: 0;
      }
    `,
  ];

  @property({ attribute: false }) preview!: ImportPreview;
  @state() private choice: ImportChoice = { settings: false, olderMinutes: false };

  override render() {
    const { preview } = this;
    const { from, to, fresh, isShortOfRoom, settings, olderMinutes } = preview;
    const older = lengthOf(olderMinutes);
    return html`
      <p class="lead">${importPreviewWords(preview)}</p>
      ${from === null || to === null ? nothing : html`<p class="support">From ${day(from)} to ${day(to)}.</p>`}
      ${fresh > 0 ? html`<p class="support">${PREVIEW_WORDS.stay} ${PREVIEW_WORDS.undo}</p>` : nothing}
      ${isShortOfRoom ? html`<status-banner icon="warning">${PREVIEW_WORDS.room}</status-banner>` : nothing}
      ${settings.length > 0 ? this.tick('settings', PREVIEW_WORDS.settings, differingSettings(settings.length)) : nothing}
      ${older > 0 ? this.tick('olderMinutes', PREVIEW_WORDS.older, olderMinutesWords(older)) : nothing}
      <div class="folds">${this.detail()} ${this.settingsDetail()} ${this.damaged()}</div>
      ${this.answers()}
    `;
  }

  private tick(name: keyof ImportChoice, label: string, words: string) {
    return html`
      <div>
        <label>
          <input
            type="checkbox"
            .checked=${this.choice[name]}
            @change=${(event: Event) => {
              this.choice = { ...this.choice, [name]: (event.target as HTMLInputElement).checked };
            }}
          />
          ${label}
        </label>
        <p class="support">${words}</p>
      </div>
    `;
  }

  private detail() {
    const { counts } = this.preview;
    if (counts.length === 0) return nothing;
    return html`<setting-fold under heading=${PREVIEW_WORDS.detail}>
      ${table(
        PREVIEW_WORDS.heads,
        counts.map(({ kind, fresh, known }) => [KIND_NAMES[kind], amount(fresh), amount(known)]),
      )}
    </setting-fold>`;
  }

  private settingsDetail() {
    const { settings } = this.preview;
    if (settings.length === 0) return nothing;
    return html`<setting-fold under heading=${PREVIEW_WORDS.settingsDetail}>
      ${table(
        PREVIEW_WORDS.settingHeads,
        settings.map(({ name, here, there }) => [
          SETTING_NAMES[name],
          settingInWords(name, here, zone),
          settingInWords(name, there, zone),
        ]),
      )}
    </setting-fold>`;
  }

  private damaged() {
    const { named, damaged } = this.preview;
    if (damaged === 0) return nothing;
    return html`<setting-fold under heading=${PREVIEW_WORDS.damaged} line=${PREVIEW_WORDS.keep}>
      <entry-list .entries=${named} all=${damaged}></entry-list>
      <div class="row">
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('damaged-saved'))}>
          <icon-mark name="save"></icon-mark>${BACKUP_WORDS.saveSetAside}
        </button>
      </div>
    </setting-fold>`;
  }

  private answers() {
    const { settings, olderMinutes } = this.choice;
    const takesRecords = this.preview.fresh > 0 || olderMinutes;
    const take = takesRecords ? PREVIEW_WORDS.take : settings ? PREVIEW_WORDS.takeSettings : null;
    return html`
      <div class="row">
        ${
          take === null
            ? nothing
            : html`<button
                type="button"
                class="primary"
                @click=${() => this.dispatchEvent(new CustomEvent('import-taken', { detail: this.choice }))}
              >
                ${take}
              </button>`
        }
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('import-left'))}>
          ${take === null ? PREVIEW_WORDS.close : PREVIEW_WORDS.leave}
        </button>
      </div>
    `;
  }
}

const amount = (count: number): string => count.toLocaleString(LOCALE);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) => html`
  <table>
    <thead>
      <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) => html`<tr>
          <th scope="row">${name}</th>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>
`;

declare global {
  interface HTMLElementTagNameMap {
    'import-preview': ImportPreviewElement;
  }

  interface HTMLElementEventMap {
    'import-taken': CustomEvent<ImportChoice>;
    'import-left': CustomEvent;
    'damaged-saved': CustomEvent;
  }
}
