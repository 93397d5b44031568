import { type Standing, standingOf } from '../../renderer/application/acts/with-acts';
import type { Services } from '../../renderer/application/create-services';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { type SecretariatView, toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { addEntries, addJudge, setRubric } from '../../renderer/application/set-up/edit-competition';
import type {
  JudgeWorkspace,
  SecretariatWorkspace,
  WorkspaceId,
} from '../../renderer/application/workspace/workspace';
import type { Competition } from '../../renderer/domain/competition';
import type { SheetKey } from '../../renderer/domain/revision';
import type { Rubric } from '../../renderer/domain/rubric';
import { anIdentity } from './a-competition';
import { judgeId, someJudges } from './a-judge';
import { aRubric, someMarks } from './a-rubric';
import { entryId, someEntries } from './an-entry';
import { anotherLaptop, type FakePorts, fakePorts, getValue, lastSaved } from './fake-ports';
import { hashText } from './hash-text';
import { A_CARD_CODE } from './quick-credentials';

/** A secretariat's laptop with a competition set up and not yet exported. */
export interface AnEvent {
  readonly ports: FakePorts;
  readonly services: Services;
  readonly id: WorkspaceId;
  readonly competition: () => Promise<Competition>;
}

interface Facts {
  readonly entries?: number;
  readonly judges?: number;
  readonly rubric?: Rubric;
  readonly ports?: FakePorts;
  readonly nature?: Competition['nature'];
}

export async function anEvent({
  entries = 3,
  judges = 2,
  rubric = aRubric(),
  ports = fakePorts(),
  nature = 'event',
}: Facts = {}): Promise<AnEvent> {
  const services = createServices(ports);
  const id = getValue(await services.createCompetition(anIdentity(), nature));
  getValue(
    await services.changeCompetition(id, (fresh) => {
      const peopled = someJudges(judges).reduce(addJudge, addEntries(fresh, someEntries(entries)));
      return peopled.rounds.reduce((made, round) => setRubric(made, round.id, rubric), peopled);
    }),
  );
  return { ports, services, id, competition: async () => (await loadSecretariat(ports, id)).competition };
}

export async function loadSecretariat(ports: FakePorts, id: WorkspaceId): Promise<SecretariatWorkspace> {
  const workspace = await ports.repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') throw new Error('no secretariat here');
  return workspace;
}

/** What the secretariat's laptop makes of all it has. */
export const loadView = async ({ ports, id }: Pick<AnEvent, 'ports' | 'id'>): Promise<SecretariatView> =>
  toSecretariatView(await loadStanding(ports, id), await ports.repository.loadRevisions(id), hashText);

/** With its competition as it stands by what was decided. */
export const loadStanding = async (
  ports: FakePorts,
  id: WorkspaceId,
): Promise<Standing<SecretariatWorkspace>> =>
  standingOf(await loadSecretariat(ports, id), await ports.repository.loadActs(id));

/** Exports the competition file of an event. */
export async function exportFile({ services, ports, id }: AnEvent): Promise<OutgoingFile> {
  getValue(await services.exportCompetitionFile(id));
  return lastSaved(ports);
}

/** One judge at work on a laptop. */
export interface ADesk {
  readonly ports: FakePorts;
  readonly services: Services;
  readonly id: WorkspaceId;
  readonly workspace: () => Promise<JudgeWorkspace>;
  readonly key: (entry: number) => SheetKey;
  /** Saves marks in points on the sheet of the entry with this number. */
  readonly mark: (
    entry: number,
    marks: { readonly [criterion: string]: number },
    note?: string,
  ) => Promise<void>;
  readonly sign: (...entries: readonly number[]) => Promise<void>;
  readonly handOver: () => Promise<OutgoingFile>;
  /** The judge's card once more: after the key has changed. */
  readonly unlock: () => Promise<void>;
}

export async function aDesk(file: OutgoingFile, code: string, ports: FakePorts): Promise<ADesk> {
  const services = createServices(ports);
  const id = getValue(await services.joinAsJudge(file.bytes, judgeId(code), A_CARD_CODE));
  const workspace = async (): Promise<JudgeWorkspace> => {
    const found = await ports.repository.findWorkspace(id);
    if (found?.role !== 'judge') throw new Error('no judge here');
    return found;
  };
  const [round] = (await workspace()).competition.rounds;
  if (!round) throw new Error('no round');
  const key = (entry: number): SheetKey => ({
    judge: judgeId(code),
    entry: entryId(entry),
    round: round.id,
  });
  return {
    ports,
    services,
    id,
    workspace,
    key,
    mark: async (entry, marks, note = '') => {
      const notes = { overall: note, criteria: {} };
      getValue(await services.saveSheet(id, key(entry), { marks: someMarks(marks), notes }));
    },
    sign: async (...entries) => {
      getValue(await services.submitSheets(id, entries.map(key)));
    },
    handOver: async () => {
      getValue(await services.exportBundle(id));
      return lastSaved(ports);
    },
    unlock: async () => {
      getValue(await services.unlockLaptop(id, A_CARD_CODE));
    },
  };
}

/** What is inside a score file, opened by the laptop that sealed it. */
export async function openScores({ ports, workspace }: ADesk, file: OutgoingFile) {
  const { keyring, codec } = ports;
  const opened = getValue(await keyring.open((await workspace()).device, file.bytes));
  const decoded = getValue(await codec.decode(opened));
  if (decoded.kind !== 'scores') throw new Error('no scores');
  return decoded;
}

/** An event whose file is out, and the desk of judge J1 on another laptop. */
export async function aJudgeAtWork(
  facts: Facts = {},
): Promise<{ readonly event: AnEvent; readonly desk: ADesk }> {
  const event = await anEvent(facts);
  return { event, desk: await aDesk(await exportFile(event), 'J1', anotherLaptop('one')) };
}
