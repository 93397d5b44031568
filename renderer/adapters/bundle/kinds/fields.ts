import { z } from 'zod';
import { fromBase64, fromBase64Text } from '../../../domain/base64';
import { cleanName } from '../../../domain/clean-name';
import { cleanLines, cleanText } from '../../../domain/clean-text';
import type {
  CompetitionId,
  CriterionId,
  EntryId,
  InnovationId,
  InstitutionId,
  JudgeId,
  OptionId,
  PanelId,
  RevisionId,
  RoomId,
  RoundId,
  SessionId,
  Sha256,
} from '../../../domain/ids';
import { isHash, isId, isInstant } from '../../../domain/text-checks';
import { SIGNATURE_LENGTH } from '../../keys/ed25519';

/* What members of headers and records may look like. Limits on text and nesting have been checked before. */

const idOf = <T extends string>(): z.ZodType<T> => z.string().refine(isId) as unknown as z.ZodType<T>;

const hexOf = <T extends string>(): z.ZodType<T> => z.string().refine(isHash) as unknown as z.ZodType<T>;

export const integer = <T extends number = number>(min: number, max: number): z.ZodType<T> =>
  z.int().min(min).max(max) as unknown as z.ZodType<T>;

export const sha256 = hexOf<Sha256>();
export const revisionId = hexOf<RevisionId>();
export const competitionId = idOf<CompetitionId>();
export const optionId = idOf<OptionId>();
export const criterionId = idOf<CriterionId>();
export const roundId = idOf<RoundId>();
export const panelId = idOf<PanelId>();
export const roomId = idOf<RoomId>();
export const sessionId = idOf<SessionId>();
export const judgeId = idOf<JudgeId>();
export const entryId = idOf<EntryId>();
export const institutionId = idOf<InstitutionId>();
export const innovationId = idOf<InnovationId>();
export const count = integer(0, Number.MAX_SAFE_INTEGER);
export const instant = z.string().refine(isInstant);
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
/** Base64 of an Ed25519 signature. */
export const signature = z.string().refine((text) => fromBase64(text, SIGNATURE_LENGTH) !== undefined);

/** Bytes of anything, and some. */
export const base64 = z.string().refine((text) => text !== '' && fromBase64Text(text) !== undefined);

/** Texts of a competition are cleaned as they come in: see `clean-competition`. */
export const name = z.string().transform(cleanName);
/** Of rubrics and panels, which a hash binds. */
export const ruled = z.string().transform(cleanText);
export const lines = z.string().transform(cleanLines);
