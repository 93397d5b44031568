import { expect, test } from 'vitest';
import { plenoFilesIn } from '../../../../electron/files/opened-files';

test('files of ours are told from switches and everything else on a command line', () => {
  const words = [
    '.',
    '--flag=a.pleno',
    '/stick/Lomba.PLENO',
    'cadangan.pleno.age',
    'kunci.age',
    'surat.pdf',
    'pleno',
  ];
  expect(plenoFilesIn(words)).toEqual(['/stick/Lomba.PLENO', 'cadangan.pleno.age']);
});
