import { assertNever, err } from '../../domain/result';
import type { Opener } from './decode';
import type { DecodeJob, DecodeReport, Unwanted } from './decode-messages';
import { createHandingOn } from './hand-on';
import { KINDS, type Kinds } from './kinds/kinds';

const UNWANTED = err<Unwanted>({ type: 'file-unwanted' });

type Report = (message: DecodeReport) => void;
type Answer = Exclude<DecodeJob, { readonly type: 'file' }>;

/** The worker's side, without the worker: one file at a time. @returns what takes its messages */
export function createDecodeAnswers(
  open: Opener,
  report: Report,
  kinds = KINDS,
): (message: DecodeJob) => Promise<void> {
  let answerHead: (answer: Answer) => void = () => {};
  const askAbout: AskAbout = (head) =>
    new Promise((resolve) => {
      answerHead = resolve;
      report(head);
    });
  return async (message) => {
    switch (message.type) {
      case 'file':
        return answerFile(open, message, askAbout, report, kinds);
      case 'admitted':
      case 'refused':
        return answerHead(message);
      default:
        return assertNever(message);
    }
  };
}

type AskAbout = (head: Extract<DecodeReport, { readonly type: 'head' }>) => Promise<Answer>;

async function answerFile(
  open: Opener,
  { bytes, bytesAre }: Extract<DecodeJob, { readonly type: 'file' }>,
  askAbout: AskAbout,
  report: Report,
  kinds: Kinds,
) {
  try {
    const opened = await open(bytes);
    if (!opened.ok) return report({ type: 'done', result: opened });
    const { head, asked, readRest } = opened.value;
    const answer = await askAbout({ type: 'head', head, ...(asked && { asked }) });
    if (answer.type === 'refused') return report({ type: 'done', result: UNWANTED });
    const handingOn = createHandingOn({
      known: answer.known,
      as: bytesAre === 'taken-in' ? 'lines' : 'texts',
      handOn: (part) => report({ type: 'part', part }),
    });
    const rest = await readRest(handingOn);
    if (rest.ok) handingOn.end();
    const revisions = kinds.get(head.kind)?.revisions;
    report({ type: 'done', result: rest, ...(revisions !== undefined && { revisions }) });
  } catch (error) {
    report({ type: 'failed', detail: String(error) });
  }
}
