import { css } from 'lit';

/** A trace that can be put right: the drawing, its handles and marks. */
export const traceStyles = css`
  :host {
    display: block;
  }

  .plot {
    position: relative;
    margin: 12px 0 4px;
    touch-action: pan-y;
    user-select: none;
  }

  .drawing {
    display: block;
    width: 100%;
    overflow: visible;
    cursor: crosshair;
  }

  .line {
    fill: none;
    stroke: var(--action);
    stroke-width: 2.6;
    stroke-linejoin: round;
  }

  .grid,
  .rest {
    stroke: var(--line);
  }

  .threshold {
    stroke: var(--line-strong);
    stroke-dasharray: 2 5;
    stroke-width: 2;
  }

  .band {
    fill: var(--zone-moving);
    fill-opacity: 0.13;
  }

  .held {
    fill: var(--action);
    fill-opacity: 0.1;
  }

  .pause {
    fill: var(--brass-soft);
    fill-opacity: 0.9;
    stroke: var(--brass);
    stroke-dasharray: 4 4;
  }

  .gap {
    fill: url(#gap);
    stroke: var(--zone-away);
    stroke-dasharray: 4 4;
  }

  .hatch {
    stroke: var(--zone-away);
    stroke-width: 2;
  }

  .ground.half {
    fill: var(--brass-soft);
    stroke: var(--brass);
    stroke-dasharray: 4 4;
  }

  .ground.yours {
    fill: var(--brass-soft);
    stroke: var(--brass);
  }

  .ground.off {
    fill: var(--well);
    stroke: var(--line-strong);
    stroke-dasharray: 2 4;
  }

  text {
    fill: var(--ink-2);
    stroke: var(--surface);
    stroke-width: 4px;
    font-size: 13px;
    paint-order: stroke;
  }

  .marks {
    position: relative;
    height: 44px;
    overflow: hidden;
  }

  .mark {
    position: absolute;
    top: 0;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    translate: -50% 0;
  }

  .mark:active {
    transform: none;
  }

  .mark span {
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    margin: auto;
    border: 1.5px solid transparent;
    border-radius: 50%;
    background: var(--action-soft);
    color: var(--on-action-soft);
    font-size: 0.875rem;
    font-weight: 640;
  }

  .mark.half span {
    border: 1.5px dashed var(--brass);
    background: var(--brass-soft);
    color: var(--brass-text);
  }

  .mark.yours span {
    border-color: var(--brass);
    background: var(--brass-soft);
    color: var(--brass-text);
  }

  .mark.off span {
    border: 1.5px dashed var(--line-strong);
    background: none;
    color: var(--ink-2);
  }

  .mark icon-mark {
    --icon-size: 14px;
  }

  .handle {
    position: absolute;
    top: 0;
    width: 44px;
    cursor: ew-resize;
    touch-action: none;
    translate: -50% 0;
  }

  .handle::before {
    position: absolute;
    inset: 0 auto 0 50%;
    width: 2px;
    background: var(--thread);
    content: "";
    translate: -50% 0;
  }

  .handle::after {
    position: absolute;
    bottom: -11px;
    left: 50%;
    width: 22px;
    height: 22px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--thread);
    content: "";
    translate: -50% 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    margin-top: 8px;
  }

  .zoom {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .tools button {
    min-height: 44px;
    padding: 0 14px;
    font-size: var(--text-15);
  }

  .tools .small {
    width: 44px;
    padding: 0;
  }

  details {
    margin-top: 8px;
  }

  summary {
    min-height: 44px;
    padding: 10px 0;
    color: var(--action);
    font-size: var(--text-15);
    cursor: pointer;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-15);
  }

  th,
  td {
    padding: 6px 12px 6px 0;
    font-weight: 400;
    text-align: left;
  }

  tr + tr {
    border-top: 1px solid var(--line);
  }

  /* Said where there may be keys to press. */
  @media not (pointer: fine) {
    .keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }

    .handle::before,
    .handle::after {
      background: Highlight;
      forced-color-adjust: none;
    }

    .mark span {
      border: 1.5px solid CanvasText;
    }
  }
`;
