import { expect, test } from 'vitest';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import { toSheetStates } from '../../renderer/domain/merge';
import { rubricHash } from '../../renderer/domain/rule-book';
import { someMarks } from '../builders/a-rubric';
import { type ADesk, type AnEvent, aJudgeAtWork, loadSecretariat, openScores } from '../builders/an-event';
import { getValue } from '../builders/fake-ports';
import { hashText } from '../builders/hash-text';
import { importFiles } from '../builders/take-files';

const take = async (event: AnEvent, file: OutgoingFile) => {
  const [outcome] = await importFiles(event, [file]);
  return outcome?.type;
};

/** The laptop's file without what it signed first: what whoever holds its key can make by hand. */
async function withoutTheFirst(desk: ADesk, file: OutgoingFile): Promise<OutgoingFile> {
  const whole = await openScores(desk, file);
  const [first] = whole.revisions.filter(({ revision }) => revision.state === 'submitted');
  const revisions = whole.revisions.filter(({ id }) => id !== first?.id);
  expect(revisions).toHaveLength(whole.revisions.length - 1);
  return { ...file, bytes: await desk.ports.codec.encode({ ...whole, revisions }) };
}

/** What the secretariat has of the judge's one sheet. */
async function atOffice({ ports, id }: AnEvent) {
  const revisions = await ports.repository.loadRevisions(id);
  const { competition } = await loadSecretariat(ports, id);
  const inForce = new Map(competition.rounds.map((round) => [round.id, rubricHash(round, hashText)]));
  const [state] = toSheetStates(revisions, (round) => inForce.get(round)).values();
  return {
    signed: revisions.filter(({ revision }) => revision.state === 'submitted').length,
    says: state?.type === 'submitted' ? state.head.revision.marks : state?.type,
  };
}

test('a file made by hand may leave a signed version out unseen; one that has come any other way stays', async () => {
  const { event, desk } = await aJudgeAtWork();
  await desk.mark(1, { a: 80, b: 80 });
  await desk.sign(1);
  const early = await desk.handOver();
  getValue(await desk.services.reopenSheet(desk.id, desk.key(1), 'keliru'));
  await desk.mark(1, { a: 90, b: 90 });
  await desk.sign(1);
  expect(await take(event, await withoutTheFirst(desk, await desk.handOver()))).toBe('taken');
  const says = someMarks({ a: 90, b: 90 });
  expect(await atOffice(event)).toEqual({ signed: 1, says });
  expect(await take(event, early)).toBe('taken');
  expect(await atOffice(event)).toEqual({ signed: 2, says });
});
