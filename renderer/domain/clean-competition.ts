import type { Access } from './access';
import { cleanName } from './clean-name';
import { cleanLines, cleanText } from './clean-text';
import type { Competition } from './competition';
import type { Plan } from './plan';
import { inRoundOrder } from './round-weights';

/**
 * A competition with every text cleaned. Done before it is hashed or kept, so that the secretariat
 * and every laptop that opens its file hash the same characters. The texts of rubrics and panels are bound to
 * hashes that sheets and files of earlier programs carry: they are cleaned as ever here, and as names where
 * they are typed.
 */
export function cleanCompetition(competition: Competition): Competition {
  const { plan, combination, ...rest } = competition;
  const { identity, ruleBook } = rest;
  return {
    ...rest,
    identity: {
      ...identity,
      name: cleanName(identity.name),
      region: cleanName(identity.region),
      organiser: cleanName(identity.organiser),
      venue: cleanName(identity.venue),
    },
    categories: competition.categories.map(named),
    groups: competition.groups.map(named),
    institutionKinds: competition.institutionKinds.map(named),
    entries: competition.entries.map((entry) => ({
      ...entry,
      title: cleanName(entry.title),
      institution: named(entry.institution),
      note: cleanLines(entry.note),
      status:
        entry.status.type === 'withdrawn'
          ? { ...entry.status, reason: cleanLines(entry.status.reason) }
          : entry.status,
    })),
    judges: competition.judges.map((judge) => ({
      ...named(judge),
      code: cleanName(judge.code),
      affiliation: cleanName(judge.affiliation),
    })),
    rounds: competition.rounds.map((round) => ({
      ...named(round),
      rubric: {
        ...round.rubric,
        criteria: round.rubric.criteria.map((criterion) => ({
          ...asRuled(criterion),
          guidance: cleanLines(criterion.guidance),
        })),
      },
      panels: round.panels.map(asRuled),
    })),
    ...(combination === undefined || combination.length === 0
      ? {}
      : { combination: inRoundOrder(competition.rounds, combination) }),
    excusals: competition.excusals.map((excusal) => ({ ...excusal, reason: cleanLines(excusal.reason) })),
    ruleBook:
      ruleBook.type === 'frozen'
        ? { ...ruleBook, history: mapFirst(ruleBook.history, cleanReason) }
        : ruleBook,
    ...(competition.access === undefined ? {} : { access: cleanAccess(competition.access) }),
    ...(plan === undefined || isEmpty(plan) ? {} : { plan: cleanPlan(plan) }),
  };
}

const named = <T extends { readonly name: string }>(item: T): T => ({ ...item, name: cleanName(item.name) });

const asRuled = <T extends { readonly name: string }>(item: T): T => ({
  ...item,
  name: cleanText(item.name),
});

/** A plan of nothing is none: a file says both in the same way. */
const isEmpty = ({ rooms, sessions }: Plan): boolean => rooms.length === 0 && sessions.length === 0;

const cleanPlan = ({ rooms, sessions }: Plan): Plan => ({
  rooms: rooms.map(named),
  sessions: sessions.map((session) => ({
    ...session,
    stages: session.stages.map(named),
    breaks: session.breaks.map(named),
  })),
});

const cleanAccess = (access: Access): Access => ({
  ...access,
  ...(access.struckOut && { struckOut: access.struckOut.map(cleanReason) }),
  credentials: access.credentials.map((credential) =>
    credential.status.type === 'valid'
      ? credential
      : { ...credential, status: { ...credential.status, reason: cleanLines(credential.status.reason) } },
  ),
});

const cleanReason = <T extends { readonly reason: string }>(version: T): T => ({
  ...version,
  reason: cleanLines(version.reason),
});

const mapFirst = <T>([first, ...rest]: readonly [T, ...T[]], change: (item: T) => T): [T, ...T[]] => [
  change(first),
  ...rest.map(change),
];
