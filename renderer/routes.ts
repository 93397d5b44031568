import type { WorkspaceId } from './application/workspace/workspace';
import type { EntryId } from './domain/ids';
import type { SheetKey } from './domain/revision';

/** Every address of the program (behind the #), patterns for the router and makers for links. */
export const patterns = {
  start: '/',
  newCompetition: '/new',
  join: '/join',
  backups: '/backups',
  ready: '/ready',
  identity: '/s/:workspace/identity',
  rubric: '/s/:workspace/rubric',
  entries: '/s/:workspace/entries',
  judges: '/s/:workspace/judges',
  file: '/s/:workspace/file',
  cards: '/s/:workspace/cards',
  progress: '/s/:workspace/progress',
  collect: '/s/:workspace/collect',
  conflicts: '/s/:workspace/conflicts',
  conflict: '/s/:workspace/conflicts/:judge/:entry',
  results: '/s/:workspace/results',
  entryResult: '/s/:workspace/results/:entry',
  papers: '/s/:workspace/papers',
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
  | 'rubric'
  | 'entries'
  | 'judges'
  | 'file'
  | 'cards'
  | 'progress'
  | 'collect'
  | 'conflicts'
  | 'results'
  | 'papers'
  | 'check'
  | 'trail';

export const routes = {
  start: () => '/',
  newCompetition: () => '/new',
  join: () => '/join',
  backups: () => '/backups',
  ready: () => '/ready',
  secretariat: (workspace: WorkspaceId, screen: SecretariatScreen) => `/s/${workspace}/${screen}`,
  entryResult: (workspace: WorkspaceId, entry: EntryId) => `/s/${workspace}/results/${entry}`,
  conflict: (workspace: WorkspaceId, { judge, entry }: Pick<SheetKey, 'judge' | 'entry'>) =>
    `/s/${workspace}/conflicts/${judge}/${entry}`,
  desk: (workspace: WorkspaceId) => `/j/${workspace}`,
  scoring: (workspace: WorkspaceId, entry: EntryId) => `/j/${workspace}/entry/${entry}`,
  review: (workspace: WorkspaceId) => `/j/${workspace}/review`,
  handOver: (workspace: WorkspaceId) => `/j/${workspace}/hand-over`,
  judgeTrail: (workspace: WorkspaceId) => `/j/${workspace}/trail`,
} as const;

/** The address of a screen that names nothing but its competition. */
export const toAddress = (route: string, workspace: WorkspaceId): string =>
  route.replace(':workspace', workspace);
