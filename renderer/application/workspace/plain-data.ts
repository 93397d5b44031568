/** Plain data by name, whose shape nobody vouches for. */
export type PlainObject = { readonly [name: string]: unknown };

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member, where it is a list; else an empty one. */
export const listIn = (value: unknown, name: string): readonly unknown[] => {
  const member = isPlainObject(value) ? value[name] : undefined;
  return Array.isArray(member) ? member : [];
};

/** The member as text, where it is a text or a number; else an empty one. */
export const textIn = (value: unknown, name: string): string => {
  const member = isPlainObject(value) ? value[name] : undefined;
  return typeof member === 'string' || typeof member === 'number' ? String(member) : '';
};
