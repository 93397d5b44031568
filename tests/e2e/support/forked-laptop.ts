import { readFile } from 'node:fs/promises';
import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { hashText } from '../../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import { toMark } from '../../../renderer/domain/quantities';
import { type StoredRevision, sealRevision } from '../../../renderer/domain/revision';
import { rubricHash } from '../../../renderer/domain/rule-book';
import type { NamedBytes } from './files';

/** A sheet signed on one copy of the laptop: the entry's number, and the mark it gets on every criterion. */
export type SignedThere = readonly [entry: number, mark: number];

/**
 * Score files of one laptop whose profile was copied and used twice: both copies write with one key, each
 * from number 1 on. Only for a competition without cards.
 */
export async function makeForkedFiles(
  competitionFile: string,
  code: string,
  copies: readonly (readonly SignedThere[])[],
): Promise<readonly NamedBytes[]> {
  const keyring = createMemoryKeyring();
  const codec = createCodec(keyring);
  const decoded = await codec.decode(new Uint8Array(await readFile(competitionFile)));
  if (!decoded.ok || decoded.value.kind !== 'competition') throw new Error('no competition file');
  const { content: competition, competition: head } = decoded.value;
  const [round] = competition.rounds;
  const judge = competition.judges.find((one) => one.code === code);
  if (!round || !judge) throw new Error('no such judge');
  const signer = await keyring.createKey();
  const createdAt = '2026-03-16T02:00:00.000Z';
  const toRevisions = (sheets: readonly SignedThere[]): readonly StoredRevision[] => {
    const chain: StoredRevision[] = [];
    for (const [number, mark] of sheets) {
      const entry = competition.entries.find((one) => one.number === number);
      if (!entry) throw new Error(`no entry ${number}`);
      const marks = Object.fromEntries(round.rubric.criteria.map(({ id }) => [id, toMark(mark * 100)]));
      const seq = chain.length + 1;
      chain.push(
        sealRevision(
          {
            v: 1,
            judge: judge.id,
            entry: entry.id,
            round: round.id,
            rubricHash: rubricHash(round, hashText),
            state: 'submitted',
            marks,
            notes: { overall: '', criteria: {} },
            device: signer,
            seq,
            prev: chain.at(-1)?.id ?? null,
            lamport: seq,
            wall: createdAt,
            supersedes: [],
          },
          hashText,
        ),
      );
    }
    return chain;
  };
  return Promise.all(
    copies.map(async (sheets, index): Promise<NamedBytes> => {
      const revisions = toRevisions(sheets);
      const bytes = await codec.encode({
        kind: 'scores',
        createdAt,
        signer,
        competition: head,
        nature: competition.nature,
        competitionName: competition.identity.name,
        judge: judge.id,
        lastSeq: revisions.length,
        revisions,
      });
      return {
        name: `copy-${index + 1}.pleno`,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      };
    }),
  );
}
