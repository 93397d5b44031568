import { describe, expect, test } from 'vitest';
import { toCertificateNumber } from '../../../../renderer/adapters/pdf/certificate-number';

const facts = { number: 7, year: 2026, rank: 2 };

describe('toCertificateNumber', () => {
  test('fills every placeholder', () => {
    expect(toCertificateNumber('800/{nomor}/{nomor3}/35.73.133/{peringkat}/{tahun}', facts)).toBe(
      '800/7/007/35.73.133/2/2026',
    );
  });

  test('writes a dash for the rank of somebody without one', () => {
    expect(toCertificateNumber('{peringkat}', { ...facts, rank: undefined })).toBe('-');
  });

  test('does not cut numbers beyond three digits', () => {
    expect(toCertificateNumber('{nomor3}', { ...facts, number: 1234 })).toBe('1234');
  });

  test('leaves what it does not know as it is', () => {
    expect(toCertificateNumber('{bulan}/{toString}/{}', facts)).toBe('{bulan}/{toString}/{}');
  });
});
