import type { WorkspaceId } from '../../renderer/application/workspace/workspace';
import { aBackupLaptop, type BackupLaptop } from './a-backup-laptop';
import { judgeId } from './a-judge';
import { aDesk, anEvent, exportFile } from './an-event';
import { anIncomingFile, getValue, lastSaved } from './fake-ports';
import { withExcusal, withWithdrawn } from './noted-before';
import { quiet } from './take-files';

/** A laptop with one competition on it, and a backup of that. */
export interface AHistory {
  readonly laptop: BackupLaptop;
  readonly id: WorkspaceId;
  readonly log: Uint8Array;
  readonly backup: Uint8Array;
}

/** The first bytes of a picture, for what only keeps it. */
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255]);

/**
 * The histories of a secretariat and of a judge after an afternoon with cards, marks, files both ways,
 * certificates, an absence and a withdrawal: a line of every type, and every member a workspace may have.
 */
export async function someHistories(): Promise<{ readonly office: AHistory; readonly judge: AHistory }> {
  const office = await aBackupLaptop('office');
  const event = await anEvent({ ports: office.ports });
  const { services, id } = event;
  getValue(await services.issueCards(id));
  const file = await exportFile(event);
  const laptop = await aBackupLaptop('judge');
  const desk = await aDesk(file, 'J1', laptop.ports);
  await desk.mark(1, { a: 80, b: 70 }, 'Rapi.');
  await desk.mark(2, { a: 60, b: 65.5 });
  await desk.sign(1);
  getValue(
    await desk.services.recuse(
      desk.id,
      { round: desk.key(3).round, entries: [desk.key(3).entry] },
      'kerabat',
    ),
  );
  const scores = await desk.handOver();
  await services.importBundles(id, [anIncomingFile(scores)], quiet);
  getValue(
    await services.changeCompetition(id, (competition) =>
      withExcusal(withWithdrawn(competition, desk.key(2).entry, 'mundur'), {
        ...desk.key(2),
        judge: judgeId('J2'),
        reason: 'sakit',
        at: '2026-03-16T03:00:00.000Z',
      }),
    ),
  );
  getValue(
    await services.saveCertificateSettings(id, {
      selection: 'top',
      count: '3',
      numberPattern: '{nomor}',
      firstNumber: '1',
      rankWord: 'juara',
      issuer: 'Pemerintah Kota',
      heading: '',
      signatory: { name: 'Wali Kota', position: 'Wali Kota', rank: '', nip: '' },
      logos: [
        { name: 'logo.png', logo: { type: 'png', bytes: PICTURE } },
        { name: 'logo.svg', logo: { type: 'svg', text: '<svg/>' } },
      ],
    }),
  );
  getValue(await services.replaceCard(id, judgeId('J2'), 'hilang'));
  getValue(await services.exportReceipt(id, judgeId('J1')));
  await desk.services.importBundles(desk.id, [anIncomingFile(lastSaved(office.ports))], quiet);
  getValue(await office.ports.repository.savePreferences({ language: 'en', theme: 'dark', textSize: 125 }));
  return { office: await toHistory(office, id), judge: await toHistory(laptop, desk.id) };
}

async function toHistory(laptop: BackupLaptop, id: WorkspaceId): Promise<AHistory> {
  getValue(await laptop.backups.make(id, quiet));
  const backup = lastSaved(laptop.ports).bytes;
  return { laptop, id, backup, log: getValue(await laptop.profile.archive.readLog(id)).bytes };
}
