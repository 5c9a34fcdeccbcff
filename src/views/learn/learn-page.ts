import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Claim, Guide } from '../../core/guide/guide.ts';
import type { App } from '../../ports/app.ts';
import {
  GRADE_ORDER,
  GRADE_WORDS,
  HEDGE_WORDS,
  isTopic,
  MEASURES_ENTRY,
  RULES_ENTRY,
  TOPIC_LEADS,
  TOPIC_WORDS,
  TOPICS,
  type Topic,
} from '../../strings/learn-words.ts';
import './claim-entry.ts';
import './evidence-entry.ts';
import './evidence-list.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';
import '../elements/part-missing.ts';
import './rest-card.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { learn } from '../styles/learn.ts';
import { page } from '../styles/page.ts';

const TOPIC_ICONS: Readonly<Record<Topic, IconName>> = {
  why: 'body',
  causes: 'why',
  forward: 'ladder',
  questions: 'info',
  rest: 'leaf',
  research: 'search',
  reading: 'learn',
};

/** Ways to rest, and the reset at the desk (S-057). */
const RESTS: readonly string[] = ['rest_9090', 'rest_sidelying', 'breath_46', 'reset_10'];

/** What is known, on calm pages: an index, and one page for each topic. */
@customElement('learn-page')
export class LearnPage extends LitElement {
  static override styles = [base, page, backLink, learn];

  @property({ attribute: false }) app!: App;
  /** What stands in the address behind the page; empty for the index. */
  @property() topic = '';
  @state() private guide: Guide | null = null;
  @state() private missing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private readonly load = async (): Promise<void> => {
    this.missing = false;
    try {
      this.guide = await this.app.guide();
    } catch {
      this.missing = true;
    }
  };

  override render() {
    return isTopic(this.topic) ? this.page(this.topic) : this.index();
  }

  private index() {
    return html`
      <div class="head">
        <div>
          <h1>Learn</h1>
          <p class="lead">Move better, get stronger, live well with a sensitive back.</p>
        </div>
      </div>
      <div class="index">
        <a class="card lifted exercises" href="#/exercises">
          <span>
            <span class="title">Exercises</span>
            <span class="line">${this.app.exercises.length} of them, on ladders from easy to hard, each with a moving picture.</span>
          </span>
          <exercise-figure figure="bird_dog" frame="peak" aria-hidden="true"></exercise-figure>
        </a>
        <nav aria-label="What is known">
          ${TOPICS.map((topic) => entry(`#/learn/${topic}`, TOPIC_ICONS[topic], TOPIC_WORDS[topic]))}
          ${entry('#/rules', 'check', RULES_ENTRY)} ${entry('#/measures', 'target', MEASURES_ENTRY)}
        </nav>
      </div>
    `;
  }

  private page(topic: Topic) {
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/learn"><icon-mark name="back"></icon-mark>Learn</a>
          <h1>${TOPIC_WORDS[topic].title}</h1>
          <p class="lead">${TOPIC_LEADS[topic]}</p>
        </div>
      </div>
      ${this.missing ? html`<part-missing @again-asked=${this.load}></part-missing>` : null}
      ${this.guide ? this.content(topic, this.guide) : null}
    `;
  }

  private content(topic: Topic, guide: Guide): TemplateResult {
    switch (topic) {
      case 'why':
        return this.claims(
          guide.framing.filter(({ id }) => id !== 'learn-more'),
          guide,
        );
      case 'causes':
        return this.claims(guide.causes, guide);
      case 'forward':
        return principles(guide);
      case 'questions':
        return questions(guide);
      case 'rest':
        return this.rests();
      case 'research':
        return research(guide);
      case 'reading':
        return reading(guide);
    }
  }

  private claims(claims: readonly Claim[], guide: Guide) {
    return html`
      <div class="read">
        ${claims.map(
          (claim) =>
            html`<claim-entry .claim=${claim} .guide=${guide} .exercises=${this.app.exercises}></claim-entry>`,
        )}
      </div>
    `;
  }

  private rests() {
    const rests = RESTS.flatMap((id) => this.app.exercises.find((each) => each.id === id) ?? []);
    return html`<div class="rests">${rests.map((each) => html`<rest-card .exercise=${each}></rest-card>`)}</div>`;
  }
}

function entry(
  href: string,
  icon: IconName,
  { title, line }: { readonly title: string; readonly line: string },
) {
  return html`
    <a class="card topic" href=${href}>
      <icon-mark .name=${icon}></icon-mark>
      <span><span class="title">${title}</span><span class="line">${line}</span></span>
    </a>
  `;
}

function principles(guide: Guide) {
  return html`
    <div class="read">
      ${guide.principles.map(
        ({ id, title, text, rules, hedge, evidence }) => html`
          <article class="card" aria-labelledby=${id}>
            <h2 id=${id}>${title}</h2>
            <p>${text}</p>
            <p class="note">${HEDGE_WORDS[hedge]}. <a href="#/rules">${rules.length === 1 ? 'Rule' : 'Rules'} ${rules.join(', ')}</a></p>
            <evidence-list .names=${evidence} .guide=${guide}></evidence-list>
          </article>
        `,
      )}
    </div>
  `;
}

function questions(guide: Guide) {
  return html`
    <div class="read">
      ${guide.questions.map(
        ({ id, question, answer, hedge, evidence }) => html`
          <article class="card" aria-labelledby=${id}>
            <h2 id=${id}>${question}</h2>
            ${answer.map((sentences) => html`<p>${sentences}</p>`)}
            <p class="note">${HEDGE_WORDS[hedge]}</p>
            <evidence-list .names=${evidence} .guide=${guide}></evidence-list>
          </article>
        `,
      )}
    </div>
  `;
}

function research({ evidence }: Guide) {
  return html`
    <div class="read">
      ${GRADE_ORDER.map((grade) => {
        const cards = [...evidence.values()].filter((card) => card.grade === grade);
        const { word, text } = GRADE_WORDS[grade];
        return html`
          <section class="card" aria-labelledby=${grade}>
            <h2 id=${grade}>${word}</h2>
            <p class="support">${text}</p>
            <ul class="cards">
              ${cards.map((card) => html`<li><evidence-entry .card=${card}></evidence-entry></li>`)}
            </ul>
          </section>
        `;
      })}
    </div>
  `;
}

function reading({ framing, evidence }: Guide) {
  const names = framing.find(({ id }) => id === 'learn-more')?.evidence ?? [];
  return html`
    <div class="read">
      <section class="card" aria-label="Guidelines and reviews">
        <ul class="cards">
          ${names.flatMap((name) => {
            const card = evidence.get(name);
            return card ? html`<li><evidence-entry .card=${card}></evidence-entry></li>` : [];
          })}
        </ul>
      </section>
    </div>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'learn-page': LearnPage;
  }
}
