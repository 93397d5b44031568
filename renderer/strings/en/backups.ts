import { endSentence } from '../end-sentence';
import type { backups as source } from '../id/backups';

export const backups: typeof source = {
  link: 'Backups',
  title: 'Backups',
  back: 'Back',
  lead: 'A whole copy of a competition: set-up, marks, results, and all of its history. With it the competition can go on on another laptop.',

  automaticTitle: 'Automatic backups',
  automaticText:
    'While Pleno is open, every change is copied within ten minutes. Ten copies of each competition are kept: the newest, and some from earlier on. Each copy is read back to make sure that it is whole.',
  automaticNone: 'None yet. The first one is made a moment after there is a competition on this laptop.',
  automaticWorking: 'Making a backup…',
  automaticLast: (when: string) => `Last one ${when}`,
  automaticKept: (count: string) => `${count} backups kept`,
  whereFolder: 'They are in',
  whereBrowser:
    'Automatic backups lie in this browser’s profile as well. That helps when the database is damaged, but not when the laptop is lost or the browser’s data is cleared: keep a backup on a stick too.',
  memoryTitle: 'This browser keeps no automatic backups',
  memoryText:
    'Old browsers and private windows have no place for them. Make backups yourself with the button below, as often as you can.',
  failedTitle: 'Some automatic backups could not be made',
  failedSource: (name: string) => `The history of “${name}” can’t be read.`,
  failedOwn: (name: string) => `“${name}” on this laptop.`,
  failedSecond: (name: string) => `“${name}” in the second folder.`,
  failedList: 'The list of backups can’t be read.',
  retry: 'Try again',

  secondTitle: 'Second folder',
  secondText:
    'Every automatic backup can be written to a stick or another folder as well, so that it is still there when the laptop breaks.',
  secondOpen: 'They are not locked: anybody can read the marks inside. Keep this stick in a safe place.',
  secondChoose: 'Choose a second folder',
  secondChange: 'Choose another',
  secondForget: 'Stop using it',
  secondMissing: 'This stick or folder is not there now. Plug it in again, then press “Try again”.',
  secondBrowser:
    'A second folder is offered by the installed program; a browser can’t write to a stick by itself.',

  auditTitle: 'Audit key',
  auditText:
    'Whoever checks the results independently needs this key: it opens every score file of the competition without this laptop. It signs nothing and changes nothing, but all marks can be read with it. Give it only to the person who checks, and the passphrase by another way.',
  auditHow:
    'The program “age” opens the score files; the command “pleno results --identity KEY.txt” counts them anew.',
  auditNone:
    'There is no key yet: it is made with the judges’ cards, when the competition file is first saved.',
  auditMake: 'Save the audit key…',
  auditMakeFor: (name) => `Save the audit key of ${name}`,
  auditDialogTitle: (name) => `Audit key of “${name}”`,
  auditConfirm: 'Save the key',
  auditSaved: 'Audit key saved',
  auditSavedText: (where) => `${endSentence(`Saved in ${where}`)} “age -d” opens it with the passphrase.`,
  auditSavedDownloads: 'The file is in the Downloads folder. “age -d” opens it with the passphrase.',
  auditWarning:
    'Without this passphrase nobody can open the key file. A new one can be saved here at any time.',

  archiveTitle: 'Archive of a competition',
  archiveText:
    'One folder with the competition file, every score file that came in exactly as it was, and the secretariat’s decisions. From it anybody can count the result again on another computer, without this laptop.',
  archiveNone: 'An archive can be saved once the competition file has been saved for the first time.',
  archiveBrowser:
    'This browser can’t write into folders. Use the Pleno program installed on a laptop, or Chrome or Edge.',
  archiveSave: 'Save archive…',
  archiveSaveFor: (name) => `Save archive of ${name}`,
  archiveDialogTitle: (name) => `Archive of “${name}”`,
  archiveConfirm: 'Choose a place and save',
  archiveForm: 'Who can read the marks inside?',
  archiveSealed: 'Only who knows the passphrase',
  archiveSealedText:
    'Score files are sealed. The key that opens them lies in the folder, locked with this passphrase.',
  archiveOpen: 'Whoever holds this folder',
  archiveOpenText: 'All marks of every judge can be read by anybody. Hand it only to those entitled to them.',
  archiveWarning: 'Without this passphrase nobody can open the score files in the archive.',
  fileOf: (done, total) => `File ${done} of ${total}`,
  archiveSaved: 'Archive saved',
  archiveSavedText: (where, files) =>
    `Saved in ${where}, read back and whole: ${files} files that came in. README inside says how to check it.`,
  archiveCancelled: 'The archive was not saved.',
  archiveNotKept: (files) =>
    `${files} files came in before Pleno kept them whole; what they held is not in the archive, so a recount from it is not complete.`,
  archiveLost: (names) => endSentence(`Not in the archive, because both copies are damaged: ${names}`),
  archiveUnfinished:
    'A folder that is filled in part has no SHA256SUMS. Delete that folder and save once more.',

  keysTitle: 'Keys on this laptop',
  keysPurpose:
    'With these keys files are signed, and sealed score files opened. They are part of a backup only when it is locked with a passphrase.',
  keysProtection: {
    system:
      "The Pleno program keeps the keys behind the system's key store: they cannot be read from the disk alone. Only a person logged in to this computer account can use them, so lock the screen when you leave the laptop.",
    file: "The keys lie in files in Pleno's data folder, without the system's key store: anybody who can read this laptop's disk can copy them. Use an account with a password, lock the screen when you leave the laptop, and do not lend it out.",
    browser:
      'This browser keeps the keys: anybody who can open the browser profile or read this laptop’s disk can copy them. Do not lend this laptop out; the Pleno program installed on a laptop protects keys better.',
  },

  makeTitle: 'Make a backup',
  makeText: 'One file for one competition. Keep it on a stick, away from this laptop.',
  make: 'Make a backup',
  makeFor: (name, role) => `Make a backup: ${name}, ${role}`,
  emptyTitle: 'No competition on this laptop yet',
  emptyText:
    'Here every competition can be kept whole as one file, to be on the safe side or to move to another laptop. Make or open a competition first; if you hold a backup already, restore it below.',
  sampleOnly: 'The sample competition is not backed up: it can be made again at any time.',
  makeDialogTitle: (name) => `Make a backup of “${name}”`,
  protect: 'Kind of backup',
  protectOpen: 'For reading only, without a passphrase',
  protectOpenSecretariat:
    'Set-up, marks, results and history can be opened on another laptop, but without the competition’s keys: there no new competition file can be made, and no sealed score file opened. Anybody who holds the file can read it.',
  protectOpenJudge:
    'Your marks can be opened on another laptop, but without your signing key: there, sheets that were signed have to be signed again. Anybody who holds the file can read it.',
  protectLocked: 'Whole backup, with a passphrase',
  protectLockedSecretariat:
    'The file is locked, and the competition’s keys are inside, so that another laptop can take this one’s place altogether.',
  protectLockedJudge:
    'The file is locked, and your signing key is inside: signatures already given stay valid on the new laptop.',
  passphrase: 'Passphrase',
  passphraseHint: 'At least 10 letters or digits; several words are better than one.',
  passphraseAgain: 'Type it again',
  passphraseShow: 'Show the passphrase',
  passphraseMake: 'Make one for me',
  passphraseMade: 'Write this passphrase down on paper, and keep it apart from the file.',
  passphraseWarning:
    'Without this passphrase nobody can open the backup, the makers of Pleno included. There is no other way.',
  slip: {
    title: 'Passphrase of a backup',
    lead: 'Only this passphrase opens the backup below; there is no other way.',
    passphrase: 'Passphrase',
    file: 'Backup file',
    competition: 'Competition',
    printed: 'Printed',
    care: [
      'Keep this paper apart from the stick with the backup, under lock and key.',
      'Whoever holds both can read all marks and stand in for this laptop.',
      'Once it is printed, delete this PDF file from the laptop.',
    ],
    letters:
      'Capital and small letters are different. Zero is written 0; a passphrase made by Pleno has no I, L, O or U.',
    fileName: 'backup-passphrase',
    make: 'Print the passphrase (PDF)',
  },
  passphraseKept: 'Locked with the same passphrase as the backup before.',
  passphraseChange: 'Use another passphrase',
  makeConfirm: 'Save the backup',
  phases: {
    reading: 'Reading the history…',
    locking: 'Locking and checking…',
    saving: 'Saving…',
    opening: 'Opening and checking…',
    keeping: 'Keeping what is here…',
    restoring: 'Restoring…',
    adopting: 'Preparing a new key…',
  },
  madeTitle: 'Backup saved',
  madeText: (where) => `Saved in ${where}, read back and whole.`,
  madeDownloads:
    'The file is in the Downloads folder. Copy it to a stick, and keep the stick away from this laptop.',
  madeKeyInside: 'The signing key is inside.',
  madeKeyless:
    'The signing key can’t be copied out of this browser, so it is not inside. The rest is complete.',
  madeCancelled: 'Saving was cancelled. No file was made.',

  restoreTitle: 'Restore a backup',
  restoreText:
    'What is inside is shown first. What is on this laptop already is not replaced before you have seen both and decided.',
  restoreChoose: 'Choose a backup file…',
  restoreDrop: 'or drag the file here',
  snapshotsTitle: 'From automatic backups',
  snapshotsEmpty: 'No automatic backups yet.',
  columnTime: 'Time',
  columnCompetition: 'Competition',
  columnPlace: 'Place',
  columnSize: 'Size',
  columnAction: 'Action',
  places: { own: 'This laptop', second: 'Second folder' },
  snapshotRemoved: 'no longer on this laptop',
  beforeRestore: 'before a restore',
  snapshotOpen: 'Restore…',
  snapshotOpenOf: (name, when) => `Restore ${name}, ${when}`,
  snapshotsAll: (count) => `Show all (${count})`,

  dialogTitle: 'Restore a backup',
  lockedTitle: 'This backup is locked',
  lockedText: 'Type the passphrase that was used when this backup was made.',
  unlock: 'Open',
  refusedTitle: 'This file can’t be restored',
  otherFile: 'Choose another file',
  madeAt: 'Made',
  madeBy: 'With',
  role: 'As',
  roleSecretariat: 'Secretariat',
  roleJudge: (code, name) => `Judge ${code} · ${name}`,
  compareLabel: 'Comparison',
  sideHere: 'On this laptop',
  sideThere: 'In the backup',
  lastChange: 'Last change',
  revisions: 'Records of marking',
  imports: 'Score files taken in',
  lines: 'Lines of history',
  absent: 'This competition is not on this laptop yet. Everything will come from the backup.',
  relations: {
    same: 'Both are exactly the same. There is nothing to restore.',
    'here-newer':
      'This laptop is newer: there are changes from after the backup was made. If it is replaced, they no longer show in this competition.',
    'there-newer': 'The backup is newer: it goes on from what is on this laptop.',
    diverged: 'Both were the same once, then each of them changed. Neither has the other’s changes.',
  },
  onlyNotes: 'What they hold is the same. Only notes were added here, such as about files that were saved.',
  unreadable:
    'This competition is on this laptop, but its history can’t be read, so the two can’t be compared. If it is replaced, the old history file is kept as it is.',
  keptAside: 'What is on this laptop is kept as an automatic backup first, so you can go back.',
  namedFiles: {
    title: (count) => `${count} score files that this backup names were not found`,
    text: 'An automatic backup names the files received from judges and does not hold them. They lie in the same folder as the backup, under long names ending in .pleno. Without them, the marks in them will not count.',
    choose: 'Choose these files…',
  },
  twin: 'The same competition is already on this laptop with a history of its own. Both will stand side by side on the start screen.',
  anotherKey:
    'This file is not signed with the competition’s key. That is natural when it was made on a laptop restored without the key; if not, ask where the file comes from.',
  keyMissing:
    'The competition’s keys are not in this backup: the scores already taken in still count, but on this laptop no sealed score file can be opened and no new competition file made.',
  joinsAgain:
    'This laptop’s key was used after this backup was made, or may have been, so it is used no more. All that is in the backup comes back; to record, and to open score files, this laptop has to join again with a joining file and its code.',
  keyRenewed:
    'This laptop will sign with a new key. Sheets that were signed need to be checked and signed again.',
  marksStay: 'All your marks stay.',
  marksAsThere: 'Marks become as they are in the backup.',
  marksGivenUp: (count) =>
    `Marks become as they are in the backup; ${count} later records of marking on this laptop will no longer show.`,
  givesUp: (count) => `${count} records of marking will no longer show`,
  oldLaptop: 'The earlier laptop',
  oldOfJudge: {
    stopped: 'Was not used for marking after this backup was made',
    stoppedText:
      'Signatures stay valid. Don’t go on marking on the earlier laptop: one key on two laptops puts its marks in doubt.',
    goesOn: 'Is still used, or handed over a score file afterwards, or I am not sure',
    goesOnText: 'This laptop gets a new key; sheets that were signed are signed again.',
  },
  oldOfSecretariat: {
    stopped: 'Recorded nothing more after this backup was made',
    stoppedText: 'This laptop takes its place altogether. Don’t go on recording on the earlier laptop.',
    goesOn: 'Is still used, or recorded something afterwards, or I am not sure',
    goesOnText:
      'All that is in it comes back. To record, and to open score files, this laptop has to join again with a joining file and its code.',
  },
  oldAsk: 'Choose first how it stands with the earlier laptop.',
  restore: 'Restore',
  replace: 'Replace with the backup',
  takeKey: 'Take the key only',
  takeKeyText:
    'This laptop doesn’t hold the competition’s signing key yet, and it is in this backup. It can be taken without changing anything else.',
  keyTaken: 'The signing key has been taken. Competition files can be made on this laptop again.',
  compareAgain: 'Compare again',
  brokenTitle: 'Stopped by a fault',
  brokenOpening: (detail) =>
    `This backup was not opened (${detail}). Nothing was changed. Try again; if it happens again, close Pleno and open it anew.`,
  brokenRestoring: (detail) =>
    `Restoring stopped (${detail}). Close Pleno and open it anew, and look through this competition before you go on.`,
  restoredTitle: (name) => `“${name}” is restored`,
  restoredText: 'Set-up, marks, results and history are on this laptop.',
  restoredToSign: (count) =>
    `${count} sheets need to be checked and signed again; then hand over the score file.`,
  restoredOneLaptop: 'Don’t go on marking on the earlier laptop.',
  open: 'Open the competition',
  toReview: 'Check and sign',

  newKey: 'Go on with a new key',
};
