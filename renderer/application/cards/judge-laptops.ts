import type { Access, Strike } from '../../domain/access';
import { compareText } from '../../domain/compare';
import type { Competition, Judge } from '../../domain/competition';
import type { CredentialKey, DeviceKey } from '../../domain/ids';
import { type RevisionState, type StoredRevision, sheetId } from '../../domain/revision';
import { type Speakers, toAuthority } from '../acts/to-authority';
import { ATTACHMENT } from '../workspace/attachment';
import type { ImportRecord } from '../workspace/workspace';

/**
 * By which card a laptop writes for its judge. `unrecorded`: its files came before that was noted.
 * `none`: it was opened without a card, where the competition has none.
 */
export type LaptopCard = 'valid' | 'replaced' | 'unrecorded' | 'none';

/** One laptop that has written for a judge, as the secretariat knows it. */
export interface JudgeLaptop {
  readonly device: DeviceKey;
  readonly judge: Judge;
  /** Other judges for whom the same key writes: nobody's, unless somebody made a file by hand. */
  readonly alsoFor: readonly Judge[];
  readonly card: LaptopCard;
  /** Lowest and highest number of what has come from it, for whichever judge. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Sheets by what the laptop said last about each. */
  readonly sheets: { readonly [state in RevisionState]: number };
  /** Its files, the last one first; empty where they came by a backup. */
  readonly files: readonly Pick<ImportRecord, 'fileName' | 'at'>[];
  /** The secretariat's word that it isn't trusted any more; the strictest of several. */
  readonly strike: Strike | undefined;
}

/**
 * Every laptop of every judge, in the order of the judges; of one judge, the one that wrote most sheets first. One
 * that wrote for several judges is listed for each.
 */
export function toJudgeLaptops(
  secretariat: Speakers & { readonly competition: Pick<Competition, 'judges' | 'access'> },
  revisions: readonly StoredRevision[],
  imports: readonly ImportRecord[],
): readonly JudgeLaptop[] {
  const { judges, access } = secretariat.competition;
  const records = collectRecords(imports);
  const strikes = findStrikes(access);
  const laptops = new Map<Judge['id'], JudgeLaptop[]>(judges.map(({ id }) => [id, []]));
  for (const { device, firstSeq, lastSeq, byJudge } of collectWritten(revisions, secretariat)) {
    const writers = judges.filter(({ id }) => byJudge.has(id));
    for (const judge of writers) {
      const files = records.get(device)?.filter((file) => file.judge === judge.id) ?? [];
      const credential = files.find((file) => file.credential !== undefined)?.credential;
      laptops.get(judge.id)?.push({
        device,
        judge,
        alsoFor: writers.filter((other) => other !== judge),
        card: toCard(access, credential) ?? (wasKnown(access, judge, device) ? 'replaced' : 'unrecorded'),
        firstSeq,
        lastSeq,
        sheets: countStates(byJudge.get(judge.id) ?? new Map()),
        files: files.map(({ fileName, at }) => ({ fileName, at })),
        strike: strikes.get(device),
      });
    }
  }
  return [...laptops.values()].flatMap((own) => own.sort(bySheets));
}

/** By laptop, the strictest strike there is. */
export function findStrikes(access: Access | undefined): ReadonlyMap<DeviceKey, Strike> {
  const strikes = new Map<DeviceKey, Strike>();
  for (const strike of access?.struckOut ?? []) {
    const known = strikes.get(strike.device);
    if (known === undefined || strike.lastSeq < known.lastSeq) strikes.set(strike.device, strike);
  }
  return strikes;
}

interface Written {
  readonly device: DeviceKey;
  firstSeq: number;
  lastSeq: number;
  /** What it said last about each sheet of each judge. */
  readonly byJudge: Map<Judge['id'], Map<string, StoredRevision>>;
}

function collectWritten(revisions: readonly StoredRevision[], secretariat: Speakers): Iterable<Written> {
  const { keys } = toAuthority(secretariat);
  const laptops = new Map<DeviceKey, Written>();
  for (const stored of revisions) {
    const { device, judge, seq } = stored.revision;
    if (keys.has(device)) continue;
    let laptop = laptops.get(device);
    if (laptop === undefined) {
      laptop = { device, firstSeq: seq, lastSeq: seq, byJudge: new Map() };
      laptops.set(device, laptop);
    }
    laptop.firstSeq = Math.min(laptop.firstSeq, seq);
    laptop.lastSeq = Math.max(laptop.lastSeq, seq);
    let last = laptop.byJudge.get(judge);
    if (last === undefined) {
      last = new Map();
      laptop.byJudge.set(judge, last);
    }
    const sheet = sheetId(stored.revision);
    const known = last.get(sheet);
    if (known === undefined || known.revision.seq < seq) last.set(sheet, stored);
  }
  return laptops.values();
}

function countStates(last: ReadonlyMap<string, StoredRevision>): JudgeLaptop['sheets'] {
  const counts = { draft: 0, submitted: 0, recused: 0, withdrawn: 0 };
  for (const { revision } of last.values()) counts[revision.state] += 1;
  return counts;
}

/** By laptop, the last file first. */
function collectRecords(imports: readonly ImportRecord[]): ReadonlyMap<DeviceKey, readonly ImportRecord[]> {
  const records = new Map<DeviceKey, ImportRecord[]>();
  for (const record of imports.toReversed()) {
    // Signed by no laptop: the file that names it is.
    if (record.kind === ATTACHMENT) continue;
    const known = records.get(record.device);
    if (known) known.push(record);
    else records.set(record.device, [record]);
  }
  return records;
}

/** When the judge's card was replaced. */
const wasKnown = (access: Access | undefined, { id }: Judge, device: DeviceKey): boolean =>
  access?.credentials.some(
    ({ judge, status }) => judge === id && status.type === 'replaced' && status.devices.includes(device),
  ) === true;

function toCard(access: Access | undefined, credential: CredentialKey | undefined): LaptopCard | undefined {
  if (access === undefined) return 'none';
  return access.credentials.find(({ key }) => key === credential)?.status.type;
}

const countSheets = ({ sheets }: JudgeLaptop): number =>
  sheets.draft + sheets.submitted + sheets.recused + sheets.withdrawn;

const bySheets = (a: JudgeLaptop, b: JudgeLaptop): number =>
  countSheets(b) - countSheets(a) || compareText(a.device, b.device);
