import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import type { Amount } from '../../ports/settings-ranges.ts';
import { AMOUNT_WORDS, BY_PLACEMENT } from '../../strings/amount-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/amount-choice.ts';
import '../elements/switch-row.ts';
import { base } from '../styles/base.ts';
import { settings } from '../styles/settings.ts';

type Switch = { [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never }[keyof Settings];

/** A group of the settings: what is set, and rows that set it. */
export abstract class SettingsGroupElement extends LitElement {
  static override styles = [base, settings];

  @property({ attribute: false }) app!: App;

  protected readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  protected change(settings: Partial<Settings>): void {
    void this.app.change(settings);
  }

  protected amount(name: Amount) {
    const { label, hint, words, choices } = AMOUNT_WORDS[name];
    return html`<amount-choice
      .label=${label}
      .hint=${hint}
      .words=${words}
      .choices=${choices}
      .value=${this.settings.value[name]}
      .usual=${DEFAULT_SETTINGS[name]}
      .none=${DEFAULT_SETTINGS[name] === null ? BY_PLACEMENT : ''}
      @amount-chosen=${(event: CustomEvent<number | null>) => this.change({ [name]: event.detail })}
    ></amount-choice>`;
  }

  protected switch(name: Switch, label: string, hint = '') {
    return html`<switch-row
      .label=${label}
      .hint=${hint}
      ?on=${this.settings.value[name]}
      @switch-turned=${(event: CustomEvent<boolean>) => this.change({ [name]: event.detail })}
    ></switch-row>`;
  }
}
