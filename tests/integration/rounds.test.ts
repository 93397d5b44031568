import { expect, test } from 'vitest';
import type { Competition } from '../../renderer/domain/competition';
import { toBasisPoints } from '../../renderer/domain/quantities';
import { aBackupLaptop } from '../builders/a-backup-laptop';
import { aLastingVault } from '../builders/a-lasting-vault';
import { aRound, roundId } from '../builders/a-round';
import { entryId } from '../builders/an-entry';
import { type AnEvent, anEvent, loadSecretariat } from '../builders/an-event';
import { getValue, lastSaved } from '../builders/fake-ports';
import { quiet } from '../builders/take-files';

/** A final of two, weighed against what there was. */
const withFinal = (competition: Competition): Competition => {
  const final = aRound({
    id: roundId('final'),
    name: 'Final',
    entrants: [entryId(1), entryId(3)],
    panels: [],
  });
  return {
    ...competition,
    rounds: [...competition.rounds, final],
    combination: [...competition.rounds, final].map(({ id }) => ({
      round: id,
      weight: toBasisPoints(5_000),
    })),
  };
};

const rulesOf = async (event: AnEvent, ports = event.ports) => {
  const { rounds, combination } = (await loadSecretariat(ports, event.id)).competition;
  return { rounds, combination };
};

test('rounds for some, and rounds together, are there after the laptop starts again, and on another one from a backup', async () => {
  const vault = aLastingVault();
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  getValue(await event.services.changeCompetition(event.id, withFinal));
  const set = await rulesOf(event);
  expect(set.combination).toHaveLength(2);
  expect(set.rounds.at(-1)?.entrants).toEqual([entryId(1), entryId(3)]);
  getValue(await office.backups.make(event.id, quiet));
  const backup = lastSaved(office.ports);
  await office.profile.close();

  const started = await aBackupLaptop('office', { vault });
  expect(await rulesOf(event, started.ports)).toEqual(set);

  const other = await aBackupLaptop('other');
  const opened = getValue(await other.backups.inspect(backup.bytes, {}));
  getValue(await other.backups.restore(opened, { ...quiet, oldLaptop: 'stopped' }));
  expect(await rulesOf(event, other.ports)).toEqual(set);
});

test.each([
  [
    'an entrant nobody knows',
    (it: Competition): Competition => ({
      ...it,
      rounds: it.rounds.map((round) => ({ ...round, entrants: [entryId(99)] })),
    }),
  ],
  [
    'the weight of a round that isn’t there',
    (it: Competition): Competition => ({
      ...it,
      combination: [{ round: roundId('gone'), weight: toBasisPoints(10_000) }],
    }),
  ],
])('%s is not what a laptop starts with', async (_, change) => {
  const vault = aLastingVault();
  const office = await aBackupLaptop('office', { vault });
  const event = await anEvent({ ports: office.ports });
  getValue(await event.services.changeCompetition(event.id, change));
  await office.profile.close();
  const started = await aBackupLaptop('office', { vault });
  expect(await started.ports.repository.findWorkspace(event.id)).toBeUndefined();
});
