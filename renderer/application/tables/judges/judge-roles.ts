import type { Judge } from '../../../domain/competition';
import { cleanCell } from '../fold-text';

const CHAIRS = new Set(['ketua', 'chair', 'chairperson', 'chairman', 'chairwoman', 'head']);
const MEMBERS = new Set([
  'anggota',
  'juri',
  'penilai',
  'member',
  'judge',
  'sekretaris',
  'secretary',
  'wakil',
]);

/** What a role may be of; with any other word it is a post elsewhere ("Ketua Jurusan"). */
const OF = new Set([
  ...['dewan', 'tim', 'panel', 'juri', 'penilai', 'penilaian', 'anggota', 'ketua', 'merangkap', 'dan'],
  ...['of', 'the', 'and', 'jury', 'judges', 'judge', 'team', 'member', 'chair'],
]);

/** @returns undefined for a text that says neither. */
export function toRole(text: string): Judge['role'] | undefined {
  const [first, ...others] =
    cleanCell(text)
      .toLocaleLowerCase('id')
      .match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  if (first === undefined) return 'member';
  if (!others.every((word) => OF.has(word))) return undefined;
  if (CHAIRS.has(first)) return 'chair';
  return MEMBERS.has(first) ? 'member' : undefined;
}
