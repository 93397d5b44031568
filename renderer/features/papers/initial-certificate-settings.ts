import type { CertificateSettings } from '../../application/workspace/certificate-settings';
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
