import type { check as source } from '../id/check';

export const check: typeof source = {
  title: 'Check a paper',
  lead: 'Every printed score sheet and recap carries a code of its numbers. Type it: Pleno says which paper it is, and whether its numbers are still the ones that count.',
  label: 'Code on the paper',
  example: 'Ten characters, for example 7K3M9-QXA04. Capitals, spaces and hyphens make no difference.',
  check: 'Check',
  notACode: 'This isn’t the code of a paper: it has ten digits or letters, and no U. Check for mistyping.',
  preparing: 'Working out the codes of all sheets…',
  another: 'Check another code',

  current: 'It counts: the numbers this code stands for are the ones in the result',
  recusedCurrent: 'It counts: the judge declared not to score',
  earlier: 'This sheet changed after the paper was printed',
  earlierText: (when) => `The numbers on this paper counted from ${when}. Now they are others:`,
  outdated: 'The numbers on this paper were made by earlier rules',
  outdatedText:
    'The rubric changed afterwards. The sheet counts again once the judge has scored it with the latest competition file.',
  disputed: 'This sheet is in conflict',
  disputedText: 'The paper shows one of its versions. The sheet doesn’t count until that is decided.',
  unknown: 'No sheet has these numbers',
  unknownText:
    'Check for mistyping, and whether the paper is from this competition. Score files that were not taken in on this laptop are not known yet, either. If all of that is right, the numbers on this paper never existed.',
  recapCurrent:
    'It holds: the recap with this code is the result as it is now. Compare the paper with the ranking.',
  recapEarlier: 'This recap is from before the result changed',
  recapEarlierText: (when, line) =>
    `Made ${when} (line ${line} of the trail). A sheet or a rule changed afterwards; print it anew.`,
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
    'The code shows that the numbers are the same; it is no signature. What binds is the signature in ink on the paper.',
};
