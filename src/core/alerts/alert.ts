/** A nudge to change position, or its end. Times in ms on the sample clock. */
export type Alert =
  | { readonly type: 'nudge'; readonly t: number; readonly slouchStartedAt: number }
  | { readonly type: 'nudge-cleared'; readonly t: number };
