import type { Silence } from './silence.ts';

/** A nudge to change position, or its end. Times in ms on the sample clock. */
export type Alert =
  | { readonly type: 'nudge'; readonly t: number; readonly slouchStartedAt: number }
  | { readonly type: 'nudge-cleared'; readonly t: number }
  /** A nudge was due, and fading left it out on purpose. */
  | { readonly type: 'withheld'; readonly t: number; readonly slouchStartedAt: number }
  /** The person moved at a nudge; `encourage`: it is worth a word, at most once in a block. */
  | { readonly type: 'answered'; readonly t: number; readonly encourage: boolean }
  /** Time to move: long in one position, or long seated. */
  | { readonly type: 'prompt'; readonly t: number; readonly kind: 'stillness' | 'break' }
  | { readonly type: 'prompt-cleared'; readonly t: number }
  /** What a quiet time kept away, told when it is over. */
  | { readonly type: 'held-back'; readonly t: number; readonly nudges: number; readonly prompts: number };

/** Where the policy stands: why it is silent, and how its clocks go. Told when it changes, and now and then. */
export interface DeskStanding {
  readonly type: 'standing';
  readonly t: number;
  readonly silence: Silence | null;
  readonly practisedMs: number;
  readonly practising: boolean;
  readonly stillMs: number;
  readonly seatedMs: number;
}

export type AlertOutput = Alert | DeskStanding;
