import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ABOUT_WORDS } from '../../strings/settings-words.ts';
import './licence-list.ts';
import '../elements/link-row.ts';
import '../elements/setting-fold.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** Which Plumbline this is, what it does not claim, what its rules rest on, and whose work it holds. */
@customElement('about-settings')
export class AboutSettings extends SettingsGroupElement {
  override render() {
    const { is, text, research, rules, version, licences, licencesLine } = ABOUT_WORDS;
    const { shipped } = this.app;
    return html`
      <section class="card stack" aria-labelledby="is">
        <h2 id="is">${is}</h2>
        ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
      </section>
      <div class="card links">
        <link-row href="#/learn/research" icon="search" name=${research.name} line=${research.line}></link-row>
        <link-row href="#/rules" icon="learn" name=${rules.name} line=${rules.line}></link-row>
      </div>
      <section class="card folds">
        <p>${version(shipped.version)}</p>
        <setting-fold heading=${licences} line=${licencesLine}>
          <licence-list .load=${shipped.licences}></licence-list>
        </setting-fold>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'about-settings': AboutSettings;
  }
}
