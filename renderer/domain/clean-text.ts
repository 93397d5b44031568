import type { Access } from './access';
import type { Competition } from './competition';
import type { Notes } from './revision';

const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
/** Control characters, marks that turn the direction of text around, byte order marks. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Printed ASCII characters, spaces and line ends: nothing to clean, and most texts hold nothing else. */
const UNCLEAN = /[^\n -~]/;

/** One way of writing for one text (NFC), and nothing in it that can't be seen; may have several lines. */
export const cleanLines = (text: string): string =>
  UNCLEAN.test(text)
    ? text
        .replace(LINE_BREAK, '\n')
        .replace(/[\t\v\f]/g, ' ')
        .replace(INVISIBLE, (character) => (character === '\n' ? character : ''))
        .replace(HALF_CHARACTER, '\ufffd')
        .normalize('NFC')
    : text;

/** As {@link cleanLines}, on one line: for names and titles. */
export const cleanText = (text: string): string => cleanLines(text).replace(/\n+/g, ' ');

export const cleanNotes = ({ overall, criteria }: Notes): Notes => ({
  overall: cleanLines(overall),
  criteria: Object.fromEntries(
    Object.entries(criteria).map(([criterion, note]) => [criterion, cleanLines(note)]),
  ),
});

/**
 * A competition with every text cleaned. Done before it is hashed or kept, so that the secretariat
 * and every laptop that opens its file hash the same characters.
 */
export function cleanCompetition(competition: Competition): Competition {
  const { identity, ruleBook } = competition;
  const named = <T extends { readonly name: string }>(item: T): T => ({
    ...item,
    name: cleanText(item.name),
  });
  return {
    ...competition,
    identity: {
      ...identity,
      name: cleanText(identity.name),
      region: cleanText(identity.region),
      organiser: cleanText(identity.organiser),
      venue: cleanText(identity.venue),
    },
    categories: competition.categories.map(named),
    groups: competition.groups.map(named),
    institutionKinds: competition.institutionKinds.map(named),
    entries: competition.entries.map((entry) => ({
      ...entry,
      title: cleanText(entry.title),
      institution: named(entry.institution),
      note: cleanLines(entry.note),
      status:
        entry.status.type === 'withdrawn'
          ? { ...entry.status, reason: cleanLines(entry.status.reason) }
          : entry.status,
    })),
    judges: competition.judges.map((judge) => ({
      ...named(judge),
      code: cleanText(judge.code),
      affiliation: cleanText(judge.affiliation),
    })),
    rounds: competition.rounds.map((round) => ({
      ...named(round),
      rubric: {
        ...round.rubric,
        criteria: round.rubric.criteria.map((criterion) => ({
          ...named(criterion),
          guidance: cleanLines(criterion.guidance),
        })),
      },
      panels: round.panels.map(named),
    })),
    excusals: competition.excusals.map((excusal) => ({ ...excusal, reason: cleanLines(excusal.reason) })),
    ruleBook:
      ruleBook.type === 'frozen'
        ? { ...ruleBook, history: mapFirst(ruleBook.history, cleanReason) }
        : ruleBook,
    ...(competition.access === undefined ? {} : { access: cleanAccess(competition.access) }),
  };
}

const cleanAccess = (access: Access): Access => ({
  ...access,
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
