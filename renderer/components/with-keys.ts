/** Items with a React key each: the text given, numbered where it repeats. */
export function withKeys<T>(
  items: readonly T[],
  toText: (item: T) => string,
): { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = toText(item);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: `${text} ${times}`, item };
  });
}
