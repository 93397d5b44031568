const SLUG_LENGTH = 40;

/** ASCII letters, digits and hyphens, at most 40: safe as part of a file name on any stick. */
export function toSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
  return words.slice(0, SLUG_LENGTH).replace(/-$/, '');
}
