import { z } from 'zod';
import { isAct, sheetsIn } from '../../../application/acts/act';
import type { FileOf } from '../../../application/ports/pleno-file';
import type { FileProblem } from '../../../application/workspace/problem';
import type { TakenWork } from '../../../application/workspace/workspace';
import { countDecisions } from '../../../domain/decision';
import type { DeviceKey, RevisionId } from '../../../domain/ids';
import { err, ok, type Result } from '../../../domain/result';
import { invalid, readHeader } from '../read-lines';
import { readRevisions } from '../read-revisions';
import type { RevisionTaker } from '../revision-taker';
import type { RevisionsAsked } from '../revisions-asked';
import { firstVersion } from '../versions';
import { count, integer, judgeId, name } from './fields';
import { headerOf, toHead } from './header';
import { type Kind, type Opened, type Opening, type Source, upgrade } from './kind';
import { toStrikeCheck } from './laptop-strikes';
import { readReceived, readTaken } from './read-receipt-records';
import { isSecretariat, othersIn, SECRETARIAT, toSecretariat } from './secretariat';

type ReceiptFile = FileOf<'receipt'>;

const KIND = 'receipt';
/** Ids in one record, so that no line grows with the competition. */
const IDS_A_LINE = 500;

const MEMBERS = {
  competitionName: name,
  judge: judgeId,
  /** Records of what has arrived in front; behind them what was taken, then decisions. */
  received: count,
  /** Records of what was taken; absent where there are none. */
  taken: integer(1, Number.MAX_SAFE_INTEGER).optional(),
};

/** Of its first version: decisions about sheets alone. */
const firstHeader = headerOf(KIND, MEMBERS);
/** Acts stand among the decisions, in the order in which they were written; several laptops may have written them. */
const newestHeader = headerOf(KIND, { version: z.literal(2), ...MEMBERS, ...SECRETARIAT });

type Header = Omit<z.infer<typeof newestHeader>, 'version'>;

const openWith =
  (schema: typeof firstHeader | typeof newestHeader, may: Pick<RevisionsAsked, 'acts'>) =>
  (source: Source): Opening<ReceiptFile> =>
    open(source, schema, may);

async function open(
  source: Source,
  schema: typeof firstHeader | typeof newestHeader,
  may: Pick<RevisionsAsked, 'acts'>,
): Opening<ReceiptFile> {
  const header = readHeader<Header>(source.frame, schema);
  if (!header.ok) return header;
  const { competitionName, judge, received, taken = 0 } = header.value;
  if (received + taken > source.frame.lines.length - 1) return invalid(1, 'more received than records');
  const head = {
    ...toHead(header.value),
    competitionName,
    judge,
    ...toSecretariat(header.value.secretariat),
  };
  if (!(await isSecretariat(source.keyring, head))) return err({ type: 'signature-wrong' });
  const whose = { device: head.signer, ...othersIn(head) };
  const asked = { ...whose, judge, lastSeq: undefined, by: 'secretariat', ...may } as const;
  const readRest = (taker: RevisionTaker) => readRecords(source, { head, received, taken, asked, taker });
  return ok({ head, asked, readRest });
}

interface Rest {
  readonly head: Opened<ReceiptFile>['head'];
  /** Records of it, as of what was taken. */
  readonly received: number;
  readonly taken: number;
  readonly asked: RevisionsAsked;
  readonly taker: RevisionTaker;
}

async function readRecords(
  source: Source,
  { head, asked, taker, ...records }: Rest,
): Promise<Result<ReceiptFile, FileProblem>> {
  const received = await readReceived(source, records.received);
  if (!received.ok) return received;
  const taken = await readTaken(source, records.received + 1, records.taken);
  if (!taken.ok) return taken;
  const from = records.received + records.taken + 1;
  const decisions = await readRevisions(source.frame, {
    ...{ from, asked, taker, pauses: source.pauses },
    isVouched: toStrikeCheck(source.keyring, head),
  });
  if (!decisions.ok) return decisions;
  return ok({
    ...head,
    received: [...received.value].map(([each, revisions]) => ({ device: each, revisions })),
    decisions: decisions.value,
    ...(taken.value.length > 0 && { taken: taken.value }),
  });
}

export const receiptKind: Kind<ReceiptFile> = {
  name: KIND,
  versions: firstVersion(openWith(firstHeader, {})).upgraded(
    2,
    openWith(newestHeader, { acts: 'may-hold' }),
    upgrade<ReceiptFile, ReceiptFile>({ head: (before) => before, file: (before) => before }),
  ),
  toParts: (file) => {
    const { competitionName, judge, secretariat, decisions } = file;
    const received = file.received.flatMap(({ device, revisions }) => toReceivedRecords(device, revisions));
    const taken = (file.taken ?? []).flatMap(toTakenRecords);
    return {
      members: {
        ...{ competitionName, judge, received: received.length },
        ...(taken.length > 0 && { taken: taken.length }),
        ...(secretariat && { secretariat }),
      },
      records: [
        ...[...received, ...taken].map((record) => JSON.stringify(record)),
        ...decisions.map(({ text }) => text),
      ],
    };
  },
  revisions: 'decisions',
  toReport: ({ competitionName, judge, received, decisions }) => {
    const facts = {
      competition: competitionName,
      judge,
      received: received.reduce((sum, { revisions }) => sum + revisions.length, 0),
      decisions: countDecisions(sheetsIn(decisions)),
      acts: decisions.filter(isAct).length,
    };
    const text = `receipt for judge ${judge}: ${facts.received} revisions, ${facts.decisions} decisions, ${facts.acts} acts`;
    return { facts, lines: [['content', text]] };
  },
};

function toTakenRecords({ work, by, laptops }: TakenWork) {
  const records = [];
  for (let from = 0; from < Math.max(by.length, laptops.length); from += IDS_A_LINE) {
    const part = { by: by.slice(from, from + IDS_A_LINE), laptops: laptops.slice(from, from + IDS_A_LINE) };
    records.push({ type: 'taken', work, ...part });
  }
  return records;
}

function toReceivedRecords(device: DeviceKey, revisions: readonly RevisionId[]) {
  const records = [];
  for (let from = 0; from < revisions.length; from += IDS_A_LINE) {
    records.push({ type: 'received', device, revisions: revisions.slice(from, from + IDS_A_LINE) });
  }
  return records;
}
