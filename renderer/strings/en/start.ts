import type { start as source } from '../id/start';

export const start: typeof source = {
  tagline: 'Judging without a network: judges score, files travel, the ranking is exact.',
  judgeDoor: 'I am a judge',
  judgeDoorText: 'Open the competition file from the secretariat and start scoring.',
  secretariatDoor: 'I am the secretariat',
  secretariatDoorText: 'A new competition, one on this laptop, from a backup, or join another laptop.',
  sampleDoor: 'Try the sample competition',
  sampleDoorText: '46 sample entries and four judges; marks from three of them are already in.',
  samplePreparing: 'Preparing the sample competition',
  continueTitle: 'Continue',
  continueEmpty: 'Competitions you open on this laptop will appear here.',
  open: 'Open',
  aboutLaptop: 'About this laptop',
  remove: 'Remove',
  removeTitle: (name) => `Remove “${name}” from this laptop?`,
  removeTextSecretariat:
    'The set-up, the score files taken in, and the results will be gone from this laptop.',
  removeTextJudge:
    'All your marks of this competition will be gone from this laptop. Make sure your score file has been handed over.',
  removeLost: (count) =>
    count === '1'
      ? '1 sheet has not been handed over and would be lost'
      : `${count} sheets have not been handed over and would be lost`,
  removeLostText:
    'What is on them exists on this laptop only. Open the competition and hand over the score file before removing it.',
  removeConfirm: 'Remove',
  changedAt: (when) => `last changed ${when}`,
  joinTitle: 'Open a competition file',
  joinLead: 'The secretariat gave you this file, usually on a USB stick; its name ends in .pleno.',
  joinChoose: 'Choose the competition file',
  joinDrop: 'or drop the file here',
  joinWho: 'Who are you?',
  joinWhoText: 'Choose your name. The marks you give will be recorded under it.',
  joinConfirmTitle: (name) => `Score as ${name}?`,
  joinConfirmText: 'All marks on this laptop will be recorded under that name and signed by this laptop.',
  joinConfirm: 'Yes, start scoring',
  joinAgainTitle: (name) => `Update the competition for ${name}?`,
  joinAgainText:
    'You have opened this competition on this laptop before. Its rules and entries are updated from this file; all your marks stay.',
  joinAgainConfirm: 'Update and go on',
  withoutCardsTitle: 'This competition file comes without judges’ cards',
  withoutCards:
    'If the secretariat gave you a card, go no further: the file may not be theirs, and your marks would not be sealed. Ask first.',
  joinOther: 'Choose another file',
  judgeChair: 'Chair',
  judgeMember: 'Member',
  alreadyHere: 'already opened on this laptop',
  entriesAndJudges: (entries, judges) => `${entries} entries · ${judges} judges`,
  usedAt: (when) => `last used ${when}`,
  removeSome: 'Remove a competition from this laptop…',
  removeDone: 'Done removing',
  removeKept: (when) =>
    `Its automatic backup, made last on ${when}, stays on this laptop: from the Backups screen the competition can be brought back as it was then.`,
  removeForEver: 'This laptop has no automatic backup of it, so the competition cannot be brought back.',
  removeName: 'Type the competition’s name to remove it',
  removeNameWrong: 'That is not the competition’s name yet. Nothing was removed.',
  secretariatTitle: 'I am the secretariat',
  secretariatLead: 'Begin a new competition, or go on with one.',
  secretariatHere: 'On this laptop',
  newDoor: 'Make a new competition',
  newDoorText: 'Its name, rubric, entries and judges, step by step.',
  backupDoor: 'Restore from a backup',
  backupDoorText: 'The old laptop broke or was replaced: take the competition over from its backup.',
  joinDoor: 'Join another laptop',
  joinDoorText: 'Another secretariat laptop runs the competition: open the joining file it gave you.',
  judgeTrail: 'Trail of my marks',
};
