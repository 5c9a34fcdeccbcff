export function findProgram(name: string): string | null;
export function findChrome(): string | null;
export function chromeArgs(): string[];
export function chromeAdvice(): string;
