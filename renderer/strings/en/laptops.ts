import type { Strings } from '../strings';

export const laptops: Strings['laptops'] = {
  title: 'Secretariat laptops',
  lead: 'Several laptops can look after this competition together. Each records under its own key, and they exchange files of decisions.',
  sample: 'One laptop looks after the sample competition',
  sampleText: 'In a real competition or a rehearsal another laptop can join with a file and a code.',
  person: 'On duty at this laptop',
  personHint: 'This name stands in the trail beside every decision from this laptop.',
  personSave: 'Save name',
  personSaved: 'Name saved.',
  listTitle: 'Laptops that are known',
  listAlone:
    'Only this laptop so far. Until there is another, everything is recorded under the competition’s key.',
  name: 'Laptop',
  since: 'Since',
  role: 'What it is',
  thisOne: 'this laptop',
  holder: 'holds the competition’s key',
  struckOut: 'struck out',
  action: 'Action',
  strike: 'Strike out…',
  strikeOf: (name) => `Strike out laptop ${name}`,
  strikeTitle: (name) => `Strike out laptop ${name}?`,
  strikeText:
    'For a laptop that is lost or in somebody else’s hands. What has come in here stays good; whatever else it records counts no more, whenever it arrives. This can’t be taken back; exchange files of decisions so that the other laptops hear of it.',
  strikeMore:
    'A laptop that is struck out can still read the marks that are on it. If its joining file and code are lost as well, another laptop can still join with them: look at this list, and strike that one out, too.',
  strikeReason: 'Reason',
  strikeConfirm: 'Strike out',
  addTitle: 'Add a laptop',
  addText:
    'Save the joining file to a stick and open it on the other laptop through “I am the secretariat”. Its code is shown only once: write it down and pass it on apart from the stick.',
  addElsewhere: 'Only the laptop that holds the competition’s key can add another.',
  addOpen: 'Save the competition file first; after that other laptops can join.',
  nameHere: 'Name of this laptop',
  nameJoining: 'Name of the laptop that joins',
  nameHint: 'For instance Table 1 and Table 2; the names appear in the trail.',
  add: 'Save joining file',
  added: (name) => `Joining code for ${name}`,
  codeText:
    'Write this code down now. Once you leave this screen it can’t be shown again; if it is lost, make a new file.',
  codeRead:
    'Whoever has this file and code can read all marks and record decisions in the secretariat’s name.',
  nextTitle: 'On the laptop that joins',
  next: [
    'On the start page choose “I am the secretariat”, then “Join another laptop”; open the joining file from the stick and type the code.',
    'Take in this laptop’s file of decisions and the score files there are, on the screen for taking files in.',
    'Exchange the two laptops’ files of decisions whenever there is something new, and once more before the ranking is used.',
  ],
  keyTitle: 'The competition’s key',
  keyText:
    'One laptop holds the competition’s key: only that one changes the competition, replaces cards and saves the competition file. Others go on taking in marks and recording decisions.',
  keyHere: 'This laptop holds the competition’s key.',
  keyAt: (name) => `Laptop ${name} holds the competition’s key.`,
  keyElsewhere: 'Another laptop holds the competition’s key.',
  keyGiven: (when) =>
    `The competition’s key was handed over on ${when}; the laptop that took it hasn’t been heard of yet.`,
  keyDisputed:
    'Two laptops both recorded that they hold the competition’s key. Until one of them is confirmed on the “Sheets in conflict” screen, nobody can change the competition.',
  toConflicts: 'To “Sheets in conflict”',
  give: 'Hand the key over…',
  giveTitle: 'Hand the competition’s key over?',
  giveText:
    'The file that is saved holds the key and the whole competition under a code. After that this laptop no longer changes the competition or saves its file; decisions can still be recorded here.',
  giveConfirm: 'Save and hand over',
  given: 'The key is handed over. Its code:',
  givenText: 'On the laptop that takes it: Secretariat laptops, then “Take the key”.',
  take: 'Take the key…',
  takeTitle: 'Take the competition’s key',
  takeText:
    'Choose the file by which it was handed over; if the laptop that held it is broken or gone, choose a backup under a passphrase that it made. With the key come the competition as it stood, the files taken in and the decisions that are in it. What this laptop recorded itself stays.',
  takeFile: 'Choose file…',
  takeNoFile: 'Choose the file first.',
  takeSecret: 'Code, or passphrase of the backup',
  takeReason: 'Reason',
  takeConfirm: 'Take the key',
  taken: 'This laptop holds the competition’s key now.',
  takenLess: (count) =>
    `Files the backup names that could not be taken: ${count}. Ask their judges for them once more.`,
  keep: 'Take it back…',
  keepTitle: 'Take the key back?',
  keepText:
    'For a handing over that came to nothing, or a file that was lost. If another laptop has taken the key already, both will be shown as records that differ.',
  keepReason: 'Reason',
  keepConfirm: 'Take it back',
  working: 'Preparing the file…',
  cancelled: 'Nothing was saved.',
  elsewhereTitle: 'Another laptop holds the competition’s key',
  elsewhereText:
    'Changes on this screen aren’t saved here; make them on the laptop that holds the competition’s key.',
  join: {
    title: (competition) => `Join the secretariat of ${competition}`,
    text: (name) =>
      `This laptop’s name in the secretariat: “${name}”. Type the code that the first laptop showed when this file was saved.`,
    confirm: 'Join',
    label: 'Joining code',
  },
};
