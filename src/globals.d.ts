/** The version in package.json; the build puts it in. */
declare const __APP_VERSION__: string;

/** Document Picture-in-Picture, where the browser has it; not in the compiler's types yet. */
interface DocumentPictureInPicture extends EventTarget {
  /** The small window that is open; null: none. */
  readonly window: (Window & typeof globalThis) | null;
  /** Must run inside a user gesture. */
  readonly requestWindow: (size: {
    readonly width: number;
    readonly height: number;
  }) => Promise<Window & typeof globalThis>;
}

/** Trusted Types, as far as they are used, where the browser has them; not in the compiler's types yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => unknown };
}

interface Window {
  readonly documentPictureInPicture?: DocumentPictureInPicture;
  readonly trustedTypes?: TrustedTypes;
}

/** The address of a file of data that the build writes (`build/content-files.ts`). */
declare module 'content:*' {
  const address: string;
  export default address;
}

/** File System Access, where the browser has it; not in the compiler's types yet. */
interface Window {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
}

interface FileSystemHandle {
  readonly queryPermission?: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}
