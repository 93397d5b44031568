import type { Logo } from '../../application/workspace/certificate-settings';
import { LARGEST_WRITTEN_LOGO_BYTES } from '../../application/workspace/limits';
import { haveAt } from '../../domain/bytes';

export type LogoRead =
  | { readonly type: 'logo'; readonly logo: Logo }
  | { readonly type: 'wrong' }
  /** Of characters that take so much room in a log and a backup that neither could hold it. */
  | { readonly type: 'large' };

/** Tells pictures apart by their first bytes, whatever their name says. */
export function readLogo(bytes: Uint8Array): LogoRead {
  const starts = (...head: readonly number[]): boolean => haveAt(bytes, head);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { type: 'logo', logo: { type: 'png', bytes } };
  if (starts(0xff, 0xd8, 0xff)) return { type: 'logo', logo: { type: 'jpeg', bytes } };
  const text = new TextDecoder().decode(bytes);
  if (!isSvg(text)) return { type: 'wrong' };
  const written = new TextEncoder().encode(JSON.stringify(text)).length;
  return written > LARGEST_WRITTEN_LOGO_BYTES
    ? { type: 'large' }
    : { type: 'logo', logo: { type: 'svg', text } };
}

/** What may stand before the picture itself, by how it begins and ends. */
const PROLOGUE = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
] as const;

/** Step by step: a pattern would try every way to divide a long prologue into its parts. */
function isSvg(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const part = PROLOGUE.find(([begin]) => text.startsWith(begin, at));
    if (part === undefined) return /^<svg[\s>]/i.test(text.slice(at, at + 5));
    const end = text.indexOf(part[1], at + part[0].length);
    if (end === -1) return false;
    at = end + part[1].length;
  }
}
