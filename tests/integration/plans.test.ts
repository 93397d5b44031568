import { expect, test } from 'vitest';
import { removeEntry } from '../../renderer/application/set-up/edit-competition';
import { toFileStatus } from '../../renderer/application/set-up/file-status';
import { currentRuleBook } from '../../renderer/domain/competition';
import type { PanelId } from '../../renderer/domain/ids';
import type { Plan } from '../../renderer/domain/plan';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { judgeId } from '../builders/a-judge';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aPlan, aSession } from '../builders/a-plan';
import { entryId } from '../builders/an-entry';
import { type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { A_CARD_CODE } from '../builders/quick-credentials';
import { quiet } from '../builders/take-files';

/** Sessions of the round and panel that the competition has. */
async function plan(event: AnEvent, order: readonly number[]): Promise<Plan> {
  const [round] = (await event.competition()).rounds;
  const panel = round?.panels[0]?.id;
  if (!round || panel === undefined) throw new Error('no panel');
  const planned = aPlan({ sessions: [aSession({ round: round.id, panel, order: order.map(entryId) })] });
  getValue(await event.services.changeCompetition(event.id, (it) => ({ ...it, plan: planned })));
  return planned;
}

const statusOf = async ({ ports, services, id, competition }: AnEvent) => {
  const { listExports, listImports } = ports.repository;
  return toFileStatus(await competition(), await listExports(id), await listImports(id), services.contentHash)
    .type;
};

test('a plan that changes after the file is out makes a new file, and no new rule book', async () => {
  const event = await anEvent();
  const desk = await aDesk(await exportFile(event), 'J1', (await anEvent()).ports);
  const before = currentRuleBook(await event.competition());
  const planned = await plan(event, [2, 1, 3]);
  expect(await statusOf(event)).toBe('outdated');
  const second = await exportFile(event);
  expect((await loadSecretariat(event.ports, event.id)).edition?.number).toBe(2);
  expect(currentRuleBook(await event.competition())).toEqual(before);
  getValue(await desk.services.joinAsJudge(second.bytes, judgeId('J1'), A_CARD_CODE));
  expect((await desk.workspace()).competition.plan).toEqual(planned);
});

test('an entry that is removed leaves the plan', async () => {
  const event = await anEvent();
  await plan(event, [2, 1]);
  getValue(await event.services.changeCompetition(event.id, (it) => removeEntry(it, entryId(2))));
  expect((await event.competition()).plan?.sessions[0]?.order).toEqual([entryId(1)]);
});

test('a plan is there after the laptop starts again, also from the log alone, and on another one from a backup', async () => {
  const vault = aLastingVault();
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  const planned = await plan(event, [3, 1]);
  getValue(await office.backups.make(event.id, quiet));
  const backup = lastSaved(office.ports);
  await office.profile.close();

  const started = await aBackupLaptop('office', { vault });
  expect((await loadSecretariat(started.ports, event.id)).competition.plan).toEqual(planned);

  const other = await aBackupLaptop('other');
  const opened = getValue(await other.backups.inspect(backup.bytes, {}));
  getValue(await other.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }));
  expect((await loadSecretariat(other.ports, event.id)).competition.plan).toEqual(planned);
});

test('a plan that hangs on nothing is not what a laptop starts with', async () => {
  const vault = aLastingVault();
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  const broken = aPlan({ sessions: [aSession({ panel: 'nobody' as PanelId })] });
  getValue(await event.services.changeCompetition(event.id, (it) => ({ ...it, plan: broken })));
  await office.profile.close();
  const started = await aBackupLaptop('office', { vault });
  expect(await started.ports.repository.findWorkspace(event.id)).toBeUndefined();
});
