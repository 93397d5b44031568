/** Order by UTF-16 code unit: the same on every machine, in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
