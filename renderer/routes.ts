import type { WorkspaceId } from './application/workspace/workspace';
import type { EntryId, RoundId } from './domain/ids';
import type { SheetKey } from './domain/revision';

/** Every address of the program (behind the #), patterns for the router and makers for links. */
export const patterns = {
  start: '/',
  secretariatStart: '/secretariat',
  newCompetition: '/new',
  join: '/join',
  backups: '/backups',
  ready: '/ready',
  identity: '/s/:workspace/identity',
  rounds: '/s/:workspace/rounds',
  panels: '/s/:workspace/panels',
  rubric: '/s/:workspace/rubric',
  entries: '/s/:workspace/entries',
  judges: '/s/:workspace/judges',
  file: '/s/:workspace/file',
  cards: '/s/:workspace/cards',
  laptops: '/s/:workspace/laptops',
  progress: '/s/:workspace/progress',
  collect: '/s/:workspace/collect',
  conflicts: '/s/:workspace/conflicts',
  conflict: '/s/:workspace/conflicts/:judge/:entry',
  results: '/s/:workspace/results',
  finalResult: '/s/:workspace/results/final',
  entryResult: '/s/:workspace/results/:entry',
  papers: '/s/:workspace/papers/:kind?',
  check: '/s/:workspace/check',
  trail: '/s/:workspace/trail',
  desk: '/j/:workspace',
  scoring: '/j/:workspace/entry/:entry',
  review: '/j/:workspace/review',
  handOver: '/j/:workspace/hand-over',
  judgeTrail: '/j/:workspace/trail',
  ofSecretariat: '/s/:workspace/*?',
  ofJudge: '/j/:workspace/*?',
} as const;

type SecretariatScreen =
  | 'identity'
  | 'rounds'
  | 'panels'
  | 'rubric'
  | 'entries'
  | 'judges'
  | 'file'
  | 'cards'
  | 'laptops'
  | 'progress'
  | 'collect'
  | 'conflicts'
  | 'results'
  | 'papers'
  | 'check'
  | 'trail';

/** Named by the address of a screen that is about one round, where there are several to choose from. */
export type AddressRound = RoundId | undefined;

/** The same screen of a round, as an address or as a pattern: `/s/W/results` → `/s/W/round/R/results`. */
export const inRound = (address: string, round: string | undefined): string =>
  round === undefined
    ? address
    : address.replace(/^(\/[sj]\/[^/]+)(?:\/round\/[^/]+)?/, (_, start: string) => `${start}/round/${round}`);

/** The round of a link to a screen, where there are several to choose from. */
export const toAddressRound = (rounds: readonly unknown[], round: RoundId): AddressRound =>
  rounds.length > 1 ? round : undefined;

/** Those of a screen about one round take the round, and without it go on with the one looked at last. */
export const routes = {
  start: () => '/',
  secretariatStart: () => '/secretariat',
  newCompetition: () => '/new',
  join: () => '/join',
  backups: () => '/backups',
  ready: () => '/ready',
  secretariat: (workspace: WorkspaceId, screen: SecretariatScreen, round?: AddressRound) =>
    inRound(`/s/${workspace}/${screen}`, round),
  paper: (workspace: WorkspaceId, kind: string) => `/s/${workspace}/papers/${kind}`,
  finalResult: (workspace: WorkspaceId) => `/s/${workspace}/results/final`,
  entryResult: (workspace: WorkspaceId, entry: EntryId, round: AddressRound) =>
    inRound(`/s/${workspace}/results/${entry}`, round),
  conflict: (
    workspace: WorkspaceId,
    { judge, entry }: Pick<SheetKey, 'judge' | 'entry'>,
    round: AddressRound,
  ) => inRound(`/s/${workspace}/conflicts/${judge}/${entry}`, round),
  desk: (workspace: WorkspaceId, round?: AddressRound) => inRound(`/j/${workspace}`, round),
  scoring: (workspace: WorkspaceId, entry: EntryId, round: AddressRound) =>
    inRound(`/j/${workspace}/entry/${entry}`, round),
  review: (workspace: WorkspaceId, round?: AddressRound) => inRound(`/j/${workspace}/review`, round),
  handOver: (workspace: WorkspaceId) => `/j/${workspace}/hand-over`,
  judgeTrail: (workspace: WorkspaceId) => `/j/${workspace}/trail`,
} as const;

/** The address of a screen that has to name nothing but its competition. */
export const toAddress = (route: string, workspace: WorkspaceId): string =>
  route.replace(':workspace', workspace).replace(/\/:\w+\?$/, '');
