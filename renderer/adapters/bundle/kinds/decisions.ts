import { z } from 'zod';
import { isAct, sheetsIn } from '../../../application/acts/act';
import type { FileOf } from '../../../application/ports/pleno-file';
import { countDecisions } from '../../../domain/decision';
import { err, ok } from '../../../domain/result';
import { readHeader } from '../read-lines';
import { readRevisions } from '../read-revisions';
import type { RevisionsAsked } from '../revisions-asked';
import { firstVersion } from '../versions';
import { count, name } from './fields';
import { headerOf, toHead } from './header';
import { type Kind, type Opening, type Source, upgrade } from './kind';
import { toStrikeCheck } from './laptop-strikes';
import { isSecretariat, othersIn, SECRETARIAT, toSecretariat } from './secretariat';

type DecisionsFile = FileOf<'decisions'>;

const KIND = 'decisions';
const MEMBERS = { competitionName: name, lastSeq: count };

/** Of its first version: decisions about sheets alone. */
const firstHeader = headerOf(KIND, MEMBERS);
/** Acts stand among the decisions, in the order in which they were written; several laptops may have written them. */
const header = headerOf(KIND, { version: z.literal(2), ...MEMBERS, ...SECRETARIAT });

type Header = Omit<z.infer<typeof header>, 'version'>;

const openWith =
  (schema: typeof firstHeader | typeof header, may: Pick<RevisionsAsked, 'acts'>) =>
  async ({ frame, pauses, keyring }: Source): Opening<DecisionsFile> => {
    const read = readHeader<Header>(frame, schema);
    if (!read.ok) return read;
    const { signer, competitionName, lastSeq } = read.value;
    const head = { ...toHead(read.value), competitionName, ...toSecretariat(read.value.secretariat) };
    if (!(await isSecretariat(keyring, head))) return err({ type: 'signature-wrong' });
    // What others wrote, the competition's key alone hands on: no laptop puts words into another's mouth.
    const isOfKey = head.secretariat?.key === head.signer;
    const whose = { device: signer.key, ...(isOfKey && othersIn(head)) };
    const asked = { ...whose, judge: undefined, lastSeq, by: 'secretariat', ...may } as const;
    return ok({
      ...{ head, asked },
      readRest: async (taker) => {
        const revisions = await readRevisions(frame, {
          ...{ from: 1, asked, taker, pauses },
          isVouched: toStrikeCheck(keyring, head),
        });
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
  toParts: ({ competitionName, lastSeq, secretariat, revisions }) => ({
    members: { competitionName, lastSeq, ...(secretariat && { secretariat }) },
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
