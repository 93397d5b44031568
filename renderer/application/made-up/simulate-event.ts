import type { Competition, Entry, Judge, Nature, Option } from '../../domain/competition';
import type {
  CriterionId,
  DeviceKey,
  EntryId,
  HashText,
  JudgeId,
  OptionId,
  RevisionId,
} from '../../domain/ids';
import { judgesByEntry } from '../../domain/judges-by-entry';
import { FULL_WEIGHT, type Mark, toBasisPoints, toMark } from '../../domain/quantities';
import type { Marks } from '../../domain/revision';
import { type Revision, type StoredRevision, sealRevision } from '../../domain/revision';
import type { Rubric } from '../../domain/rubric';
import { rubricHash } from '../../domain/rule-book';
import { freezeRuleBook } from '../send/export-competition-file';
import { toNewCompetition } from '../set-up/create-competition';
import { addEntries, addJudge, setRubric } from '../set-up/edit-competition';

/** How large a made-up event is, and how much of it goes other than planned (shares from 0 to 1). */
export interface EventPlan {
  readonly entries: number;
  readonly judges: number;
  readonly criteria: number;
  readonly nature: Nature;
  readonly recusals: number;
  /** Sheets never signed: half of them begun, half untouched. */
  readonly missing: number;
}

export interface Chance {
  /** 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly hash: HashText;
}

/** The instant the made-up event begins. */
export const SIMULATED_START = '2026-03-16T01:00:00.000Z';

/** A competition as it leaves the secretariat, rules frozen; the same for the same chance. */
export function simulateCompetition(plan: EventPlan, { random, newId, hash }: Chance): Competition {
  const identity = {
    name: `Simulasi ${plan.entries} × ${plan.judges} × ${plan.criteria}`,
    year: 2026,
    level: 'other',
    region: 'Simulasi',
    organiser: 'Simulasi',
    venue: '',
    startsOn: '2026-03-16',
    endsOn: '2026-03-17',
  } as const;
  const kinds = ['Perangkat Daerah', 'Sekolah', 'Puskesmas', 'Kelurahan'].map(
    (name): Option => ({ id: newId() as OptionId, name }),
  );
  const fresh = { ...toNewCompetition(identity, plan.nature, { newId }), institutionKinds: kinds };
  const entries = Array.from({ length: plan.entries }, (_, index) => toEntry(index, kinds, newId));
  const judges = Array.from(
    { length: plan.judges },
    (_, index): Judge => ({
      id: newId() as JudgeId,
      code: `J${index + 1}`,
      name: `Juri ${index + 1}`,
      affiliation: '',
      role: index === 0 ? 'chair' : 'member',
    }),
  );
  const rubric = toRubric(plan.criteria, random);
  const people = judges.reduce(addJudge, addEntries(fresh, entries));
  const ready = people.rounds.reduce((made, { id }) => setRubric(made, id, rubric), people);
  return freezeRuleBook(ready, { hash }, SIMULATED_START);
}

/** Every third institution enters twice, titles repeat now and then, and some names are awkward. */
function toEntry(index: number, kinds: readonly Option[], newId: () => string): Entry {
  const number = index + 1;
  const institution = number - (number % 3 === 0 ? 1 : 0);
  const awkward = ["Ma'arif", 'Citra "Emas"', 'Asri, Jaya', 'Ñuñoa – ꦗꦮ'][number % 41];
  return {
    id: newId() as EntryId,
    number,
    title: number % 50 === 0 ? 'Layanan Cepat' : `Inovasi ${number}`,
    institution: {
      name: `Instansi ${institution}${awkward ? ` ${awkward}` : ''}`,
      kind: kinds[institution % kinds.length]?.id ?? null,
    },
    category: null,
    group: null,
    note: '',
    status: { type: 'active' },
  };
}

/** Uneven weights that add up to 100 %, marks from 0 to 100 in halves. */
function toRubric(count: number, random: () => number): Rubric {
  const shares = Array.from({ length: count }, () => 1 + random());
  const total = shares.reduce((sum, share) => sum + share, 0);
  let given = 0;
  let sum = 0;
  const criteria = shares.map((share, index) => {
    sum += share;
    const upTo = index === count - 1 ? FULL_WEIGHT : Math.round((FULL_WEIGHT * sum) / total);
    const weight = toBasisPoints(upTo - given);
    given = upTo;
    return { id: `k${index + 1}` as CriterionId, name: `Kriteria ${index + 1}`, weight, guidance: '' };
  });
  return { scale: { min: toMark(0), max: toMark(10_000), step: toMark(50) }, criteria };
}

/** What one judge's laptop has written at the end, round after round, in its order. */
export function simulateJudge(
  competition: Competition,
  judge: JudgeId,
  device: DeviceKey,
  plan: Pick<EventPlan, 'recusals' | 'missing'>,
  { random, hash }: Pick<Chance, 'random' | 'hash'>,
): StoredRevision[] {
  const severity = 8 * (random() - 0.5);
  const written: StoredRevision[] = [];
  let prev: RevisionId | null = null;
  for (const round of competition.rounds) {
    const inForce = rubricHash(round, hash);
    const panelists = judgesByEntry(round);
    for (const one of competition.entries) {
      if (!panelists(one).includes(judge)) continue;
      const marks = toMarks(round.rubric, quality(one.number) + severity, random);
      const turn = toTurn(plan, marks, random());
      if (!turn) continue;
      const seq = written.length + 1;
      const stored: StoredRevision = sealRevision(
        {
          v: 1,
          judge,
          entry: one.id,
          round: round.id,
          rubricHash: inForce,
          ...turn,
          notes: { overall: '', criteria: {} },
          device,
          seq,
          prev,
          lamport: seq,
          wall: new Date(Date.parse(SIMULATED_START) + seq * 60_000).toISOString(),
          supersedes: [],
        },
        hash,
      );
      prev = stored.id;
      written.push(stored);
    }
  }
  return written;
}

/** Points of an entry before judges differ: 60 to 90, spread over the numbers without a pattern. */
const quality = (number: number): number => 60 + ((number * 2_654_435_761) % 4_294_967_296) / 143_165_577;

function toMarks({ scale, criteria }: Rubric, points: number, random: () => number): Marks {
  const steps = (scale.max - scale.min) / scale.step;
  const pairs = criteria.map(({ id }): [CriterionId, Mark] => {
    const share = (points + 12 * (random() - 0.5)) / 100;
    const step = Math.min(steps, Math.max(0, Math.round(share * steps)));
    return [id, toMark(scale.min + step * scale.step)];
  });
  return Object.fromEntries(pairs);
}

function toTurn(
  { recusals, missing }: Pick<EventPlan, 'recusals' | 'missing'>,
  marks: Marks,
  luck: number,
): Pick<Revision, 'state' | 'marks' | 'reason'> | undefined {
  if (luck < recusals) return { state: 'recused', marks: {}, reason: 'Benturan kepentingan (simulasi).' };
  if (luck < recusals + missing / 2) return undefined;
  if (luck < recusals + missing) {
    return { state: 'draft', marks: Object.fromEntries(Object.entries(marks).slice(1)) };
  }
  return { state: 'submitted', marks };
}
