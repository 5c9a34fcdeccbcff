import { css } from 'lit';

/** Answers to press: a radio or a box lies over its whole label, so that what is seen is what is hit. */
export const choices = css`
  :host {
    display: block;
  }

  legend {
    margin-bottom: 12px;
    padding: 0;
    font-size: var(--text-20);
    font-weight: 620;
  }

  label {
    position: relative;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--raised);
    cursor: pointer;
  }

  label:hover {
    background: var(--action-soft);
  }

  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    cursor: pointer;
    opacity: 0;
  }

  label:has(:checked) {
    border-color: var(--action);
  }

  label:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    label:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;

/** The chosen answer is filled with the colour of actions. */
export const filledChoices = css`
  label:has(:checked) {
    background: var(--action);
    color: var(--on-action);
  }
`;
