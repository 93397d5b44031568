import { changeAnswers } from '../builders/changed-answers';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../renderer/adapters/journal/create-profile';
import { openProfile } from '../../renderer/adapters/journal/open-profile';
import type { Ports } from '../../renderer/application/ports/ports';
import type { Vault } from '../../renderer/application/ports/vault';
import { exportBundle } from '../../renderer/application/send/export-bundle';
import { exportDecisions } from '../../renderer/application/send/export-decisions';
import { prepareReceipt } from '../../renderer/application/send/export-receipt';
import { err, ok } from '../../renderer/domain/result';
import { judgeId } from '../builders/a-judge';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aNextDraft, deviceKey } from '../builders/a-revision';
import { aJudgeWorkspace, aSecretariatWorkspace, workspaceId } from '../builders/a-workspace';
import { fakePorts, getValue } from '../builders/fake-ports';

/* The file under the database is damaged while the program runs: its queries give fewer rows, and no error. */

let counter = 0;
let name: string;
let vault: Vault;
let profile: Profile;
const repairs: (() => void)[] = [];
const id = workspaceId();
const office = workspaceId('s1');
const MARKS = 4;

const start = async (): Promise<Profile> =>
  getValue(await openProfile({ name, vault, now: () => '2026-03-16T02:00:00.000Z' }));

beforeEach(async () => {
  counter += 1;
  name = `incomplete-${counter}`;
  vault = aLastingVault();
  profile = await start();
  const { repository } = profile;
  getValue(await repository.addWorkspace(aJudgeWorkspace()));
  getValue(await repository.addWorkspace(aSecretariatWorkspace({ id: office, signer: deviceKey('1') })));
  for (let mark = 0; mark < MARKS; mark += 1) {
    for (const workspace of [id, office]) {
      getValue(
        await repository.appendRevisions(workspace, ({ tip }) => ok([aNextDraft(tip, `mark ${mark}`)])),
      );
    }
  }
  await profile.close();
  // Nothing of it is in the program's memory any more.
  profile = await start();
});

afterEach(async () => {
  for (const repair of repairs.splice(0)) repair();
  await profile.close();
});

/** From now on every question for many rows of a store is answered without the last of them. */
const leaveOutLast = (store: string): void => {
  repairs.push(changeAnswers('getAll', store, (rows) => rows.slice(0, -1)));
};

const ports = (): Ports => {
  const others = fakePorts();
  const keyring = { ...others.keyring, holds: async () => true };
  return { ...others, keyring, repository: profile.repository };
};

const INCOMPLETE = err({ type: 'storage-incomplete' });

describe('an answer of the database that lacks something', () => {
  test.for([
    ['a score file', () => exportBundle(ports(), id)],
    ['a receipt', () => prepareReceipt(ports(), office, judgeId('J1'))],
    ['decisions', () => exportDecisions(ports(), office)],
  ] as const)('is never handed over as %s, and the next start has everything', async ([, handOver]) => {
    leaveOutLast('revisions');
    expect(await handOver()).toEqual(INCOMPLETE);
    await profile.close();
    for (const repair of repairs.splice(0)) repair();
    profile = await start();
    expect(await profile.repository.loadRevisions(id)).toHaveLength(MARKS);
    expect(await profile.repository.loadRevisions(office)).toHaveLength(MARKS);
  });

  test('is an error for a screen, never fewer marks', async () => {
    leaveOutLast('revisions');
    await expect(profile.repository.loadRevisions(id)).rejects.toThrow(/fewer revisions/);
  });

  test('is an error for the list of competitions', async () => {
    leaveOutLast('workspaces');
    await expect(profile.repository.listWorkspaces()).rejects.toThrow(/fewer workspaces/);
  });

  test('takes no further mark, which would begin a second one of the same number', async () => {
    leaveOutLast('revisions');
    const appended = await profile.repository.appendRevisions(id, ({ tip }) =>
      ok([aNextDraft(tip, 'later')]),
    );
    expect(appended).toEqual(INCOMPLETE);
  });

  test('is a refusal for a backup whose log lacks a mark', async () => {
    const { logs } = vault;
    const [log] = getValue(await logs.list()).filter((each) => each.name === id);
    const bytes = getValue(await logs.read(id, 0, log?.size ?? 0));
    const cutAt = new TextDecoder('latin1').decode(bytes.subarray(0, -1)).lastIndexOf('\n') + 1;
    getValue(await logs.cut(id, cutAt));
    expect(await profile.archive.readLog(id)).toEqual(err({ type: 'vault-failed', detail: 'incomplete' }));
  });
});

describe('what is known of the database', () => {
  test('follows what is added and removed', async () => {
    const { repository } = profile;
    getValue(await repository.removeWorkspace(office));
    expect((await repository.listWorkspaces()).map((workspace) => workspace.id)).toEqual([id]);
    expect(await repository.findWorkspace(office)).toBeUndefined();
    expect(await repository.loadRevisions(office)).toEqual([]);
  });
});
