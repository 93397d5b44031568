import type { z } from 'zod';
import type { AnyFile } from '../../../application/ports/pleno-file';
import type { FileProblem } from '../../../application/workspace/problem';
import { type Competition, currentRuleBook } from '../../../domain/competition';
import { findTooMany } from '../../../domain/competition-size';
import { err, ok, type Result } from '../../../domain/result';
import { ruleBookHash } from '../../../domain/rule-book';
import { hashBytes, hashText } from '../../hash';
import { findCompetitionFault } from '../competition-faults';
import type { AnyCompetitionRecord } from '../competition-record-schema';
import { fromCompetitionRecords, type Line } from '../competition-records';
import { isEditionSigned } from '../editions';
import { invalid, readLine } from '../read-lines';
import type { Source } from './kind';

/** Of a file whose other lines are a competition. */
type ContentHead = Pick<AnyFile, 'competition' | 'nature' | 'signer' | 'edition'>;

/** What the lines behind the first say, checked against it: its number first, where it has one. */
export const readNumbered = async (
  ...[source, head, schema]: Parameters<typeof readContent>
): ReturnType<typeof readContent> =>
  (await findEditionFault(source, head)) ?? readContent(source, head, schema);

async function readContent(
  { frame, pauses }: Source,
  head: ContentHead,
  schema: z.ZodType<AnyCompetitionRecord>,
): Promise<Result<Competition, FileProblem>> {
  const records: Line<AnyCompetitionRecord>[] = [];
  for (const [index, bytes] of frame.lines.entries()) {
    if (index === 0) continue;
    const record = readLine(bytes, index + 1, schema);
    if (!record.ok) return record;
    records.push({ line: index + 1, value: record.value.value });
    await pauses.ifDue();
  }
  const content = fromCompetitionRecords({ id: head.competition.id, nature: head.nature }, records);
  if (!content.ok) return content;
  const tooMany = findTooMany(content.value);
  if (tooMany !== undefined) return err({ type: 'limit-exceeded', limit: tooMany });
  const fault = findCompetitionFault(content.value);
  if (fault !== undefined) return invalid(1, fault);
  const hash = ruleBookHash(content.value, hashText);
  if (hash !== head.competition.hash || (currentRuleBook(content.value)?.hash ?? hash) !== hash) {
    return invalid(1, 'rule book differs from its hash');
  }
  return ok(content.value);
}

/** A competition file's number is the competition's key's own word, and about exactly these records. */
async function findEditionFault(
  { frame: { body, lines }, keyring }: Source,
  { competition, signer, edition }: ContentHead,
) {
  if (edition === undefined) return undefined;
  if (hashBytes(body.subarray((lines[0] as Uint8Array).length + 1)) !== edition.hash) {
    return invalid(1, 'content differs from its hash');
  }
  const isOwn = await isEditionSigned(keyring, signer, competition.id, edition);
  return isOwn ? undefined : err<FileProblem>({ type: 'signature-wrong' });
}
