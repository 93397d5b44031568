import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSafeFileName } from '../../../../../electron/handlers/files/safe-file-name';
import { givesByExample } from '../../../../builders/by-example';
import { runsOf } from '../../../../builders/runs-of';

givesByExample('%j becomes %j', toSafeFileName, [
  ['rekap-2026.xlsx', 'rekap-2026.xlsx'],
  ['Juri 1: Ayu/Budi.pleno', 'Juri 1- Ayu-Budi.pleno'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['CON.pdf', '_CON.pdf'],
  ['com1', '_com1'],
  ['  .hidden. ', 'hidden'],
  ['a\u0000b\u202Egnp.exe', 'abgnp.exe'],
  ['...', 'pleno'],
]);

test('a very long name is cut and keeps its ending', () => {
  const name = toSafeFileName(`${'é'.repeat(500)}.pleno`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/é\.pleno$/);
});

test('no proposal leaves the folder, is empty, or is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (proposed) => {
      const name = toSafeFileName(proposed);
      expect(name).toMatch(/^(?!\.)[^\\/:*?"<>|\p{Cc}]+(?<!\.)$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
    { seed: 20260817, numRuns: runsOf(500) },
  );
});
