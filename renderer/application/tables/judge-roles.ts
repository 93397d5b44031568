import type { Judge } from '../../domain/competition';
import { foldHeading } from './fold-text';

const CHAIRS = [
  'ketua',
  'ketuajuri',
  'ketuadewanjuri',
  'ketuatim',
  'ketuapanel',
  'chair',
  'chairperson',
  'headjudge',
];
const MEMBERS = [
  'anggota',
  'anggotajuri',
  'anggotatim',
  'juri',
  'member',
  'judge',
  'wakilketua',
  'sekretaris',
];

/** @returns undefined for a text that says neither. */
export function toRole(text: string): Judge['role'] | undefined {
  const folded = foldHeading(text);
  if (CHAIRS.includes(folded)) return 'chair';
  return folded === '' || MEMBERS.includes(folded) ? 'member' : undefined;
}
