import type { FileOf } from '../../../application/ports/pleno-file';
import { countDecisions } from '../../../domain/decision';
import { ok } from '../../../domain/result';
import { readHeader } from '../read-lines';
import { readRevisions } from '../read-revisions';
import { firstVersion } from '../versions';
import { count, name } from './fields';
import { headerOf, toHead } from './header';
import type { Kind, Opening, Source } from './kind';

type DecisionsFile = FileOf<'decisions'>;

const KIND = 'decisions';
const headerSchema = headerOf(KIND, { competitionName: name, lastSeq: count });

async function open({ frame, pauses }: Source): Opening<DecisionsFile> {
  const header = readHeader(frame, headerSchema);
  if (!header.ok) return header;
  const { signer, competitionName, lastSeq } = header.value;
  const head = { ...toHead(header.value), competitionName };
  const asked = { device: signer.key, judge: undefined, lastSeq, by: 'secretariat' } as const;
  return ok({
    ...{ head, asked },
    readRest: async (taker) => {
      const revisions = await readRevisions(frame, { from: 1, asked, taker, pauses });
      return revisions.ok ? ok({ ...head, lastSeq, revisions: revisions.value }) : revisions;
    },
  });
}

export const decisionsKind: Kind<DecisionsFile> = {
  name: KIND,
  versions: firstVersion(open),
  toParts: ({ competitionName, lastSeq, revisions }) => ({
    members: { competitionName, lastSeq },
    records: revisions.map(({ text }) => text),
  }),
  revisions: 'revisions',
  toReport: ({ competitionName, lastSeq, revisions }) => {
    const decisions = countDecisions(revisions);
    return {
      facts: { competition: competitionName, lastSeq, decisions },
      lines: [['content', `${decisions} decisions, up to number ${lastSeq}`]],
    };
  },
};
