import { expect, test } from 'vitest';
import { toRole } from '../../../../../renderer/application/tables/judges/judge-roles';

test.each([
  ...['Ketua', 'KETUA TIM JURI', 'Ketua Dewan Juri', 'Ketua merangkap Anggota', 'Ketua Tim Penilai'],
  ...['Chair', 'Head Judge', 'Chair of the Jury'],
])('chairs the judges: %s', (text) => {
  expect(toRole(text)).toBe('chair');
});

test.each([
  ...['', 'Anggota', 'Anggota Tim Penilai', 'Sekretaris merangkap Anggota', 'Wakil Ketua', 'Juri'],
  ...['Member', 'Member of the Panel'],
])('is one of the judges: "%s"', (text) => {
  expect(toRole(text)).toBe('member');
});

test.each(['Ketua Jurusan', 'Kepala Dinas', 'Dosen', 'Anggota DPRD', 'Head of Department'])(
  'is a post elsewhere, and says neither: %s',
  (text) => {
    expect(toRole(text)).toBeUndefined();
  },
);
