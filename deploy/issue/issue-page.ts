import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addressOf, type Language } from '../../src/core/translation/languages.ts';
import { groupsOf } from '../../src/strings/code-words.ts';
import { ISSUE_WORDS } from '../../src/strings/issue-words.ts';
import { dayWords } from '../../src/strings/sync-words.ts';
import '../../src/views/codes/qr-code.ts';
import '../../src/views/elements/file-button.ts';
import '../../src/views/elements/icon-mark.ts';
import '../../src/views/elements/status-banner.ts';
import { base } from '../../src/views/styles/base.ts';
import { field } from '../../src/views/styles/field.ts';
import {
  type Invitation,
  type Issuing,
  invite,
  type KnownPerson,
  readIssuing,
  readReference,
} from '../invitation.ts';
import { sheet } from './sheet.ts';

/** Makes invitations out of the issuing key, in this page alone: for whoever runs the servers. */
@customElement('issue-page')
export class IssuePage extends LitElement {
  static override styles = [
    base,
    field,
    sheet,
    css`
      :host {
        display: grid;
        gap: 18px;
        max-width: 960px;
        margin-inline: auto;
        padding: clamp(16px, 4vw, 44px);
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 24px;
        align-items: start;
        justify-content: space-between;
      }

      .lead {
        margin-top: 6px;
        color: var(--ink-2);
      }

      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
        justify-items: start;
      }

      .choice {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
        margin: 0;
        font-weight: 400;
      }

      input[type="radio"] {
        width: 22px;
        height: 22px;
        accent-color: var(--action);
      }

      .field {
        width: min(100%, 520px);
      }

      .field .note {
        margin-top: 6px;
      }

      @media print {
        :host {
          display: block;
          max-width: none;
          padding: 0;
        }

        header,
        .no-paper {
          display: none;
        }
      }
    `,
  ];

  @state() private issuing: Issuing | null = null;
  @state() private isWrong = false;
  @state() private isKnown = false;
  @state() private reference = '';
  @state() private isReferenceWrong = false;
  @state() private note = '';
  @state() private made: Invitation | null = null;
  @state() private told = '';

  override render() {
    const { title, lead, other } = ISSUE_WORDS;
    return html`
      <header>
        <div>
          <h1>${title}</h1>
          <p class="lead">${lead}</p>
        </div>
        <a class="button quiet" lang=${other.language} hreflang=${other.language} href="${addressOf(other.language as Language)}issue/">${other.name}</a>
      </header>
      ${this.key()} ${this.issuing ? this.person() : nothing}
      ${this.made && this.issuing ? [this.paper(this.made, this.issuing), this.yours(this.made)] : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('made') && this.made) this.renderRoot.querySelector<HTMLElement>('#made')?.focus();
  }

  private key() {
    const { title, line, choose, another, read, wrong } = ISSUE_WORDS.key;
    const { issuing } = this;
    return html`<section class="card no-paper" aria-labelledby="key">
      <div><h2 id="key">${title}</h2><p class="support">${line}</p></div>
      <div role="status">
        ${
          issuing
            ? html`<status-banner tone="info" icon="check" .heading=${read(issuing.by)}>${issuing.servers.join(', ')}</status-banner>`
            : nothing
        }
        ${this.isWrong ? html`<status-banner icon="warning">${wrong}</status-banner>` : nothing}
      </div>
      <file-button
        .label=${issuing ? another : choose}
        accept="application/json,.json"
        @file-chosen=${(event: CustomEvent<File>) => void this.take(event.detail)}
      ></file-button>
    </section>`;
  }

  private person() {
    const { title, fresh, known, make } = ISSUE_WORDS.person;
    return html`<section class="card no-paper" aria-labelledby="person">
      <h2 id="person">${title}</h2>
      <div role="radiogroup" aria-labelledby="person">${this.choice(false, fresh)} ${this.choice(true, known)}</div>
      ${this.isKnown ? this.referenceField() : nothing} ${this.noteField()}
      <button type="button" class=${this.made ? '' : 'primary'} ?disabled=${this.isKnown && !this.reference} @click=${this.make}>
        ${this.made ? ISSUE_WORDS.made.again : make}
      </button>
    </section>`;
  }

  private choice(isKnown: boolean, words: string) {
    return html`<label class="choice">
      <input
        type="radio"
        name="person"
        .checked=${this.isKnown === isKnown}
        @change=${() => {
          this.isKnown = isKnown;
          this.isReferenceWrong = false;
        }}
      />${words}
    </label>`;
  }

  private referenceField() {
    const { reference, referenceHint, referenceWrong } = ISSUE_WORDS.person;
    return html`<div class="field">
      <label for="reference">${reference}</label>
      <input
        id="reference"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="reference-hint"
        .value=${this.reference}
        @input=${(event: Event) => {
          this.reference = (event.target as HTMLInputElement).value.trim();
          this.isReferenceWrong = false;
        }}
      />
      <p class="note" id="reference-hint">${referenceHint}</p>
      ${this.isReferenceWrong ? html`<status-banner role="alert" icon="warning">${referenceWrong}</status-banner>` : nothing}
    </div>`;
  }

  private noteField() {
    const { note, noteHint } = ISSUE_WORDS.person;
    return html`<div class="field">
      <label for="note">${note}</label>
      <input
        id="note"
        type="text"
        autocomplete="off"
        aria-describedby="note-hint"
        .value=${this.note}
        @input=${(event: Event) => {
          this.note = (event.target as HTMLInputElement).value;
        }}
      />
      <p class="note" id="note-hint">${noteHint}</p>
    </div>`;
  }

  private paper({ code, expiresAt }: Invitation, { by }: Issuing) {
    const { title, from, steps, label, text, keep, hand, print, copy, save } = ISSUE_WORDS.made;
    const address = new URL(addressOf(document.documentElement.lang as Language), location.href);
    return html`
      <section class="card no-paper actions" aria-label=${title}>
        <p>${hand}</p>
        <div class="row">
          <button type="button" class="primary" @click=${() => globalThis.print()}><icon-mark name="print"></icon-mark>${print}</button>
          <button type="button" @click=${() => void this.copy(code)}><icon-mark name="copy"></icon-mark>${copy}</button>
          <button type="button" @click=${() => this.save(code)}><icon-mark name="save"></icon-mark>${save}</button>
        </div>
        <p class="support" role="status">${this.told}</p>
      </section>
      <article class="paper">
        <div>
          <h2 id="made" tabindex="-1">${title}</h2>
          <p class="from">${from(by, dayWords(expiresAt))}</p>
        </div>
        <ol>${steps.map((step) => html`<li>${step(`${address.host}${address.pathname}`)}</li>`)}</ol>
        <qr-code .text=${code} .label=${label}></qr-code>
        <div class="groups" id="code" role="textbox" tabindex="0" aria-readonly="true" aria-label=${text}>${groupsOf(code)}</div>
        <p class="keep">${keep}</p>
      </article>
    `;
  }

  private yours({ person, devices, expiresAt }: Invitation) {
    const { title, line, person: personWords } = ISSUE_WORDS.yours;
    return html`<section class="card yours" aria-labelledby="yours">
      <div><h2 id="yours">${title}</h2><p class="support">${line}</p></div>
      <p><b>${personWords(person, dayWords(expiresAt))}</b>${this.note ? html`<br />${this.note}` : nothing}</p>
      <ul class="devices">${devices.map((device) => html`<li>${device}</li>`)}</ul>
    </section>`;
  }

  private async take(file: File): Promise<void> {
    this.made = null;
    try {
      this.issuing = readIssuing(await file.text());
      this.isWrong = false;
    } catch {
      this.issuing = null;
      this.isWrong = true;
    }
  }

  private readonly make = async (): Promise<void> => {
    if (!this.issuing) return;
    let known: KnownPerson | undefined;
    try {
      known = this.isKnown ? readReference(this.reference, this.issuing) : undefined;
    } catch {
      this.isReferenceWrong = true;
      return;
    }
    this.told = '';
    this.made = await invite(this.issuing, Date.now(), known);
  };

  private async copy(code: string): Promise<void> {
    const { copied, notCopied } = ISSUE_WORDS.made;
    this.told = await navigator.clipboard.writeText(code).then(
      () => copied,
      () => notCopied,
    );
  }

  private save(code: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${code}\n`], { type: 'text/plain' }));
    link.download = 'plumbline-invitation.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'issue-page': IssuePage;
  }
}
