import { z } from 'zod';
import { sheetsIn } from '../../../application/acts/act';
import type { FileOf } from '../../../application/ports/pleno-file';
import { fromBase64 } from '../../../domain/base64';
import { certificateText } from '../../../domain/certificate-text';
import { err, ok } from '../../../domain/result';
import { toCertificateBytes } from '../../keys/dsse';
import { SIGNATURE_LENGTH } from '../../keys/ed25519';
import { credentialKeySchema } from '../../keys/key-schemas';
import { readHeader } from '../read-lines';
import { readRevisions } from '../read-revisions';
import { firstVersion } from '../versions';
import { count, instant, judgeId, name, signature } from './fields';
import { headerOf, toHead } from './header';
import type { Kind, Opening, Source } from './kind';

type ScoresFile = FileOf<'scores'>;

const KIND = 'scores';
const headerSchema = headerOf(KIND, {
  competitionName: name,
  judge: judgeId,
  lastSeq: count,
  certificate: z.strictObject({ credential: credentialKeySchema, at: instant, signature }).optional(),
});

async function open({ frame, pauses, keyring }: Source): Opening<ScoresFile> {
  const header = readHeader(frame, headerSchema);
  if (!header.ok) return header;
  const { signer, competitionName, judge, lastSeq, certificate } = header.value;
  if (!(await isCertified(header.value, keyring))) return err({ type: 'signature-wrong' });
  const head = {
    ...toHead(header.value),
    competitionName,
    judge,
    ...(certificate === undefined ? {} : { certificate }),
  };
  const asked = { device: signer.key, judge, lastSeq, by: 'judge' } as const;
  return ok({
    ...{ head, asked },
    readRest: async (taker) => {
      const revisions = await readRevisions(frame, { from: 1, asked, taker, pauses });
      return revisions.ok ? ok({ ...head, lastSeq, revisions: sheetsIn(revisions.value) }) : revisions;
    },
  });
}

/** A certificate, where there is one, has to be its credential's own word. */
async function isCertified(
  { competition, judge, signer, certificate }: z.infer<typeof headerSchema>,
  { verify }: Source['keyring'],
): Promise<boolean> {
  if (certificate === undefined) return true;
  const { credential, at, signature: signed } = certificate;
  const text = certificateText({ competition: competition.id, judge, device: signer.key, at });
  const bytes = fromBase64(signed, SIGNATURE_LENGTH);
  return bytes !== undefined && verify(credential, toCertificateBytes(text), bytes);
}

export const scoresKind: Kind<ScoresFile> = {
  name: KIND,
  versions: firstVersion(open),
  toParts: ({ competitionName, judge, lastSeq, certificate, revisions }) => ({
    members: { competitionName, judge, lastSeq, certificate },
    records: revisions.map(({ text }) => text),
  }),
  revisions: 'revisions',
  toReport: ({ competitionName, judge, lastSeq, certificate, revisions }) => {
    const counts = { submitted: 0, recused: 0, withdrawn: 0, draft: 0 };
    for (const { revision } of revisions) counts[revision.state] += 1;
    return {
      facts: {
        ...{ competition: competitionName, judge, lastSeq, revisions: revisions.length, ...counts },
        certificate: certificate === undefined ? null : { card: certificate.credential, at: certificate.at },
      },
      lines: [
        [
          'content',
          `judge ${judge}: ${counts.submitted} signed, ${counts.recused} recused, ` +
            `${counts.withdrawn} taken back, ${counts.draft} drafts, up to revision ${lastSeq}`,
        ],
        [
          'laptop',
          certificate === undefined
            ? 'not opened with a card'
            : `vouched for by card ${certificate.credential} (${certificate.at})`,
        ],
      ],
    };
  },
};
