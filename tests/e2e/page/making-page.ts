/* Stands where the program stands for a moment, and does at once what takes a secretariat forty clicks. */
import '../../../renderer/application/acts/zod-without-eval';
import { createServices } from '../../../renderer/application/create-services';
import type { OutgoingFile } from '../../../renderer/application/ports/file-saver';
import type { Ports } from '../../../renderer/application/ports/ports';
import { approvalHash } from '../../../renderer/application/set-up/approve-rubric';
import { addEntries, addJudge, setRubric } from '../../../renderer/application/set-up/edit-competition';
import { findPreset, toRubric } from '../../../renderer/application/set-up/rubric-presets';
import type { SecretariatWorkspace, WorkspaceId } from '../../../renderer/application/workspace/workspace';
import { formatAccessCode } from '../../../renderer/domain/access-code';
import { toBase64 } from '../../../renderer/domain/base64';
import type { Competition, Round } from '../../../renderer/domain/competition';
import type { EntryId, JudgeId, PanelId, RoundId } from '../../../renderer/domain/ids';
import { toBasisPoints } from '../../../renderer/domain/quantities';
import { ok, type Result } from '../../../renderer/domain/result';
import { quickCredentials } from '../../builders/quick-credentials';
import { openWorld } from '../../endurance/page/open-world';
import type { Made, Wanted } from './wanted';

declare global {
  interface Window {
    makeCompetition: (wanted: Wanted) => Promise<Made>;
  }
}

window.makeCompetition = async (wanted) => {
  const world = unwrap(await openWorld('profile'));
  const saved: OutgoingFile[] = [];
  const ports: Ports = {
    ...world.ports,
    credentials: quickCredentials((length) => crypto.getRandomValues(new Uint8Array(length))),
    files: {
      save: async (file) => {
        saved.push(file);
        return ok({ type: 'saved', where: 'here' });
      },
    },
  };
  const services = createServices(ports);
  const id = unwrap(await services.createCompetition(wanted.identity, wanted.nature, wanted.roundName));
  unwrap(await services.changeCompetition(id, (fresh) => fill(fresh, wanted, ports.newId)));
  for (const round of (await find(ports, id)).competition.rounds) {
    unwrap(await services.approveRubric(id, approvalHash(round, ports.hash)));
  }
  unwrap(await services.exportCompetitionFile(id));
  const [file] = saved;
  if (file === undefined) throw new Error('no file came out');
  return {
    workspace: id,
    fileName: file.name,
    file: toBase64(file.bytes),
    codes: unwrap(await services.openCards(id)).map(({ judge, code }) => [
      judge.name,
      formatAccessCode(code),
    ]),
  };
};

function fill(
  fresh: Competition,
  { preset, entries, judges, final }: Wanted,
  newId: () => string,
): Competition {
  const found = findPreset(preset);
  if (found === undefined) throw new Error(`no preset ${preset}`);
  const listed = addEntries(
    fresh,
    entries.map(({ title, institution }, index) => ({
      id: newId() as EntryId,
      number: index + 1,
      title,
      institution: { name: institution, kind: null },
      category: null,
      group: null,
      note: '',
      status: { type: 'active' },
    })),
  );
  const peopled = judges.reduce<Competition>(
    (made, name, index) =>
      addJudge(made, {
        id: newId() as JudgeId,
        code: `J${index + 1}`,
        name,
        affiliation: '',
        role: index === 0 ? 'chair' : 'member',
      }),
    listed,
  );
  const ruled = peopled.rounds.reduce((made, { id }) => setRubric(made, id, toRubric(found, 'id')), peopled);
  return final === undefined ? ruled : addFinal(ruled, final, newId);
}

function addFinal(
  competition: Competition,
  { name, rooms }: NonNullable<Wanted['final']>,
  newId: () => string,
): Competition {
  const first = competition.rounds.at(-1);
  if (first === undefined) throw new Error('a competition without a round');
  const pick = <T>(list: readonly { readonly id: T }[], places: readonly number[]): readonly T[] =>
    places.flatMap((place) => list[place - 1]?.id ?? []);
  const final: Round = {
    ...first,
    id: newId() as RoundId,
    name,
    entrants: rooms.flatMap((room) => pick(competition.entries, room.entries)),
    panels: rooms.map((room, index) => ({
      id: newId() as PanelId,
      name: `Ruang ${index + 1}`,
      judges: pick(competition.judges, room.judges),
      entries: pick(competition.entries, room.entries),
    })),
  };
  const combination = [first, final].map(({ id }) => ({
    round: id,
    weight: toBasisPoints(id === final.id ? 6_000 : 4_000),
  }));
  return { ...competition, rounds: [...competition.rounds, final], combination };
}

async function find({ repository }: Ports, id: WorkspaceId): Promise<SecretariatWorkspace> {
  const workspace = await repository.findWorkspace(id);
  if (workspace?.role !== 'secretariat') throw new Error('the workspace is gone');
  return workspace;
}

function unwrap<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
