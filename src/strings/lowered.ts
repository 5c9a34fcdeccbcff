export const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
