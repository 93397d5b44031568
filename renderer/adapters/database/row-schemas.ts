import { z } from 'zod';
import { EXPORT_MEMBERS, IMPORT_MEMBERS } from '../journal/fact-shapes';
import type {
  ChainRow,
  CompetitionRow,
  ExportRow,
  ImportRow,
  KeyRow,
  RevisionRow,
  SettingRow,
  WorkspaceRow,
} from './rows';

/** What a row that comes out of a damaged file is taken for, until it has shown what it is. */
export type Recogniser<T> = (row: unknown) => T | undefined;

const name = z.string().min(1);

/** The branded parts are checked where they are used: a row only has to have the shape its readers count on. */
const recognise =
  <T>(schema: z.ZodType): Recogniser<T> =>
  (row) =>
    schema.safeParse(row).success ? (row as T) : undefined;

const workspace = { id: name, signer: name, createdAt: z.string(), changedAt: z.string(), stamp: name };

const cryptoKey = z.custom<CryptoKey>((value) => value instanceof CryptoKey);

export const recogniseWorkspace = recognise<WorkspaceRow>(
  z.discriminatedUnion('role', [
    z.looseObject({ ...workspace, role: z.literal('secretariat') }),
    z.looseObject({ ...workspace, role: z.literal('judge'), judge: name, device: name }),
  ]),
);

export const recogniseCompetition = recognise<CompetitionRow>(
  z.object({ workspace: name, content: z.looseObject({ id: name }) }),
);

export const recogniseChain = recognise<ChainRow>(z.object({ workspace: name, stamp: name }));

/** As a line of a log brings them, and with the number that the database gave them. */
const id = z.int();
export const recogniseImport = recognise<ImportRow & { readonly id: number }>(
  z.looseObject({ ...IMPORT_MEMBERS, id }),
);
export const recogniseExport = recognise<ExportRow & { readonly id: number }>(
  z.looseObject({ ...EXPORT_MEMBERS, id }),
);

export const recogniseKey = recognise<KeyRow>(
  z.object({ key: name, privateKey: cryptoKey, identity: z.union([cryptoKey, name]).optional() }),
);

export const recogniseSetting = recognise<SettingRow>(z.object({ name, value: z.unknown() }));

/** By hand: there are a hundred thousand of them, and the text is checked against its name afterwards. */
export const recogniseRevision: Recogniser<RevisionRow> = (row) => {
  if (typeof row !== 'object' || row === null) return undefined;
  const { workspace, id, text } = row as Partial<Record<keyof RevisionRow, unknown>>;
  return typeof workspace === 'string' && typeof id === 'string' && typeof text === 'string'
    ? (row as RevisionRow)
    : undefined;
};
