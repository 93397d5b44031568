import type { check as source } from '../id/check';

export const check: typeof source = {
  title: 'Check a paper',
  lead: 'Every printed score sheet and recap carries a code of its content. Type it: Pleno says which paper it is, and whether what it says is still what counts.',
  label: 'Code on the paper',
  example:
    'Sixteen characters, for example 7K3M-9QXA-04TD-WZ51; ten on earlier papers. Capitals, spaces and hyphens make no difference.',
  check: 'Check',
  oddCharacter: (character) =>
    character === 'U'
      ? 'There is no letter U in the code of a paper. Perhaps V?'
      : `“${character}” is in no code of a paper. Check for mistyping.`,
  otherLength: (count) =>
    `This isn’t the code of a paper: it has sixteen digits or letters (ten on earlier papers), and this has ${count}. Check for mistyping.`,
  preparing: 'Working out the codes of all sheets…',
  another: 'Check another code',

  oldCode:
    'Old code (ten characters): compared in the old way, by its numbers alone. Number, title and institution are not covered.',
  matchesOld: 'Old code: it matches the numbers that count',
  recapMatchesOld: 'Old code: it matches the result as it is now',
  matchesOldText:
    'A code as short as this can be made to fit other numbers. Compare all of the paper, then print it anew: the new code covers numbers, entry number, title and institution.',
  renamed:
    'The numbers are still the ones that count, but the entry has another number, title or institution now',
  renamedText:
    'The paper has the earlier name. Make sure that it is the same entry, then print the sheet anew.',
  sharedCode: 'More than one content has this code: none of them is said to count',
  sharedCodeText:
    'One code for different contents doesn’t come about by chance. Compare the paper with each of them below, ask the judge, then print the sheet anew.',
  current: 'It counts: what this code stands for is what is in the result',
  recusedCurrent: 'It counts: the judge declared not to score',
  earlier: 'This sheet changed after the paper was printed',
  earlierText: (when) => `The numbers on this paper counted from ${when}. Now they are others:`,
  late: 'This sheet came after its round was closed, and doesn’t count',
  lateText: 'What counts is the sheet that was in when the round was closed:',
  outdated: 'The numbers on this paper were made by earlier rules',
  outdatedText:
    'The rubric changed afterwards. The sheet counts again once the judge has scored it with the latest competition file.',
  disputed: 'This sheet is in conflict',
  disputedText: 'The paper shows one of its versions. The sheet doesn’t count until that is decided.',
  unknown: 'No paper has this content',
  unknownOld: 'Old code: it matches no sheet and no result',
  unknownText:
    'Check for mistyping, and whether the paper is from this competition. Score files that were not taken in on this laptop are not known yet, and neither are numbers, titles or institutions that were changed on another laptop. If all of that is right, the content of this paper never existed.',
  recapCurrent:
    'It holds: the recap with this code is the result as it is now. Compare the paper with the ranking.',
  recapEarlier: 'This recap is from before the result changed',
  recapEarlierText: (when, line) =>
    `Made ${when} (line ${line} of the trail). A sheet, a rule or the name of an entry changed afterwards; print it anew.`,
  seeTrail: 'See the trail',
  seeResults: 'See the ranking',

  judge: 'Judge',
  judgeName: (code, name) => `Judge ${code} · ${name}`,
  signedAt: (when) => `Signed ${when} by the judge’s clock`,
  recusedAt: (when) => `Declared ${when} by the judge’s clock`,
  decidedAt: (when) => `Decided by the secretariat ${when}`,
  signedAgain: (count) => `The same numbers were signed ${count} times`,
  state: {
    draft: (when) => `Being changed by the judge since ${when}, not signed`,
    submitted: (when) => `Signed again ${when} with other numbers`,
    recused: (when) => `The judge declared not to score, ${when}`,
    withdrawn: (when) => `Reopened by the judge ${when}`,
  },
  decided: (when) => `Decided by the secretariat ${when}`,
  otherVersion: (when) => `Another version, written ${when}`,
  because: (reason) => `Reason: ${reason}`,
  numbers: 'These numbers must stand on the paper',
  numbersText:
    'Compare them. If the paper says otherwise, the paper has been changed: the code can be copied, these numbers can’t.',
  criterion: 'Criterion',
  onPaper: 'On paper',
  now: 'Now',
  noDifference: 'The numbers are the same; what changed is the state of the sheet.',
  goneEntry: 'An entry that is no longer in this competition',
  criterionGone: 'A criterion that is gone',
  clockNote: 'Times by the clock of the laptop that wrote it.',
  notSignature:
    'The code shows that the content is the same; it is no signature. What binds is the signature in ink on the paper.',
};
