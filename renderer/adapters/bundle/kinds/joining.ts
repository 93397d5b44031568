import type { FileOf } from '../../../application/ports/pleno-file';
import { err, ok } from '../../../domain/result';
import { competitionRecordSchema } from '../competition-record-schema';
import { toContentLines } from '../editions';
import { readHeader } from '../read-lines';
import { firstVersion } from '../versions';
import { readNumbered } from './competition-content';
import { base64, name } from './fields';
import { headerOf, toHead } from './header';
import type { Kind, Opening, Source } from './kind';
import { isPass, passSchema } from './secretariat';

type JoiningFile = FileOf<'joining'>;

const KIND = 'joining';

const headerSchema = headerOf(KIND, {
  laptop: name,
  pass: passSchema,
  credential: base64,
  identity: base64,
});

async function open(source: Source): Opening<JoiningFile> {
  const read = readHeader(source.frame, headerSchema);
  if (!read.ok) return read;
  const { competition, signer, laptop, pass, credential, identity } = read.value;
  const named = { competition: competition.id, key: signer.key, name: laptop, pass };
  if (!(await isPass(source.keyring, named))) return err({ type: 'signature-wrong' });
  const head = { ...toHead(read.value), laptop, pass, credential, identity };
  return ok({
    head,
    readRest: async () => {
      const content = await readNumbered(source, head, competitionRecordSchema);
      return content.ok ? ok({ ...head, content: content.value }) : content;
    },
  });
}

/** By which another laptop joins the secretariat, with a code: the competition, and what the code opens. */
export const joiningKind: Kind<JoiningFile> = {
  name: KIND,
  versions: firstVersion(open),
  toParts: ({ content, laptop, pass, credential, identity }) => ({
    members: { laptop, pass, credential, identity },
    records: toContentLines(content),
  }),
  toReport: ({ laptop, pass, content: { identity } }) => ({
    facts: { competition: identity.name, laptop, pass: pass.credential },
    lines: [
      ['content', `lets a laptop of the secretariat join as "${laptop}", with its code`],
      ['', `vouched for by the competition's key (${pass.at})`],
    ],
  }),
};
