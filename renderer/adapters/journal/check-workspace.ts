import { z } from 'zod';
import { VAULT_NAME } from '../../application/vault';
import type { Workspace } from '../../application/workspace';
import { fromCompetitionRecords, toCompetitionRecords } from '../bundle/competition-records';
import { type CompetitionHeader, competitionRecordSchema } from '../bundle/schemas';

const text = z.string();
const list = z.array(z.looseObject({}));

/** Enough of a competition's shape for `toCompetitionRecords`; the records' own schema checks the rest. */
const competition = z.looseObject({
  id: text,
  nature: z.enum(['event', 'rehearsal', 'sample']),
  identity: z.looseObject({}),
  categories: list,
  groups: list,
  institutionKinds: list,
  entries: z.array(z.looseObject({ institution: z.looseObject({}), status: z.looseObject({}) })),
  judges: list,
  rounds: z.array(
    z.looseObject({
      rubric: z.looseObject({ scale: z.looseObject({}), criteria: list }),
      tieBreaks: list,
      panels: z.array(
        z.looseObject({ judges: z.array(text), entries: z.union([z.literal('all'), z.array(text)]) }),
      ),
    }),
  ),
  excusals: list,
  ruleBook: z.union([
    z.looseObject({ type: z.literal('open') }),
    z.looseObject({ type: z.literal('frozen'), history: list.min(1) }),
  ]),
});

const base = {
  id: text.regex(VAULT_NAME),
  competition,
  signer: text,
  createdAt: text,
  changedAt: text,
};

const workspace = z.discriminatedUnion('role', [
  z.looseObject({
    ...base,
    role: z.literal('secretariat'),
    rubricApproval: z.looseObject({ hash: text, at: text }).optional(),
    certificates: z.looseObject({ logos: list }).optional(),
  }),
  z.looseObject({ ...base, role: z.literal('judge'), judge: text, device: text }),
]);

/** Whether a workspace that came in a file has the shape every screen takes for granted. */
export function isSoundWorkspace(value: unknown): value is Workspace {
  const read = workspace.safeParse(value);
  if (!read.success) return false;
  const { competition: content } = value as Workspace;
  const records: { readonly line: number; readonly value: z.infer<typeof competitionRecordSchema> }[] = [];
  for (const [index, record] of toCompetitionRecords(content).entries()) {
    const checked = competitionRecordSchema.safeParse(record);
    if (!checked.success) return false;
    records.push({ line: index + 1, value: checked.data });
  }
  const header = { competition: { id: content.id }, nature: content.nature } as CompetitionHeader;
  return fromCompetitionRecords(header, records).ok;
}
