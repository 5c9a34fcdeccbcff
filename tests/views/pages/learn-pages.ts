/** Pages that show the whole library or the guide; their states are checked for barriers beside those of the others. */
export const LEARN_PAGES: readonly string[] = ['learn', 'exercises', 'exercise', 'measures'];
