/** Pages about the rules; their barriers are looked for beside their tests, so that the other pages have time. */
export const RULES_PAGES = ['rules', 'what-if'] as const;
