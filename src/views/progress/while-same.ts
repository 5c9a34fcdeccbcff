/** Works something out anew only when it is told something else; what is told is compared by identity. */
export function whileSame<Told extends readonly unknown[], Made>(
  make: (...told: Told) => Made,
): (...told: Told) => Made {
  let latest: { readonly told: Told; readonly made: Made } | null = null;
  return (...told) => {
    if (!latest || latest.told.some((each, i) => !Object.is(each, told[i]))) {
      latest = { told, made: make(...told) };
    }
    return latest.made;
  };
}
