import { compareText } from '../../domain/compare';
import type { HashText, Sha256 } from '../../domain/ids';
import type { Tabulation } from '../../domain/tabulate';

/**
 * SHA-256 of what a round amounts to: each entry with its rank, its exact score, and what of each judge counts or is
 * excused. Two laptops that give the same number have counted the same.
 */
export const toTableDigest = ({ round, rows }: Tabulation, hash: HashText): Sha256 =>
  hash(
    JSON.stringify([
      round.id,
      rows
        .toSorted((a, b) => compareText(a.entry.id, b.entry.id))
        .map(({ entry, rank, score, cells }) => [
          entry.id,
          rank ?? 0,
          score === undefined ? '' : `${score.sum}/${score.count}`,
          [...cells]
            .toSorted(([a], [b]) => compareText(a, b))
            .map(([judge, cell]) => [
              judge,
              cell.type,
              cell.type === 'counted' ? `${cell.score.sum}/${cell.score.count}` : '',
            ]),
        ]),
    ]),
  );
