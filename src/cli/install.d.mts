export const ROOT: string;
export function nodeProblem(version?: string): string | null;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}
export function isInstalled(wanted: LockFile, installed: LockFile): boolean;
export function ensureInstalled(root?: string): void;
