import { hashBytes } from '../../renderer/adapters/hash';
import type { Receiver } from '../../renderer/application/receive/receivers';
import type { Attachment } from '../../renderer/application/workspace/attachment';
import { toAttachmentFileName } from '../../renderer/application/workspace/attachment-file-name';
import type { LaterKind } from '../../renderer/application/workspace/pleno-kind';
import type { SecretariatWorkspace } from '../../renderer/application/workspace/workspace';
import { ruleBookHash } from '../../renderer/domain/rule-book';
import { asFile, type Letter, receiversWith } from './a-made-up-kind';
import type { FakePorts } from './fake-ports';
import { anIncomingFile } from './fake-ports';
import { hashText } from './hash-text';

/* Letters of the made-up kind, with what lies beside them. */

/** A file that lies beside a letter, as it travels and as the letter names it. */
export interface Enclosure {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly attachment: Attachment;
}

export function anEnclosure(content: Uint8Array | string, media = 'application/pdf'): Enclosure {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const attachment = { name: hashBytes(bytes), bytes: bytes.length, media };
  return { bytes, name: toAttachmentFileName(attachment), attachment };
}

export const aLetterOf = (
  { competition, signer }: Pick<SecretariatWorkspace, 'competition' | 'signer'>,
  enclosures: readonly Enclosure[] = [],
  text = 'Selamat pagi',
): Letter => ({
  kind: 'letter',
  createdAt: '2026-03-16T02:00:00.000Z',
  signer,
  competition: { id: competition.id, hash: ruleBookHash(competition, hashText) },
  nature: competition.nature,
  competitionName: competition.identity.name,
  content: { text, tone: 'plain' },
  revisions: [],
  ...(enclosures.length > 0 && { attachments: enclosures.map(({ attachment }) => attachment) }),
});

/** As it comes in. */
export const aPostedLetter = async (
  { codec }: Pick<FakePorts, 'codec'>,
  letter: Letter,
  name = 'surat.pleno',
) => anIncomingFile({ name, bytes: await codec.encode(asFile(letter)) });

/** Takes letters in at the secretariat, and keeps them whole. */
const letterReceiver: Receiver = {
  goesTo: 'secretariat',
  findHeadProblem: (head, { competition }) =>
    head.competition.id === competition.id ? undefined : { type: 'other-rule-book' },
  findMisfit: () => undefined,
  take: ({ repository, now }, workspace, file, arrival, { content, bytes }) =>
    repository.addImport(
      workspace.id,
      [],
      (counts) => ({
        ...{ ...arrival, content, kind: 'letter' as LaterKind, judge: null, device: file.signer },
        ...{ ...counts, at: now() },
      }),
      undefined,
      bytes,
    ),
};

export const receiversOfLetters = receiversWith(letterReceiver);
