import type { Codec, DecodeOptions } from '../../application/ports/pleno-file';
import { assertNever, ok } from '../../domain/result';
import type { StoredRevision } from '../../domain/revision';
import type { DecodeJob, DecodeReport, RevisionTexts, Unwanted } from './decode-messages';
import { KINDS, type Kinds } from './kinds/kinds';

const REVISIONS_A_PART = 250;
const UNWANTED: Unwanted = { type: 'file-unwanted' };

type Report = (message: DecodeReport) => void;
type Admit = DecodeOptions<Unwanted>['admit'];

/** The worker's side, without the worker: one file at a time. @returns what takes its messages */
export function createDecodeAnswers(
  decode: Codec['decode'],
  report: Report,
  kinds = KINDS,
): (message: DecodeJob) => Promise<void> {
  let answerHead: (refusal: Unwanted | undefined) => void = () => {};
  const admit: Admit = (head) =>
    new Promise((resolve) => {
      answerHead = resolve;
      report({ type: 'head', head });
    });
  return async (message) => {
    switch (message.type) {
      case 'file':
        return answerFile(decode, message.bytes, admit, report, kinds);
      case 'admitted':
        return answerHead(undefined);
      case 'refused':
        return answerHead(UNWANTED);
      default:
        return assertNever(message);
    }
  };
}

async function answerFile(
  decode: Codec['decode'],
  bytes: Uint8Array,
  admit: Admit,
  report: Report,
  kinds: Kinds,
) {
  try {
    const decoded = await decode<Unwanted>(bytes, { ...(admit && { admit }) });
    if (!decoded.ok) return report({ type: 'done', result: decoded });
    const file = decoded.value;
    const held = kinds.get(file.kind)?.revisions;
    const revisions = held?.in(file) ?? [];
    for (let from = 0; from < revisions.length; from += REVISIONS_A_PART) {
      report({ type: 'part', part: toTexts(revisions.slice(from, from + REVISIONS_A_PART)) });
    }
    const rest = held === undefined ? file : { ...file, [held.member]: [] };
    report({ type: 'done', result: ok(rest), ...(held && { revisions: held.member }) });
  } catch (error) {
    report({ type: 'failed', detail: String(error) });
  }
}

const toTexts = (revisions: readonly StoredRevision[]): RevisionTexts => ({
  ids: revisions.map(({ id }) => id),
  texts: revisions.map(({ text }) => text),
});
