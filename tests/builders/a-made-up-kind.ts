import { z } from 'zod';
import { name } from '../../renderer/adapters/bundle/kinds/fields';
import { ATTACHMENTS, headerOf, toHead } from '../../renderer/adapters/bundle/kinds/header';
import { type Kind, type Opening, type Source, upgrade } from '../../renderer/adapters/bundle/kinds/kind';
import { KINDS, type Kinds, toKinds } from '../../renderer/adapters/bundle/kinds/kinds';
import { readHeader, readLine } from '../../renderer/adapters/bundle/read-lines';
import { readRevisions } from '../../renderer/adapters/bundle/read-revisions';
import { firstVersion } from '../../renderer/adapters/bundle/versions';
import { sheetsIn } from '../../renderer/application/acts/act';
import type { AnyFile, PlenoFile } from '../../renderer/application/ports/pleno-file';
import { RECEIVERS, type Receiver, type Receivers } from '../../renderer/application/receive/receivers';
import { ok } from '../../renderer/domain/result';
import type { StoredRevision } from '../../renderer/domain/revision';

/* A kind of file nobody ships, made as the recipe says: what a kind needs to go through everything. */

const KIND = 'letter';

interface FirstLetter extends AnyFile {
  readonly kind: typeof KIND;
  readonly content: string;
}

export interface Letter extends AnyFile {
  readonly kind: typeof KIND;
  readonly competitionName: string;
  readonly content: { readonly text: string; readonly tone: 'plain' | 'warm' };
  readonly revisions: readonly StoredRevision[];
}

const firstHeader = headerOf(KIND, {});
const firstRecord = z.strictObject({ type: z.literal('line'), text: name });

async function openFirst({ frame }: Source): Opening<FirstLetter> {
  const header = readHeader(frame, firstHeader);
  if (!header.ok) return header;
  const head = toHead(header.value);
  return ok({
    head,
    readRest: async () => {
      const record = readLine(frame.lines[1] as Uint8Array, 2, firstRecord);
      return record.ok ? ok({ ...head, content: record.value.value.text }) : record;
    },
  });
}

const header = headerOf(KIND, { ...ATTACHMENTS, version: z.literal(2), competitionName: name });
const record = z.strictObject({ type: z.literal('text'), text: name, tone: z.enum(['plain', 'warm']) });

async function open({ frame, pauses }: Source): Opening<Letter> {
  const read = readHeader(frame, header);
  if (!read.ok) return read;
  const { competitionName, signer } = read.value;
  const head = { ...toHead(read.value), competitionName };
  const asked = { device: signer.key, judge: undefined, lastSeq: undefined, by: 'judge' } as const;
  return ok({
    ...{ head, asked },
    readRest: async (taker) => {
      const first = readLine(frame.lines[1] as Uint8Array, 2, record);
      if (!first.ok) return first;
      const { type: _, ...content } = first.value.value;
      const revisions = await readRevisions(frame, { from: 2, asked, taker, pauses });
      return revisions.ok ? ok({ ...head, content, revisions: sheetsIn(revisions.value) }) : revisions;
    },
  });
}

const letterKind: Kind<Letter> = {
  name: KIND,
  versions: firstVersion(openFirst).upgraded(
    2,
    open,
    upgrade<FirstLetter, Letter>({
      head: (before) => ({ ...before, competitionName: '' }),
      file: ({ content: text, ...before }) => ({
        ...{ ...before, competitionName: '', content: { text, tone: 'plain' }, revisions: [] },
      }),
    }),
  ),
  toParts: ({ competitionName, content, revisions }) => ({
    members: { competitionName },
    records: [JSON.stringify({ type: 'text', ...content }), ...revisions.map(({ text }) => text)],
  }),
  attachments: 'may-name',
  revisions: 'revisions',
  toReport: ({ competitionName, content: { text, tone } }) => ({
    facts: { competition: competitionName, text, tone },
    lines: [['content', `a ${tone} letter: ${text}`]],
  }),
};

/** The program's kinds and this one; that it is none of theirs, only types know. */
export const kindsWithLetters: Kinds = toKinds([...KINDS.values(), letterKind as unknown as Kind]);

export const asFile = (letter: Letter): PlenoFile => letter as unknown as PlenoFile;

export const receiversWith = (receiver: Receiver): Receivers => ({ ...RECEIVERS, [KIND]: receiver });
