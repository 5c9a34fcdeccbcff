/** The same shape with any words: what a text of one language leaves open to another. */
export type Reworded<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (...given: infer Given) => infer Told
        ? (...given: Given) => Reworded<Told>
        : T extends readonly (infer Each)[]
          ? readonly Reworded<Each>[]
          : T extends object
            ? { readonly [Name in keyof T]: Reworded<T[Name]> }
            : T;

/** Holds where a module of another language exports all that the English one does, with the same shapes. */
export type Twin<English, Other extends Reworded<English>> = [English, Other];
