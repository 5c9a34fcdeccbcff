import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addDays, type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { SHARED_PARTS, type ShareChoice, type SharedPart } from '../../core/sync/choice.ts';
import { type CodeKind, type ShareCounts, SyncFailure } from '../../ports/sync-view.ts';
import {
  partCount,
  SHARE_SINCE,
  SHARE_WORDS,
  SHARED_PART_WORDS,
  type ShareSince,
} from '../../strings/share-words.ts';
import '../codes/code-reader.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/icon-mark.ts';
import '../elements/select-row.ts';
import '../elements/status-banner.ts';
import '../elements/tick-list.ts';
import type { Ticks } from '../elements/tick-list.ts';
import { base } from '../styles/base.ts';
import { faultOf } from './fault-of.ts';
import './name-field.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

const DAYS: Readonly<Record<Exclude<ShareSince, 'all'>, number>> = { '28': 28, '56': 56, '182': 182 };

/** Shares with a professional: their code, what they see and from when, and a look at it before anything is sent. */
@customElement('share-form')
export class ShareForm extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }

      section + section {
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }

      h2 + p {
        margin-top: 6px;
      }

      select-row {
        width: min(100%, 420px);
      }

      .read {
        display: flex;
        gap: 8px;
        align-items: center;
        --icon-size: 20px;
      }

      .preview {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
        gap: 12px;
      }

      .preview > div {
        padding: 16px 18px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      ul {
        margin-top: 8px;
        padding-inline-start: 1.2em;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      li + li {
        margin-top: 6px;
      }
    `,
  ];

  /** Their code, where it was read elsewhere. */
  @property() code = '';
  @state() private from: string | null = null;
  @state() private kind: CodeKind | null = null;
  @state() private name = '';
  @state() private parts: readonly SharedPart[] = ['sessions', 'pain'];
  @state() private since: ShareSince = '56';
  @state() private counts: ShareCounts | null = null;
  @state() private isDone = false;
  private countedFor = '';

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') && this.code) void this.take(this.code);
  }

  protected override updated(): void {
    if (this.from !== null) void this.count();
  }

  override render() {
    const { title, lead, done, doneLine, back } = SHARE_WORDS;
    if (this.isDone)
      return html`<status-banner role="status" tone="info" icon="check" .heading=${done(this.name)}>
        ${doneLine}
        <a slot="actions" class="button" href="#/settings/sync">${back}</a>
      </status-banner>`;
    return html`
      <div><h2>${title}</h2><p>${lead}</p></div>
      ${this.theirs()} ${this.from === null ? nothing : [this.what(), this.preview()]}
    `;
  }

  private theirs() {
    const { code, codeLine, read, readFrom, otherCode, name, wrong } = SHARE_WORDS;
    if (this.from === null)
      return html`<section aria-labelledby="code">
        <div><h3 id="code">${code}</h3><p class="support">${codeLine}</p></div>
        <sync-trouble .fault=${this.fault} .kind=${this.kind} .line=${this.kind ? wrong : ''}></sync-trouble>
        <code-reader @code-read=${(event: CustomEvent<string>) => void this.take(event.detail)}></code-reader>
      </section>`;
    return html`<section aria-labelledby="code">
      <div>
        <h3 id="code" class="read"><icon-mark name="check"></icon-mark>${read}</h3>
        ${this.from ? html`<p class="support">${readFrom(this.from)}</p>` : nothing}
      </div>
      <name-field
        .label=${name}
        .value=${this.name}
        @name-typed=${(event: CustomEvent<string>) => {
          this.name = event.detail;
        }}
      ></name-field>
      <div class="row"><button type="button" class="quiet" @click=${this.forget}>${otherCode}</button></div>
    </section>`;
  }

  private what() {
    const { what, since } = SHARE_WORDS;
    return html`<section aria-labelledby="what">
      <h3 id="what">${what}</h3>
      <tick-list
        single
        label=${what}
        noneText=""
        .options=${SHARED_PARTS.map((id) => ({ id, text: SHARED_PART_WORDS[id] }))}
        .value=${{ ids: this.parts, none: false }}
        @ticks-changed=${(event: CustomEvent<Ticks>) => {
          this.parts = SHARED_PARTS.filter((part) => event.detail.ids.includes(part));
        }}
      ></tick-list>
      <select-row
        label=${since}
        required
        .options=${Object.entries(SHARE_SINCE).map(([id, text]) => ({ id, text }))}
        .value=${this.since}
        @select-chosen=${(event: CustomEvent<ShareSince>) => {
          this.since = event.detail;
        }}
      ></select-row>
    </section>`;
  }

  private preview() {
    const { preview, sees, seesNone, seesNot, seesNotList, confirm, working, needs } = SHARE_WORDS;
    const isNone = this.parts.length === 0;
    const there = this.parts.filter((part) => (this.counts?.[part] ?? 0) > 0);
    return html`<section aria-labelledby="preview">
      <h3 id="preview">${preview}</h3>
      <div class="preview">
        <div role="status">
          <b>${sees}</b>
          ${
            isNone || there.length === 0
              ? html`<p class="support">${isNone ? needs : this.counts ? seesNone : ''}</p>`
              : html`<ul>${there.map((part) => html`<li>${partCount(part, this.counts?.[part] ?? 0)}</li>`)}</ul>`
          }
        </div>
        <div>
          <b>${seesNot}</b>
          <ul>${seesNotList.map((each) => html`<li>${each}</li>`)}</ul>
        </div>
      </div>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <div class="row">
        <button type="button" class="primary" ?disabled=${isNone || !this.name || this.working} @click=${this.share}>
          ${this.working ? working : confirm(this.name)}
        </button>
      </div>
    </section>`;
  }

  private get choice(): ShareChoice {
    return { parts: this.parts, since: sinceDate(this.since, this.records.value) };
  }

  private take(code: string): Promise<boolean> {
    this.kind = null;
    return this.attempt(async (sync) => {
      const { kind, from } = sync.whatIs(code);
      if (kind !== 'professional') {
        this.kind = kind;
        throw new SyncFailure('wrong-kind');
      }
      this.code = code;
      this.from = from ?? '';
      this.name = from ?? '';
    });
  }

  private readonly forget = (): void => {
    this.code = '';
    this.from = null;
    this.fault = null;
  };

  /** What it would hold, told anew as the choice changes. */
  private async count(): Promise<void> {
    const { choice } = this;
    const key = JSON.stringify(choice);
    if (key === this.countedFor) return;
    this.countedFor = key;
    try {
      const counts = await this.sync.value?.countShared(choice);
      if (key === this.countedFor) this.counts = counts ?? null;
    } catch (error) {
      this.fault = faultOf(error);
    }
  }

  private readonly share = async (): Promise<void> => {
    this.isDone = await this.attempt((sync) => sync.share(this.code, this.name, this.choice));
  };
}

function sinceDate(since: ShareSince, records: readonly LogRecord[]): CivilDate {
  const today = civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (since !== 'all') return addDays(today, 1 - DAYS[since]);
  const [first] = records;
  return first ? civilDate(first.at, first.zone) : today;
}

declare global {
  interface HTMLElementTagNameMap {
    'share-form': ShareForm;
  }
}
