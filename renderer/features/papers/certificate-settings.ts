import type { CertificateSettings } from '../../application/certificate-settings';
import type { Logo } from '../../application/papers';
import { parseWhole } from '../../domain/typed-number';

export const initialCertificateSettings: CertificateSettings = {
  selection: 'top',
  count: '9',
  numberPattern: '{nomor3}/KIPP/{tahun}',
  firstNumber: '1',
  rankWord: 'peringkat',
  issuer: '',
  heading: '',
  signatory: { name: '', position: '', rank: '', nip: '' },
  logos: [],
};

/** A whole number as typed, or undefined. @param min lowest allowed */
export function readCount(text: string, min: number): number | undefined {
  const count = parseWhole(text);
  return count !== undefined && count >= min ? count : undefined;
}

const LARGEST_LOGO = 4 * 1024 * 1024;

export type LogoRead =
  | { readonly type: 'logo'; readonly logo: Logo }
  | { readonly type: 'wrong' }
  | { readonly type: 'large' };

/** Tells pictures apart by their first bytes, whatever their name says. */
export function readLogo(bytes: Uint8Array): LogoRead {
  if (bytes.length > LARGEST_LOGO) return { type: 'large' };
  const starts = (...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return { type: 'logo', logo: { type: 'png', bytes } };
  if (starts(0xff, 0xd8, 0xff)) return { type: 'logo', logo: { type: 'jpeg', bytes } };
  const text = new TextDecoder().decode(bytes);
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(text)
    ? { type: 'logo', logo: { type: 'svg', text } }
    : { type: 'wrong' };
}
