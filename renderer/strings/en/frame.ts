import type { frame as source } from '../id/frame';
import { sheets, sheetsThat } from './sheets';
import { toVaultDetail } from './vault-detail';

export const frame: typeof source = {
  skipToContent: 'Skip to content',
  home: 'Go to start',
  mainMenu: 'Secretariat menu',
  judgeMenu: 'Judge menu',
  settings: 'Display & laptop',
  languageMissing: 'That language could not be loaded. Close Pleno, open it again, then choose it once more.',
  language: 'Language',
  theme: 'Screen colours',
  themes: { system: 'As the laptop', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { 100: 'Normal', 125: 'Large', 150: 'Very large' },
  natures: { sample: 'SAMPLE DATA', rehearsal: 'REHEARSAL' },
  roleSecretariat: 'Secretariat',
  roleJudge: (code, name) => `Judge ${code} · ${name}`,
  phases: {
    prepare: 'Preparation',
    days: 'Judging days',
    plenary: 'Plenary',
    print: 'Print',
    archive: 'Archive',
  },
  screens: {
    identity: 'Competition',
    rounds: 'Rounds',
    panels: 'Panels',
    rubric: 'Rubric',
    entries: 'Entries',
    judges: 'Judges',
    file: 'Competition file',
    cards: 'Access cards',
    laptops: 'Secretariat laptops',
    progress: 'Progress',
    collect: 'Take in score files',
    conflicts: 'Sheets in conflict',
    conflict: 'Sheet in conflict',
    results: 'Ranking',
    finalResult: 'Final ranking',
    entryResult: 'Marks of an entry',
    papers: 'Print papers',
    desk: 'Running order',
    scoring: 'Score sheet',
    review: 'Review',
    handOver: 'Hand over',
    trail: 'Trail',
    check: 'Check a paper',
  },
  menu: 'Menu',
  fileOutdated: 'renew',
  badges: {
    conflicts: (count) =>
      `${count} ${count === '1' ? 'conflict waits' : 'conflicts wait'} for the secretariat's decision`,
    file: (count) =>
      `${count} ${count === '1' ? 'thing has' : 'things have'} to be settled before the competition file can be made`,
    fileOutdated: 'The competition file that judges have differs from the set-up here',
  },
  playRole: 'View as',
  loading: 'Loading…',
  missingTitle: 'This competition is not on this laptop',
  missingText: {
    whole:
      'It may have been removed, or the address is wrong. Everything ever saved on this laptop is still there.',
    unknown:
      'It may have been removed, or the address is wrong. If the competition was on this laptop, the browser may have cleared its data, or not everything could be read: restore it from a backup, or open its competition file again.',
  },
  missingAction: 'Go to start',
  failureTitle: 'This part stopped working',
  failureText:
    'Marks that said “Saved” are safe on this laptop. Reload the screen; if it happens again, show the details below to the secretariat.',
  failureAction: 'Reload the screen',
  taken: {
    title: (count) =>
      `${sheetsThat(count, 'you signed here was', 'you signed here were')} replaced from another laptop`,
    text: (laptops) =>
      `The secretariat’s receipt says that laptop ${laptops} replaced them in your name, so they do not count yet. If that was not you, tell the secretariat at once. To make what is on this laptop hold, sign it again here and hand over:`,
    more: (count) => `and ${count} more`,
    sign: (count) => `Sign ${sheets(count)} again…`,
    signTitle: (count) => `Sign ${sheets(count)} again as ${count === '1' ? 'it is' : 'they are'}?`,
    signText:
      'The marks and notes on this laptop are signed once more, unchanged. What came from the other laptop is kept by the secretariat. Then hand over the score file.',
    signConfirm: (count) => `Sign ${sheets(count)}`,
  },
  safety: {
    unsaved: 'Not saved yet',
    notInDatabase: 'Not in the database yet',
    savedOnce: (time) => `Saved ${time} in one place only`,
    databaseOnlyTitle: 'Saved in one place only, so far',
    databaseOnlyText: (cause) =>
      `${cause} Everything saved is in this laptop’s database; the backup log follows.`,
    logOnlyTitle: 'Saved in the backup log only, so far',
    logOnlyText: (cause) =>
      `${cause} The marks saved last are in this laptop’s backup log, so nothing is lost. Reload to bring them back together with what was just typed; until then nothing new can be saved.`,
    missingTitle: 'In this browser Pleno saves in one place',
    missingText:
      'Everything works as usual, only without a backup log: old browsers and private windows have no place for it. Save files more often, or use a recent Chrome, Edge or Firefox in an ordinary window.',
    causes: {
      'vault-full': 'There is no room for the backup log: free some space on this laptop.',
      'vault-read-only': 'The folder of the backup log can only be read: ask for the right to write in it.',
      'vault-gone': 'The folder of the backup log was not found.',
      'vault-failed': (detail) =>
        detail === 'not-read'
          ? 'At this start the backup log was not read, so nothing is written to it yet either.'
          : `The backup log could not be written (${toVaultDetail(detail)}).`,
      'storage-full': 'The database did not take it because the laptop is full: free some space first.',
      'storage-closed': 'The browser closed the database.',
      'storage-failed': (detail) => `The database could not write it (${detail}).`,
      'workspace-missing': 'This competition is no longer in the database.',
      'storage-incomplete': 'The database does not give everything that was saved: reload to rebuild it.',
      'storage-log-only': 'The database takes nothing more for now.',
    },
    retry: 'Try again',
    retrying: 'Trying…',
    retryFailed: 'Tried, without success so far.',
    recovered: 'Now saved in both places.',
    reload: 'Reload',
    handOver: 'Save the score file now',
    handOverShort: 'Save the score file',
    putAway: 'All right',
  },
  startFinding: {
    rebuilt: {
      empty: 'This laptop’s database was empty',
      'rows-missing': 'This laptop’s database was not complete',
      unreadable: 'This laptop’s database was damaged',
    },
    whole: (found, revisions) =>
      `${found} and has been rebuilt from the log: ${revisions} sheet revisions, nothing is lost.`,
    'possibly-incomplete': (found, revisions) =>
      `${found} and has been rebuilt from the log: ${revisions} sheet revisions. Nobody can say for certain that the log is whole, so something may be missing: check the sheets on this laptop, or take them from a backup.`,
    oldKept: 'The old database is kept aside.',
    afresh:
      'Pleno was opened empty, as asked. What was on this laptop has not been removed: its database and log are kept aside. Bring the competition back from a backup under Backups, or from competition and score files.',
    logRepaired: (lines) =>
      `This laptop’s backup log was not complete and has been made whole again from the database: ${lines} lines. The database did not change.`,
  },
  lostFiles: {
    title: (count) => `${count} received files are damaged in both places`,
    text: 'Marks that stand in these files alone no longer count: their sheets look as if they had not arrived, or as they were before, so no ranking is final until then. Take the same file in once more, from the judge’s laptop or the stick, or restore a backup that has it; then check again.',
    attachmentsText:
      'These are attachments and hold no marks; the ranking stays as it is. Take the same file in once more, from whoever sent it or from the stick, or restore a backup that has it; then check again.',
    of: (competition) => `“${competition}”:`,
    more: (count) => `and ${count} more`,
    again: 'Check again',
    checking: 'Checking…',
  },
  logPutAside: {
    title: {
      workspace: (name) =>
        name === undefined
          ? 'The log of one competition on this laptop cannot be used'
          : `The log of “${name}” cannot be used`,
      profile: () => 'The log of this laptop’s settings cannot be used',
      keys: () => 'The log of this laptop’s keys cannot be used',
    },
    kept: {
      workspace:
        'This competition is open from its other copy on this laptop (the database, or an automatic backup where the database lacks it), and a new log has been begun. The old log is kept aside, whole; save it as a file if somebody is to look into it.',
      profile:
        'A new log has been begun from the settings that can still be read. The old log is kept aside, whole.',
      keys: 'The keys that can still be read stay in use, and a new log has been begun. The old log is kept aside, whole.',
    },
    missing: {
      workspace:
        'Something in it was not written by Pleno, so this competition has not been opened. The others on this laptop are open as usual, and nothing has been removed: that log is kept aside, whole. Restore this competition from its newest backup, or save the log as a file for somebody to look into.',
      profile: 'The settings are as in the beginning. The old log is kept aside, whole.',
      keys: 'No key can be read in it. The old log is kept aside, whole.',
    },
    unread: {
      kept: {
        workspace:
          'This laptop’s disk does not give this log at the moment. The competition is open from the database; until both can be compared, what is entered counts as kept in one place only. Close and open Pleno again; a backup of this competition can be made once its log can be read.',
        profile:
          'This laptop’s disk does not give this log at the moment. The settings are those in the database. Close and open Pleno again.',
        keys: 'This laptop’s disk does not give this log at the moment. The keys in the database stay in use. Close and open Pleno again.',
      },
      missing: {
        workspace:
          'This laptop’s disk does not give this log at the moment, and the database does not have this competition either, so it has not been opened. The others on this laptop are open as usual, and nothing has been removed. Close and open Pleno again; if it stays like this, restore this competition from its newest backup.',
        profile:
          'This laptop’s disk does not give this log at the moment. The settings are those in the database. Close and open Pleno again.',
        keys: 'This laptop’s disk does not give this log at the moment. The keys in the database stay in use. Close and open Pleno again.',
      },
    },
    inBrowser:
      'In a browser, what is kept aside stays as long as there is room; when room gets short, the oldest goes first.',
    toBackups: 'Open backups',
    save: 'Save the log as a file',
    saved: (place) => `Log saved: ${place}`,
    fileName: 'log kept aside',
  },
  reloadHeld: {
    againTitle: 'The browser closed its storage again',
    againText:
      'Pleno has just reloaded for the same reason. What was saved is still there, and what was just typed is safe. Free some space if this laptop is nearly full, then try again.',
    unsavedTitle: 'What was typed last is not saved yet',
    unsavedText:
      'The storage is closed, and reloading would remove the last entries on this screen. What was saved is still there. Try again; if it keeps failing, write those entries down first.',
    retry: 'Try again',
    stay: 'Back to this screen',
    anyway: 'Reload without those entries',
    closedTitle: 'The storage is closed: reload',
    closedText:
      'What was saved is still there, but this screen can neither read nor save anything more until it is reloaded.',
    reload: 'Reload',
  },
};
