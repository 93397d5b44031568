import { createActs } from './acts/create-acts';
import { createCards } from './cards/create-cards';
import { createDisputes } from './disputes/create-disputes';
import { createMadeUp } from './made-up/create-made-up';
import { createPapers } from './papers/create-papers';
import type { Ports } from './ports/ports';
import type { Repository } from './ports/repository';
import { createReceive } from './receive/create-receive';
import { createResults } from './results/create-results';
import { createSend } from './send/create-send';
import { createSetUp } from './set-up/create-set-up';
import { createSheets } from './sheets/create-sheets';

/** Every use case, ready for the screens: each subject wires its own. */
export function createServices(ports: Ports) {
  const { repository } = ports;
  return {
    /** An identifier for a new entry, judge or option. */
    newId: ports.newId,
    /** Now, as an ISO instant. */
    now: ports.now,
    /** What the views and `approvalHash` need. */
    hash: ports.hash,
    /** Of the content of a competition file: what `toFileStatus` compares. */
    contentHash: ports.codec.editions.hash,
    observe: <T>(
      query: (facts: ReadAccess) => Promise<T>,
      onValue: (value: T) => void,
      onError: (error: unknown) => void,
    ): (() => void) => repository.observe(() => query(repository), onValue, onError),
    savePreferences: repository.savePreferences,
    removeWorkspace: repository.removeWorkspace,
    ...createActs(ports),
    ...createSetUp(ports),
    ...createCards(ports),
    ...createSheets(ports),
    ...createSend(ports),
    ...createReceive(ports),
    ...createDisputes(ports),
    ...createResults(ports),
    ...createPapers(ports),
    ...createMadeUp(ports),
  };
}

/** The use cases as the screens see them. */
export type Services = ReturnType<typeof createServices>;

/** Read access for the screens. */
export type ReadAccess = Pick<
  Repository,
  'listWorkspaces' | 'findWorkspace' | 'loadRevisions' | 'loadActs' | 'listImports' | 'listExports'
>;
