import type { Observable } from 'rxjs';

export type NoticePermission = 'granted' | 'denied' | 'default' | 'unsupported';

/** What can be answered to a notice where it is shown, without going to Plumbline. */
export const NOTICE_ANSWERS = ['snooze', 'call', 'not-a-slouch', 'done'] as const;
export type NoticeAnswer = (typeof NOTICE_ANSWERS)[number];

/** A new notice takes the place of the last one with its tag. `try` is answered to nobody. */
export type NoticeTag = 'nudge' | 'prompt' | 'try';

/** What is said outside the page. */
export interface Notice {
  readonly tag: NoticeTag;
  readonly title: string;
  readonly body: string;
  /** Browsers show the first two, or none: each of them must be possible on the page too. */
  readonly answers: readonly { readonly answer: NoticeAnswer; readonly text: string }[];
}

export interface NoticeAnswered {
  readonly tag: NoticeTag;
  readonly answer: NoticeAnswer;
}

/** The notifications of the system. */
export interface Notifier {
  /** `default`: not asked yet. */
  readonly permission: () => NoticePermission;
  readonly askPermission: () => Promise<NoticePermission>;
  /** Resolves to whether it was shown. */
  readonly show: (notice: Notice) => Promise<boolean>;
  readonly clear: (tag: NoticeTag) => Promise<void>;
  /** What was answered there; answers wait for the first listener. */
  readonly answered$: Observable<NoticeAnswered>;
}

/** The mark on the icon of an installed Plumbline. */
export interface Badge {
  /** Why there is none to be seen here, as far as a page can tell. */
  readonly lack: () => 'unsupported' | 'not-installed' | null;
  readonly mark: (on: boolean) => void;
}
