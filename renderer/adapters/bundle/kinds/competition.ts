import { z } from 'zod';
import type { FileOf } from '../../../application/ports/pleno-file';
import type { FileProblem } from '../../../application/workspace/problem';
import type { Access } from '../../../domain/access';
import { currentRuleBook } from '../../../domain/competition';
import { findTooMany } from '../../../domain/competition-size';
import { withIdentities } from '../../../domain/entry-identity';
import { err, ok, type Result } from '../../../domain/result';
import { type Rubric, totalWeight } from '../../../domain/rubric';
import { ruleBookHash } from '../../../domain/rule-book';
import { hashBytes, hashText } from '../../hash';
import { findCompetitionFault } from '../competition-faults';
import {
  type AnyCompetitionRecord,
  competitionRecordSchema,
  firstCompetitionRecordSchema,
  secondCompetitionRecordSchema,
} from '../competition-record-schema';
import { fromCompetitionRecords, type Line } from '../competition-records';
import { isEditionSigned, toContentLines } from '../editions';
import { invalid, readHeader, readLine } from '../read-lines';
import { firstVersion } from '../versions';
import { headerOf, toHead } from './header';
import { type Kind, type Opened, type Opening, type Source, upgrade } from './kind';

type CompetitionFile = FileOf<'competition'>;
type Head = Opened<CompetitionFile>['head'];

const KIND = 'competition';
const headerSchema = headerOf(KIND, { version: z.literal(3) });
const secondHeaderSchema = headerOf(KIND, { version: z.literal(2) });
const firstHeaderSchema = headerOf(KIND, {});

const opener =
  (
    header: typeof headerSchema | typeof secondHeaderSchema | typeof firstHeaderSchema,
    record: z.ZodType<AnyCompetitionRecord>,
  ) =>
  async (source: Source): Opening<CompetitionFile> => {
    const read = readHeader<z.infer<typeof firstHeaderSchema>>(source.frame, header);
    if (!read.ok) return read;
    const head: Head = toHead(read.value);
    return ok({
      head,
      readRest: async () => (await findEditionFault(source, head)) ?? readContent(source, head, record),
    });
  };

async function readContent(
  { frame, pauses }: Source,
  head: Head,
  schema: z.ZodType<AnyCompetitionRecord>,
): Promise<Result<CompetitionFile, FileProblem>> {
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
  return ok({ ...head, content: content.value });
}

/** A competition file's number is the competition's key's own word, and about exactly these records. */
async function findEditionFault(
  { frame: { body, lines }, keyring }: Source,
  { competition, signer, edition }: Head,
) {
  if (edition === undefined) return undefined;
  if (hashBytes(body.subarray((lines[0] as Uint8Array).length + 1)) !== edition.hash) {
    return invalid(1, 'content differs from its hash');
  }
  const isOwn = await isEditionSigned(keyring, signer, competition.id, edition);
  return isOwn ? undefined : err<FileProblem>({ type: 'signature-wrong' });
}

export const competitionKind: Kind<CompetitionFile> = {
  name: KIND,
  versions: firstVersion(opener(firstHeaderSchema, firstCompetitionRecordSchema))
    .upgraded(
      2,
      opener(secondHeaderSchema, secondCompetitionRecordSchema),
      // Institutions and innovations have ids.
      upgrade<CompetitionFile, CompetitionFile>({
        head: (head) => head,
        file: (file) => ({ ...file, content: withIdentities(file.content, hashText) }),
      }),
    )
    .upgraded(
      3,
      opener(headerSchema, competitionRecordSchema),
      // There may be a plan, parts as weights, and other ways to count and to separate; who had none has none.
      upgrade<CompetitionFile, CompetitionFile>({ head: (head) => head, file: (file) => file }),
    ),
  toParts: ({ content }) => ({ members: {}, records: toContentLines(content) }),
  toReport: ({ content: { identity, entries, judges, rounds, ruleBook, access } }) => ({
    facts: {
      competition: identity.name,
      entries: entries.length,
      judges: judges.map(({ code }) => code),
      ruleBookVersion: ruleBook.type === 'frozen' ? (ruleBook.history.at(-1)?.version ?? null) : null,
      cards: access === undefined ? null : toCardFacts(access),
      rounds: rounds.map(({ id, name, rubric }) => ({
        id,
        name,
        criteria: rubric.criteria.map((criterion) => ({
          id: criterion.id,
          name: criterion.name,
          [rubric.weights ?? 'basisPoints']: criterion.weight,
        })),
      })),
    },
    lines: [
      ['content', `${entries.length} entries, judges ${judges.map(({ code }) => code).join(', ')}`],
      ...rounds.flatMap(({ name, rubric }) => [
        ['round', name] as const,
        ...rubric.criteria.map(
          ({ id, name: criterion, weight }) =>
            ['', `${id.padEnd(24)} ${toWeightText(weight, rubric)}  ${criterion}`] as const,
        ),
      ]),
      ['cards', toCardText(access)],
    ],
  }),
};

const toWeightText = (weight: number, rubric: Rubric): string =>
  rubric.weights === 'parts'
    ? `${weight} of ${totalWeight(rubric)}`.padStart(8)
    : `${(weight / 100).toFixed(2).padStart(6)} %`;

const toCardFacts = ({ recipient, credentials }: Access) => ({
  recipient,
  valid: credentials.filter(({ status }) => status.type === 'valid').length,
  replaced: credentials.filter(({ status }) => status.type === 'replaced').length,
});

function toCardText(access: Access | undefined): string {
  if (access === undefined) return 'none: score files come as they are, by laptops nobody vouches for';
  const { valid, replaced, recipient } = toCardFacts(access);
  return `${valid} valid, ${replaced} replaced; score files are sealed for ${recipient}`;
}
