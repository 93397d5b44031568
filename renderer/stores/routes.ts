import type { WorkspaceId } from '../application/workspace';
import type { EntryId } from '../domain/ids';

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
  progress: '/s/:workspace/progress',
  collect: '/s/:workspace/collect',
  results: '/s/:workspace/results',
  entryResult: '/s/:workspace/results/:entry',
  papers: '/s/:workspace/papers',
  desk: '/j/:workspace',
  scoring: '/j/:workspace/entry/:entry',
  review: '/j/:workspace/review',
  handOver: '/j/:workspace/hand-over',
} as const;

type SecretariatScreen =
  | 'identity'
  | 'rubric'
  | 'entries'
  | 'judges'
  | 'file'
  | 'progress'
  | 'collect'
  | 'results'
  | 'papers';

export const routes = {
  start: () => '/',
  newCompetition: () => '/new',
  join: () => '/join',
  backups: () => '/backups',
  ready: () => '/ready',
  secretariat: (workspace: WorkspaceId, screen: SecretariatScreen) => `/s/${workspace}/${screen}`,
  entryResult: (workspace: WorkspaceId, entry: EntryId) => `/s/${workspace}/results/${entry}`,
  desk: (workspace: WorkspaceId) => `/j/${workspace}`,
  scoring: (workspace: WorkspaceId, entry: EntryId) => `/j/${workspace}/entry/${entry}`,
  review: (workspace: WorkspaceId) => `/j/${workspace}/review`,
  handOver: (workspace: WorkspaceId) => `/j/${workspace}/hand-over`,
} as const;
