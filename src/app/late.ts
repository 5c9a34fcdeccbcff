import { BehaviorSubject, NEVER, type Observable, switchMap } from 'rxjs';

// biome-ignore lint/suspicious/noExplicitAny: what a member takes is said where it is declared
type Member = (...given: any[]) => any;

/** Members of a part that are streams. */
type Streams<T> = { [K in keyof T]: T[K] extends Observable<unknown> ? K : never }[keyof T];
/** Members that are asked for something and answer later, or not at all: they can wait for their part. */
type Commands<T> = {
  [K in keyof T]: T[K] extends (...given: never[]) => infer Answer ? Later<Answer, K> : never;
}[keyof T];
type Later<Answer, K> = Answer extends Promise<unknown> ? K : undefined extends Answer ? K : never;
/** Members that answer at once. */
type Questions<T> = { [K in keyof T]: T[K] extends Member ? K : never }[keyof T];

/** A part of the app whose code is fetched when it is first needed. Whoever uses it need not know whether it has come. */
export interface Late<T> {
  /** Null until it has come. */
  readonly here: () => T | null;
  /** Fetches it, once. Rejects where it cannot be had; whoever asks next tries again. */
  readonly come: () => Promise<T>;
  /** Streams of it: silent until it has come. To listen fetches nothing. */
  readonly streams: <Name extends Streams<T>>(...names: readonly Name[]) => Pick<T, Name>;
  /** Commands of it: carried out at once where it has come; otherwise they fetch it first. */
  readonly commands: <Name extends Commands<T>>(...names: readonly Name[]) => Pick<T, Name>;
  /** A question to it, and the answer until it has come. */
  readonly question: <Name extends Questions<T>>(
    name: Name,
    otherwise: T[Name] extends (...given: never[]) => infer Answer ? Answer : never,
  ) => T[Name];
  /** Something within it, that comes with it. */
  readonly within: <Inner extends object>(choose: (part: T) => Inner) => Late<Inner>;
}

export function late<T extends object>(load: () => Promise<T>): Late<T> {
  const here$ = new BehaviorSubject<T | null>(null);
  let coming: Promise<T> | null = null;

  async function fetched(): Promise<T> {
    try {
      const part = await load();
      here$.next(part);
      return part;
    } catch (error) {
      coming = null;
      throw error;
    }
  }

  return lateOf(here$, () => {
    coming ??= fetched();
    return coming;
  });
}

function lateOf<T extends object>(here$: BehaviorSubject<T | null>, come: () => Promise<T>): Late<T> {
  const here = () => here$.value;
  const each = <Name extends keyof T>(names: readonly Name[], make: (name: Name) => unknown) =>
    Object.fromEntries(names.map((name) => [name, make(name)])) as Pick<T, Name>;
  const member = (part: T, name: keyof T) => part[name] as Member;

  return {
    here,
    come,
    streams: (...names) =>
      each(names, (name) =>
        here$.pipe(switchMap((part) => (part ? (part[name] as Observable<unknown>) : NEVER))),
      ),
    commands: (...names) =>
      each(names, (name) => (...given: unknown[]) => {
        const part = here();
        return part ? member(part, name)(...given) : come().then((came) => member(came, name)(...given));
      }),
    question: (name, otherwise) =>
      ((...given: unknown[]) => {
        const part = here();
        return part ? member(part, name)(...given) : otherwise;
      }) as T[typeof name],
    within(choose) {
      const inner$ = new BehaviorSubject(here$.value && choose(here$.value));
      here$.subscribe((part) => inner$.next(part && choose(part)));
      return lateOf(inner$, async () => choose(await come()));
    },
  };
}
