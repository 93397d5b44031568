import { z } from 'zod';
import { isAct, sheetsIn } from '../../../application/acts/act';
import type { FileOf } from '../../../application/ports/pleno-file';
import { countDecisions } from '../../../domain/decision';
import { ok } from '../../../domain/result';
import { readHeader } from '../read-lines';
import { readRevisions } from '../read-revisions';
import type { RevisionsAsked } from '../revisions-asked';
import { firstVersion } from '../versions';
import { count, name } from './fields';
import { headerOf, toHead } from './header';
import { type Kind, type Opening, type Source, upgrade } from './kind';

type DecisionsFile = FileOf<'decisions'>;

const KIND = 'decisions';
const MEMBERS = { competitionName: name, lastSeq: count };

/** Of its first version: decisions about sheets alone. */
const firstHeader = headerOf(KIND, MEMBERS);
/** Acts stand among the decisions, in the order in which they were written. */
const header = headerOf(KIND, { version: z.literal(2), ...MEMBERS });

const openWith =
  (schema: typeof firstHeader | typeof header, may: Pick<RevisionsAsked, 'acts'>) =>
  async ({ frame, pauses }: Source): Opening<DecisionsFile> => {
    const read = readHeader(frame, schema);
    if (!read.ok) return read;
    const { signer, competitionName, lastSeq } = read.value;
    const head = { ...toHead(read.value), competitionName };
    const asked = { device: signer.key, judge: undefined, lastSeq, by: 'secretariat', ...may } as const;
    return ok({
      ...{ head, asked },
      readRest: async (taker) => {
        const revisions = await readRevisions(frame, { from: 1, asked, taker, pauses });
        return revisions.ok ? ok({ ...head, lastSeq, revisions: revisions.value }) : revisions;
      },
    });
  };

export const decisionsKind: Kind<DecisionsFile> = {
  name: KIND,
  versions: firstVersion(openWith(firstHeader, {})).upgraded(
    2,
    openWith(header, { acts: 'may-hold' }),
    upgrade<DecisionsFile, DecisionsFile>({ head: (before) => before, file: (before) => before }),
  ),
  toParts: ({ competitionName, lastSeq, revisions }) => ({
    members: { competitionName, lastSeq },
    records: revisions.map(({ text }) => text),
  }),
  revisions: 'revisions',
  toReport: ({ competitionName, lastSeq, revisions }) => {
    const decisions = countDecisions(sheetsIn(revisions));
    const acts = revisions.filter(isAct).length;
    return {
      facts: { competition: competitionName, lastSeq, decisions, acts },
      lines: [['content', `${decisions} decisions and ${acts} acts, up to number ${lastSeq}`]],
    };
  },
};
