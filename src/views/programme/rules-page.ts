import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { RULE_LIMITS, tightenedIds } from '../../core/progression/own-limits.ts';
import { partsOf, type Rule } from '../../core/progression/rule-book.ts';
import { type RuleNumbers, ruleNumbers } from '../../core/progression/rule-numbers.ts';
import { limitsNow } from '../../core/progression/why.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { RULES } from '../../strings/rules-words.ts';
import { Latest } from '../controllers/latest.ts';
import './own-limits-form.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { rules } from '../styles/rules.ts';
import type { LimitsWanted } from './own-limits-form.ts';

/** Every rule of the plan in plain words, with its numbers as they hold, where it comes from, and what can be tightened. */
@customElement('rules-page')
export class RulesPage extends LitElement {
  static override styles = [base, page, rules];

  @property({ attribute: false }) app!: App;
  /** The rule or group to begin at: what stands behind `#/rules/`. */
  @property() at = '';

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('at') || !this.at) return;
    const place = this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(this.at)}"]`);
    // After the shell has gone to the top of the new page.
    requestAnimationFrame(() => {
      place?.scrollIntoView({ block: 'start' });
      place?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
    });
  }

  override render() {
    const progress = this.today.value?.progress;
    const { limits, rulePainLimit } = progress
      ? limitsNow(progress)
      : { limits: { ...RULE_LIMITS, painLimit: 3 }, rulePainLimit: 3 };
    const numbers = ruleNumbers(limits, limits.painLimit);
    const own = new Set(tightenedIds(limits, rulePainLimit));
    return html`
      <div class="head">
        <div>
          <h1>The rules</h1>
          <p class="lead">These decide what your plan holds, and nothing else does. Numbers in bold are the ones that decide.</p>
        </div>
        <a class="button" href="#/what-if">Try what would follow</a>
      </div>
      <div class="columns">
        <nav aria-label="Groups of rules">
          <ul>${RULES.groups.map(({ id, title }) => html`<li><a href="#/rules/${id}">${title}</a></li>`)}</ul>
        </nav>
        <div class="groups">
          ${RULES.groups.map(
            ({ id, title, rules: inGroup }) => html`
              <section class="card" id=${id} aria-labelledby="${id}-title">
                <h2 id="${id}-title" tabindex="-1">${title}</h2>
                ${inGroup.map((rule) => article(rule, numbers, own, this.at))}
                ${
                  id === 'own'
                    ? html`<own-limits-form
                        .held=${limits}
                        .rulePainLimit=${rulePainLimit}
                        @limits-wanted=${(event: CustomEvent<LimitsWanted>) =>
                          void this.app.add({ type: 'own-limits', ...event.detail })}
                      ></own-limits-form>`
                    : nothing
                }
              </section>
            `,
          )}
        </div>
      </div>
    `;
  }
}

function article(rule: Rule, numbers: RuleNumbers, own: ReadonlySet<string>, at: string) {
  const { id, title, text, adjustable, basis, sources } = rule;
  return html`
    <article id=${id} class=${id === at ? 'here' : ''} aria-labelledby="${id}-title">
      <header>
        <h3 id="${id}-title" tabindex="-1">${title}</h3>
        <span class="note">${id}</span>
      </header>
      ${text.map((sentence) => html`<p>${words(sentence, numbers, own)}</p>`)}
      ${adjustable.length > 0 ? html`<p class="support"><a href="#/rules/own">Tighten this</a></p>` : nothing}
      <details>
        <summary>Where it comes from</summary>
        <p class="support">${basis}</p>
        ${
          sources.length > 0
            ? html`<ul>
                ${sources.map(({ name, url }) => html`<li><a href=${url} target="_blank" rel="noreferrer">${name}</a></li>`)}
              </ul>`
            : nothing
        }
      </details>
    </article>
  `;
}

/** A sentence with its numbers; those that somebody tightened say so. */
const words = (sentence: string, numbers: RuleNumbers, own: ReadonlySet<string>) =>
  partsOf(sentence, numbers).map((part) =>
    typeof part === 'string'
      ? part
      : html`<b class=${own.has(part.name) ? 'own' : ''}>${part.value}</b>${own.has(part.name) ? html` <span class="note">(tightened)</span>` : nothing}`,
  );

declare global {
  interface HTMLElementTagNameMap {
    'rules-page': RulesPage;
  }
}
