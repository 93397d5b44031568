import type { cards as source } from '../id/cards';

export const cards: typeof source = {
  title: 'Access cards',
  lead: 'Every judge opens their laptop with the code on their card. Print, cut, and hand each to its judge.',
  none: 'No cards yet',
  noneText:
    'Cards are made by themselves with the competition file, or here and now. Each judge gets a code of their own.',
  noJudges: 'Register the judges first; then their cards can be made here.',
  sample: 'The sample goes without cards',
  sampleText:
    'In a real competition or a rehearsal, each judge gets a card with a code that opens their laptop.',
  issue: 'Make cards',
  issueMissing: (count) => `Make cards for ${count} judges`,
  issuing: 'Making cards…',
  issued: (count) => `${count} cards made.`,
  listTitle: 'Judges and their cards',
  judge: 'Judge',
  card: 'Card',
  code: 'Code',
  issuedAt: (when) => `made ${when}`,
  without: 'no card yet',
  actions: 'Actions',
  showCodes: 'Show codes',
  hideCodes: 'Hide codes',
  showCodesText:
    'The codes are on the screen. Read each out to its own judge only, and make sure nobody else sees this screen.',
  print: 'Print',
  printOf: (judge) => `Print the card of ${judge}`,
  printAll: 'Print all cards',
  printTitle: 'Print cards',
  printText:
    'Eight cards to a page, with cut marks. Print at actual size (100 %), cut, and keep this PDF as you would keep the keys.',
  fileName: 'access-cards',
  lost: 'Card lost…',
  lostOf: (judge) => `Card lost: ${judge}`,
  lostTitle: (judge) => `Replace the card of ${judge}?`,
  lostText:
    'The old card opens no laptop any more, and this judge gets a new code. Marks that are in keep counting.',
  lostLaptops:
    'Laptops whose sheets you have received before stay trusted. Any other laptop opened with the old card is refused until it is opened with the new one.',
  lostReason: 'What happened to the old card?',
  lostReasonMissing: 'Write the reason: for example when and where the card was lost.',
  lostConfirm: 'Replace the card',
  replacedTitle: (judge) => `The card of ${judge} is replaced. Next:`,
  replacedSteps: [
    'Make a new competition file: in it the old card no longer counts.',
    'Print the new card and hand it to the judge.',
    'The judge opens the new competition file on their laptop and types the new code. All their marks stay.',
  ],
  printNew: 'Print the new card',
  toFile: 'To the competition file',
  fileOutdated: 'The competition file doesn’t have the latest cards yet',
  fileOutdatedText: 'New cards work once the judges have opened the new competition file.',
  historyTitle: 'Replaced cards',
  historyWhen: 'Replaced',
  historyReason: 'Reason',
  judgesWithout: (count) =>
    `${count} judges have no card yet. Theirs are made with the next competition file; then print them and hand them out.`,
  fromFileTitle: 'The access cards are ready',
  fromFileText:
    'The competition file opens only with the code on a judge’s card. Print the cards and hand them out.',
  toCards: 'To the access cards',
  paper: {
    title: 'Access card',
    judge: 'Judge',
    code: 'Access code',
    use: 'This code opens the competition on the judge’s laptop. Choose “I am a judge”, open the competition file, choose your name, then type or scan this code.',
    care: 'Don’t photograph it; if it is lost, tell the secretariat.',
  },
  ask: {
    label: 'Code of the access card',
    hint: '16 letters and digits, such as 7K3M-9QXA-04TD-WZ51. Lower case, spaces, O or 0, I or 1: all are accepted.',
    title: (name) => `Card of ${name}`,
    text: 'Type the code on your access card. Every mark on this laptop will be recorded under your name.',
    againText:
      'This laptop has to be opened with your card that counts now. All your marks stay, and the rules are updated from this file.',
    unlockTitle: 'Open this laptop with your card',
    unlockText:
      'Your card was replaced, or the data of this laptop came from a backup. Type the code on the card that counts now; the score file is made right after. All your marks stay.',
    openAnd: { save: 'Open and save', show: 'Open and show' },
    trying: 'Checking the code…',
    wait: (seconds) => `Try again in ${seconds} seconds`,
    remarks: {
      missing: (count) => `${count} more letters or digits to go.`,
      odd: (character) =>
        character === 'U'
          ? 'There is no letter U in this code. Perhaps V?'
          : `There is no “${character}” in this code. Check the card again.`,
      over: (count) => `${count} letters or digits too many.`,
      mistyped: 'Something is mistyped. Compare it with the card, one by one; nothing was tried yet.',
    },
    missingTitle: (name) => `No card for ${name} yet`,
    scan: 'Scan the card',
    scanText: 'Hold the card’s QR code to the camera.',
    scanAsking: 'Asking for the camera…',
    scanNone: 'The camera can’t be used on this laptop. Type the code.',
    scanOther: 'This isn’t a Pleno access card.',
    scanOtherCompetition: 'This card is for another competition.',
    scanOtherJudge: (code) => `This card is judge ${code}’s, not that of the name chosen.`,
    scanStop: 'Close the camera',
  },
};
