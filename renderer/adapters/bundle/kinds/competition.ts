import { z } from 'zod';
import type { FileOf } from '../../../application/ports/pleno-file';
import type { Access } from '../../../domain/access';
import { withIdentities } from '../../../domain/entry-identity';
import { ok } from '../../../domain/result';
import { type Rubric, totalWeight } from '../../../domain/rubric';
import { hashText } from '../../hash';
import {
  type AnyCompetitionRecord,
  competitionRecordSchema,
  firstCompetitionRecordSchema,
  secondCompetitionRecordSchema,
} from '../competition-record-schema';
import { toContentLines } from '../editions';
import { readHeader } from '../read-lines';
import { firstVersion } from '../versions';
import { readNumbered } from './competition-content';
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
      readRest: async () => {
        const content = await readNumbered(source, head, record);
        return content.ok ? ok({ ...head, content: content.value }) : content;
      },
    });
  };

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
