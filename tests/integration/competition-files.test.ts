import { describe, expect, test } from 'vitest';
import { createServices } from '../../renderer/application/create-services';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { ImportOutcome } from '../../renderer/application/receive/import-outcome';
import { addEntry } from '../../renderer/application/set-up/edit-competition';
import { type FileStatus, toFileStatus } from '../../renderer/application/set-up/file-status';
import { ok } from '../../renderer/domain/result';
import { judgeId } from '../builders/a-judge';
import { anUnnumberedFile } from '../builders/a-numbered-file';
import { anEntry } from '../builders/an-entry';
import { type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../builders/an-event';
import { type FakePorts, fakePorts, getValue, lastSaved } from '../builders/fake-ports';
import { A_CARD_CODE } from '../builders/quick-credentials';
import { importFiles } from '../builders/take-files';

const NOON = Date.UTC(2026, 2, 16, 5);
const YEARS = 10 * 365 * 86_400_000;

/** What a laptop's clock says at its n-th look. */
type Clock = (look: number) => number;

const right: Clock = (look) => NOON + look * 1000;
const fast: Clock = (look) => right(look) + YEARS;
const slow: Clock = (look) => right(look) - YEARS;
const backwards: Clock = (look) => NOON - look * 1000;
const stopped: Clock = () => NOON;
const jumping: Clock = (look) => right(look) + (((look * 7) % 5) - 2) * (YEARS / 2);

/** The secretariat's clock, and the judges’. */
const clocks = [
  ['right', right, right],
  ['ten years fast at the secretariat', fast, right],
  ['ten years slow at the secretariat', slow, right],
  ['ten years apart', slow, fast],
  ['going backwards', backwards, backwards],
  ['stopped', stopped, stopped],
  ['jumping', jumping, jumping],
] as const;

function aLaptop(name: string, clock: Clock, overrides: Parameters<typeof fakePorts>[0] = {}): FakePorts {
  let look = 0;
  const now = () => {
    look += 1;
    return new Date(clock(look)).toISOString();
  };
  return fakePorts({ now, ...overrides }, { seed: name });
}

const change = async ({ services, id }: Pick<AnEvent, 'services' | 'id'>, number: number): Promise<void> => {
  getValue(await services.changeCompetition(id, (it) => addEntry(it, anEntry({ number }))));
};

const numberOf = async ({ codec }: FakePorts, { bytes }: OutgoingFile): Promise<number | undefined> =>
  getValue(await codec.decode(bytes)).edition?.number;

const take = (at: Pick<AnEvent, 'services' | 'id'>, ...files: readonly OutgoingFile[]) =>
  importFiles(at, files);

const problemOf = ([outcome]: readonly ImportOutcome[]): string =>
  outcome?.type === 'refused' ? outcome.problem.type : (outcome?.type ?? 'nothing');

async function statusOf({ ports, services, id, competition }: AnEvent): Promise<FileStatus['type']> {
  const { listExports, listImports } = ports.repository;
  return toFileStatus(await competition(), await listExports(id), await listImports(id), services.contentHash)
    .type;
}

/** Another laptop of the secretariat, or the same one from a backup: its keys, and the competition as it was. */
async function fromBackup(event: AnEvent, clock: Clock): Promise<AnEvent> {
  const { keyring, codec } = event.ports;
  const ports = aLaptop('secretariat', clock, { keyring, codec });
  getValue(await ports.repository.addWorkspace(await loadSecretariat(event.ports, event.id)));
  for (const record of await event.ports.repository.listExports(event.id)) {
    getValue(await ports.repository.addExport(record));
  }
  const competition = async () => (await loadSecretariat(ports, event.id)).competition;
  return { ports, services: createServices(ports), id: event.id, competition };
}

describe.each(clocks)('with clocks %s', (_, atOffice, atJudge) => {
  const begin = () => anEvent({ ports: aLaptop('secretariat', atOffice) });

  test('the same content keeps its number, another gets the next, and screens say whether it is out', async () => {
    const event = await begin();
    expect(await statusOf(event)).toBe('none');
    expect(await numberOf(event.ports, await exportFile(event))).toBe(1);
    expect(await statusOf(event)).toBe('current');
    expect(await numberOf(event.ports, await exportFile(event))).toBe(1);
    await change(event, 9);
    expect(await statusOf(event)).toBe('outdated');
    expect(await numberOf(event.ports, await exportFile(event))).toBe(2);
    expect(await statusOf(event)).toBe('current');
  });

  test('a judge’s laptop takes a higher number, the same again, and no lower one', async () => {
    const event = await begin();
    const first = await exportFile(event);
    const desk = await aDesk(first, 'J1', aLaptop('one', atJudge));
    await change(event, 9);
    const second = await exportFile(event);
    for (const file of [second, second]) {
      getValue(await desk.services.joinAsJudge(file.bytes, judgeId('J1'), A_CARD_CODE));
      expect((await desk.workspace()).competition).toEqual(await event.competition());
    }
    expect(await desk.services.joinAsJudge(first.bytes, judgeId('J1'), A_CARD_CODE)).toMatchObject({
      ok: false,
      error: { type: 'edition-older', known: { number: 2 }, offered: { number: 1 } },
    });
    const unnumbered = getValue(await event.ports.codec.decode(second.bytes));
    if (unnumbered.kind !== 'competition') throw new Error('no competition');
    const bytes = await anUnnumberedFile(event.ports, unnumbered);
    expect(await desk.services.readCompetitionFile(bytes)).toMatchObject({
      error: { type: 'edition-older', offered: undefined },
    });
    expect((await desk.workspace()).edition?.number).toBe(2);
  });

  test('a secretariat from an old backup gets past what judges have once a score file has told it', async () => {
    const event = await begin();
    await exportFile(event);
    const restored = await fromBackup(event, atOffice);
    await change(event, 9);
    await exportFile(event);
    await change(event, 10);
    const desk = await aDesk(await exportFile(event), 'J1', aLaptop('one', atJudge));
    await change(restored, 9);
    expect(await desk.services.readCompetitionFile((await exportFile(restored)).bytes)).toMatchObject({
      error: { type: 'edition-older', known: { number: 3 }, offered: { number: 2 } },
    });
    await change(restored, 10);
    await change(restored, 11);
    expect(await desk.services.readCompetitionFile((await exportFile(restored)).bytes)).toMatchObject({
      error: { type: 'edition-twin', known: { number: 3 }, offered: { number: 3 } },
    });
    expect(await statusOf(restored)).toBe('current');
    await desk.mark(1, { a: 80, b: 80 });
    await desk.sign(1);
    expect(problemOf(await take(restored, await desk.handOver()))).toBe('taken');
    expect(await statusOf(restored)).toBe('overtaken');
    const next = await exportFile(restored);
    expect(await numberOf(restored.ports, next)).toBe(4);
    expect(await statusOf(restored)).toBe('current');
    expect((await desk.services.readCompetitionFile(next.bytes)).ok).toBe(true);
  });

  test('two laptops of one secretariat: the other one’s competition file is enough to count on from', async () => {
    const event = await begin();
    await exportFile(event);
    const other = await fromBackup(event, atJudge);
    await change(event, 9);
    await change(other, 9);
    await change(other, 10);
    const [ours, theirs] = [await exportFile(event), await exportFile(other)];
    const desk = await aDesk(theirs, 'J1', aLaptop('one', atJudge));
    expect(await desk.services.readCompetitionFile(ours.bytes)).toMatchObject({
      error: { type: 'edition-twin', known: { number: 2 }, offered: { number: 2 } },
    });
    expect(problemOf(await take(event, ours))).toBe('not-a-scores-file');
    expect(await take(event, theirs)).toMatchObject([
      { type: 'taken', record: { kind: 'competition', added: 0, known: 0, edition: { number: 2 } } },
    ]);
    expect((await event.competition()).entries).toHaveLength(4);
    expect(await statusOf(event)).toBe('overtaken');
    await change(event, 10);
    expect(await numberOf(event.ports, await exportFile(event))).toBe(3);
    expect((await desk.services.readCompetitionFile(lastSaved(event.ports).bytes)).ok).toBe(true);
  });
});

test('a number that was not given out is free again, and so are the rules frozen for it', async () => {
  let saving: 'cancel' | 'save' = 'cancel';
  const saved: OutgoingFile[] = [];
  const files = {
    save: async (file: OutgoingFile) => {
      if (saving === 'cancel') return ok({ type: 'cancelled' } as const);
      saved.push(file);
      return ok({ type: 'saved', where: 'stick' } as const);
    },
  };
  const event = await anEvent({ ports: fakePorts({ files }) });
  const exportOnce = () => event.services.exportCompetitionFile(event.id);
  getValue(await exportOnce());
  expect(await loadSecretariat(event.ports, event.id)).not.toHaveProperty('edition');
  expect((await event.competition()).ruleBook.type).toBe('open');
  saving = 'save';
  getValue(await exportOnce());
  await change(event, 9);
  saving = 'cancel';
  getValue(await exportOnce());
  expect((await loadSecretariat(event.ports, event.id)).edition?.number).toBe(1);
  await change(event, 10);
  saving = 'save';
  getValue(await exportOnce());
  expect(await Promise.all(saved.map((file) => numberOf(event.ports, file)))).toEqual([1, 2]);
});

test('a number that the competition’s key has not signed moves nothing at the secretariat', async () => {
  const event = await anEvent();
  const desk = await aDesk(await exportFile(event), 'J1', aLaptop('one', right));
  await desk.mark(1, { a: 80, b: 80 });
  const { ports, id } = desk;
  const { competition, device } = await desk.workspace();
  const made = { number: 2 ** 49, hash: event.services.contentHash(competition) };
  const edition = await ports.codec.editions.sign(device, competition.id, made);
  getValue(
    await ports.repository.changeWorkspace(id, (current) =>
      ok(current.role === 'judge' ? { ...current, edition } : current),
    ),
  );
  const [outcome] = await take(event, await desk.handOver());
  expect(outcome).toMatchObject({ type: 'taken', record: { added: 1 } });
  expect(outcome?.type === 'taken' && outcome.record).not.toHaveProperty('edition');
  await change(event, 9);
  expect(await numberOf(event.ports, await exportFile(event))).toBe(2);
});

test('a competition file of another secretariat, or of another competition, tells nothing', async () => {
  const event = await anEvent();
  await exportFile(event);
  const stranger = await anEvent({ ports: aLaptop('stranger', right) });
  expect(problemOf(await take(event, await exportFile(stranger)))).toBe('not-a-scores-file');
  const file = getValue(await event.ports.codec.decode(lastSaved(event.ports).bytes));
  if (file.kind !== 'competition') throw new Error('no competition');
  const crook = aLaptop('crook', right);
  const signer = await crook.keyring.createKey();
  const made = { number: 9, hash: crook.codec.editions.hash(file.content) };
  const edition = await crook.codec.editions.sign(signer, file.content.id, made);
  const bytes = await crook.codec.encode({ ...file, signer, edition });
  expect(problemOf(await take(event, { name: 'x.pleno', mime: '', bytes }))).toBe('other-secretariat');
  expect(await statusOf(event)).toBe('current');
});
