import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import { type CodeKind, type CodeTold, SyncFailure, type SyncFault } from '../../ports/sync-view.ts';
import { deviceGuess, fromWords, JOIN_KINDS, JOIN_WORDS } from '../../strings/join-words.ts';
import { SHARE_WORDS } from '../../strings/share-words.ts';
import '../codes/code-reader.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/icon-mark.ts';
import '../elements/status-banner.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './name-field.ts';
import './share-form.ts';
import { SyncElement } from './sync-element.ts';
import './sync-standing.ts';
import './sync-trouble.ts';

/** Trying the same code again helps nobody. */
const SPENT: ReadonlySet<SyncFault> = new Set(['expired', 'used']);

/** Takes any code of ours, from a link, the camera, a picture or as text: says what it is and does, and then does it. */
@customElement('join-page')
export class JoinPage extends SyncElement {
  static override styles = [
    base,
    page,
    backLink,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        max-width: 780px;
      }

      .from {
        margin-top: 4px;
        color: var(--ink-2);
      }
    `,
  ];

  /** The code in the address, which a link brought; empty where there is none. */
  @property() code = '';
  @state() private told: CodeTold | null = null;
  /** The code that was told of; the address has forgotten it by now. */
  private taken = '';
  @state() private isDone = false;
  /** What this device is called, until the person types another. */
  private name = deviceGuess(navigator.userAgent);

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code') || !this.code || !this.app) return;
    // A secret stays neither in the address nor in what the browser remembers of it.
    history.replaceState(history.state, '', '#/join');
    void this.take(this.code);
  }

  override render() {
    const { title, lead, back } = JOIN_WORDS;
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/settings/sync"><icon-mark name="back"></icon-mark>${back}</a>
          <h1>${title}</h1>
          ${this.told ? nothing : html`<p class="lead">${lead}</p>`}
        </div>
      </div>
      <section class="card">${this.content()}</section>
    `;
  }

  private content() {
    if (this.isDone) return this.done();
    const { told } = this;
    if (!told)
      return html`
        <sync-trouble .fault=${this.fault}></sync-trouble>
        <code-reader @code-read=${(event: CustomEvent<string>) => void this.take(event.detail)}></code-reader>
      `;
    const state = this.view.value?.state ?? 'off';
    if (state === 'elsewhere') return html`<sync-standing .app=${this.app}></sync-standing>`;
    const takesPart = state !== 'off';
    if (told.adds) return this.more(told);
    if (told.kind === 'professional' && !this.sync.value?.canShare) return this.later();
    if (told.kind === 'professional') return takesPart ? this.sharing() : this.notYet();
    // While it is being taken, this browser may take part before that is at its end.
    return takesPart && !this.working ? this.already() : this.ask(told, told.kind);
  }

  private ask({ from }: CodeTold, kind: Exclude<CodeKind, 'professional'>) {
    const { name, nameHint, records, none, mineOnly, other, working } = JOIN_WORDS;
    const { title, line, confirm } = JOIN_KINDS[kind];
    const count = this.records.value.length;
    const isSpent = this.fault !== null && SPENT.has(this.fault);
    return html`
      <div>
        <h2>${title}</h2>
        ${from ? html`<p class="from">${fromWords(from)}</p>` : nothing}
      </div>
      <p>${line}</p>
      ${
        kind === 'invitation'
          ? nothing
          : html`<p>${count === 0 ? none : records(count)}</p>
              ${count === 0 ? nothing : html`<p class="message">${mineOnly}</p>`}`
      }
      <name-field
        .label=${name}
        .hint=${nameHint}
        .value=${this.name}
        @name-typed=${(event: CustomEvent<string>) => {
          this.name = event.detail;
        }}
      ></name-field>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <div class="row">
        <button type="button" class=${isSpent ? '' : 'primary'} ?disabled=${this.working} @click=${() => void this.confirm(kind)}>
          ${this.working ? working : confirm}
        </button>
        <button type="button" class=${isSpent ? 'primary' : ''} ?disabled=${this.working} @click=${this.forget}>${other}</button>
      </div>
    `;
  }

  private more({ from }: CodeTold) {
    const { more, other, working } = JOIN_WORDS;
    return html`
      <div>
        <h2>${more.title}</h2>
        ${from ? html`<p class="from">${fromWords(from)}</p>` : nothing}
      </div>
      <p>${more.line}</p>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <div class="row">
        <button type="button" class="primary" ?disabled=${this.working} @click=${() => void this.confirm('invitation')}>
          ${this.working ? working : more.confirm}
        </button>
        <button type="button" ?disabled=${this.working} @click=${this.forget}>${other}</button>
      </div>
    `;
  }

  private sharing() {
    return html`<share-form .app=${this.app} .code=${this.taken}></share-form>`;
  }

  private already() {
    const { title, line, see } = JOIN_WORDS.already;
    return this.note(title, line, see);
  }

  private notYet() {
    const { title, line } = JOIN_WORDS.off;
    return this.note(title, line, JOIN_WORDS.back);
  }

  private later() {
    const { title, line } = SHARE_WORDS.later;
    return this.note(title, line, JOIN_WORDS.back);
  }

  private note(title: string, line: string, link: string) {
    return html`
      <status-banner role="status" tone="info" icon="info" .heading=${title}>
        ${line}
        <a slot="actions" class="button" href="#/settings/sync">${link}</a>
      </status-banner>
      <div class="row"><button type="button" @click=${this.forget}>${JOIN_WORDS.other}</button></div>
    `;
  }

  private done() {
    const { see } = JOIN_WORDS;
    const { done, doneLine } = this.told?.adds ? JOIN_WORDS.more : JOIN_WORDS;
    return html`<status-banner role="status" tone="info" icon="check" .heading=${done}>
      ${doneLine}
      <a slot="actions" class="button primary" href="#/settings/sync">${see}</a>
    </status-banner>`;
  }

  private take(code: string): Promise<boolean> {
    return this.attempt(async (sync) => {
      const told = sync.whatIs(code);
      if (told.expiresAt !== null && told.expiresAt < Date.now()) throw new SyncFailure('expired');
      this.taken = code;
      this.told = told;
    });
  }

  private readonly forget = (): void => {
    this.taken = '';
    this.told = null;
    this.fault = null;
  };

  private async confirm(kind: Exclude<CodeKind, 'professional'>): Promise<void> {
    const { taken: code } = this;
    const name = this.name || deviceGuess(navigator.userAgent);
    this.isDone = await this.attempt((sync) => {
      switch (kind) {
        case 'invitation':
          return sync.accept(code, name);
        case 'device':
          return sync.join(code, name);
        case 'recovery':
          return sync.restore(code, name);
      }
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'join-page': JoinPage;
  }
}
