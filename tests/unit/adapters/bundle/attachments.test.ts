import { describe, expect, test } from 'vitest';
import { toVerifiedLines, toVerifiedReport } from '../../../../electron/cli/commands/verified-report';
import { contract } from '../../../../electron/contract/contract';
import { createCodec } from '../../../../renderer/adapters/bundle/codec';
import { KINDS } from '../../../../renderer/adapters/bundle/kinds/kinds';
import { ATTACHMENT_LIMITS, type Attachment } from '../../../../renderer/application/workspace/attachment';
import {
  ATTACHMENT_ENDINGS,
  toAttachmentFileName,
} from '../../../../renderer/application/workspace/attachment-file-name';
import { aCompetition } from '../../../builders/a-competition';
import { asFile, kindsWithLetters, type Letter } from '../../../builders/a-made-up-kind';
import { aScoresFile, aSignedChain } from '../../../builders/a-pleno-file';
import { bodyLines, signBody } from '../../../builders/a-signed-body';
import { fakePorts, getValue } from '../../../builders/fake-ports';
import { hashText } from '../../../builders/hash-text';

const anAttachment = (facts: Partial<Attachment> = {}): Attachment => ({
  ...{ name: hashText('table'), bytes: 5, media: 'application/pdf' },
  ...facts,
});

async function aWriter() {
  const { keyring } = fakePorts();
  const signer = await keyring.createKey();
  const codec = createCodec(keyring, { kinds: kindsWithLetters });
  const letter: Letter = {
    kind: 'letter',
    createdAt: '2026-03-16T02:00:00.000Z',
    signer,
    competition: { id: aCompetition().id, hash: hashText('rules') },
    nature: 'event',
    competitionName: 'Test Competition',
    content: { text: 'Selamat pagi', tone: 'warm' },
    revisions: aSignedChain(signer, {}),
  };
  /** Signed with whatever is said of what lies beside it. */
  const readWith = async (attachments: unknown) => {
    const [header = '', ...records] = bodyLines(await codec.encode(asFile(letter)));
    const lines = [JSON.stringify({ ...JSON.parse(header), attachments }), ...records];
    return codec.decode(await signBody(keyring, signer, 'letter', lines));
  };
  return { keyring, signer, codec, letter, readWith };
}

describe('files that a header names', () => {
  test('are told by the head and by the file, under the signature', async () => {
    const { codec, letter } = await aWriter();
    const named = { ...letter, attachments: [anAttachment(), anAttachment({ name: hashText('scan') })] };
    const bytes = await codec.encode(asFile(named));
    const heads: object[] = [];
    const admit = (head: object): undefined => void heads.push(head);
    expect(getValue(await codec.decode(bytes, { admit }))).toEqual(named);
    expect(heads).toEqual([expect.objectContaining({ attachments: named.attachments })]);
    const changed = new TextDecoder().decode(bytes).replace(hashText('scan'), hashText('other'));
    expect(await codec.decode(new TextEncoder().encode(changed))).toEqual({
      ok: false,
      error: { type: 'signature-wrong' },
    });
  });

  test('leave no trace in a file that names none', async () => {
    const { codec, letter } = await aWriter();
    const bytes = await codec.encode(asFile(letter));
    expect(bodyLines(bytes)[0]).not.toContain('attachments');
    expect(getValue(await codec.decode(bytes))).not.toHaveProperty('attachments');
  });

  test.each([
    ['none at all', []],
    ['more than there may be', fill(ATTACHMENT_LIMITS.count + 1)],
    ['one twice', [anAttachment(), anAttachment({ media: 'image/png' })]],
    ['an empty one', [anAttachment({ bytes: 0 })]],
    ['one larger than any file that is read', [anAttachment({ bytes: ATTACHMENT_LIMITS.bytes + 1 })]],
    ['too much together', fill(3, ATTACHMENT_LIMITS.bytes)],
    ['half a byte', [anAttachment({ bytes: 1.5 })]],
    ['another name than a hash', [{ ...anAttachment(), name: '../../etc/passwd' }]],
    ['another media type than there can be', [anAttachment({ media: 'application/pdf; a=b' })]],
    ['a member nobody knows', [{ ...anAttachment(), path: 'table.pdf' }]],
    ['no list', anAttachment()],
  ])('are refused with the file that names %s', async (_, attachments) => {
    const { readWith } = await aWriter();
    const read = await readWith(attachments);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok || ['content-invalid', 'limit-exceeded'].includes(read.error.type)).toBe(true);
  });

  test('may be as many and as large as there may be', async () => {
    const { readWith } = await aWriter();
    expect((await readWith(fill(ATTACHMENT_LIMITS.count))).ok).toBe(true);
    expect((await readWith(fill(2, ATTACHMENT_LIMITS.bytes))).ok).toBe(true);
  });

  test('are damage in a kind that names none, and none of today’s does', async () => {
    const { keyring, signer, codec } = await aWriter();
    expect([...KINDS.values()].filter(({ attachments }) => attachments !== undefined)).toEqual([]);
    const file = { ...aScoresFile(signer), attachments: [anAttachment()] };
    await expect(codec.encode(file)).rejects.toThrow('This file would be refused');
    const [header = '', ...records] = bodyLines(await codec.encode(aScoresFile(signer)));
    const lines = [JSON.stringify({ ...JSON.parse(header), attachments: file.attachments }), ...records];
    expect(await codec.decode(await signBody(keyring, signer, 'scores', lines))).toMatchObject({
      ok: false,
      error: { type: 'content-invalid', line: 1 },
    });
  });

  test('are told on the command line, as they are called', async () => {
    const { letter } = await aWriter();
    const file = asFile({ ...letter, attachments: [anAttachment()] });
    expect(toVerifiedReport(file, kindsWithLetters)).toMatchObject({ attachments: [anAttachment()] });
    expect(toVerifiedLines(file, 0, 'as-it-should-be', kindsWithLetters)).toContain(
      `  beside it    ${hashText('table')}.pdf (5 bytes)`,
    );
  });

  test('are called by their hash, and by an ending that the system knows', () => {
    const name = hashText('table');
    expect(toAttachmentFileName(anAttachment({ media: 'text/csv' }))).toBe(`${name}.csv`);
    expect(toAttachmentFileName(anAttachment({ media: 'audio/ogg' }))).toBe(`${name}.bin`);
    expect(toAttachmentFileName(anAttachment({ media: 'constructor' }))).toBe(`${name}.bin`);
    // What the shell's dialog takes.
    const { request } = contract['file.open-dialog'];
    expect(request.safeParse({ accept: ['.pleno', ...ATTACHMENT_ENDINGS], multiple: true }).success).toBe(
      true,
    );
  });
});

function fill(count: number, bytes = 1): readonly Attachment[] {
  return Array.from({ length: count }, (_, index) => anAttachment({ name: hashText(`${index}`), bytes }));
}
