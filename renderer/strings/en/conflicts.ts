import type { conflicts as source } from '../id/conflicts';
import { sheets, sheetsThat } from './sheets';

export const conflicts: typeof source = {
  title: 'Sheets in conflict',
  lead: 'They do not count until the judge scores again, or the secretariat decides with a written reason.',
  inRound: 'sheets in conflict',
  noneTitle: 'No sheet is in conflict',
  noneText:
    'When a judge sends two different contents for one entry, both are kept and appear here to be compared and decided.',
  open: (count) => sheetsThat(count, 'waits for a decision', 'wait for a decision'),
  sheet: 'Sheet',
  contents: 'Contents',
  causes: {
    versions: (count) => `${count} different contents`,
    'forked-device': () => 'Laptop with two histories',
    'struck-out': () => 'Laptop struck out',
    taken: () => 'Replaced from another laptop',
    decided: () => 'Decided',
  },
  scores: 'Sheet scores',
  compare: 'Compare',
  compareOf: (judge, entry) => `Compare the sheet of ${judge} for entry ${entry}`,
  sheetOf: (judge) => `Sheet of judge ${judge}`,
  doubts: {
    'forked-device': {
      title: (judge, device) => `Laptop ${device} of judge ${judge} has two histories`,
      text: (seq, count) =>
        `From number ${seq} on there are two versions under one number; its data may have been copied to another laptop, or restored from a backup. ${sheetsThat(count, 'from this laptop has one content only and does not count yet', 'from this laptop have one content only and do not count yet')}, because another may still be on its way. Ask the judge before you decide.`,
      onlyText: (seq) =>
        `From number ${seq} on there are two versions under one number; its data may have been copied to another laptop, or restored from a backup. Ask the judge to use one laptop only, and mind the next files.`,
    },
    'struck-out': {
      title: (judge, device) => `Laptop ${device} of judge ${judge} has been struck out`,
      text: (seq, count) =>
        `Nothing it wrote from number ${seq} on counts before it is decided, whenever the file comes. ${sheetsThat(count, 'waits', 'wait')} for a decision; ask the judge before you decide.`,
      onlyText: (seq) =>
        `Nothing it wrote from number ${seq} on counts before it is decided, whenever the file comes. No sheet waits because of it at the moment.`,
    },
  },
  takeAll: (count) => `Accept ${sheets(count)}…`,
  takeAllTitle: (count, judge) =>
    `Accept ${sheets(count)} of judge ${judge} as ${count === '1' ? 'it is' : 'they are'}?`,
  takeAllText:
    'Only sheets with one content. Sheets with two different contents still wait to be decided one by one.',
  takeAllConfirm: (count) => `Accept ${sheets(count)}`,
  decidedTitle: 'Already decided',
  decision: 'Decision',
  reason: 'Reason',
  standing: 'State',
  took: (score) => (score === '' ? 'One content is used' : `The content with score ${score} is used`),
  tookRecusal: 'The recusal is used',
  asked: 'The judge was asked to score again',
  standings: {
    'in-force': 'In force',
    awaited: 'Waiting for the judge',
    disputed: 'In conflict again',
    answered: 'Replaced by the judge',
    redecided: 'Decided anew',
  },
  seeOf: (judge, entry) => `See the decision for the sheet of ${judge}, entry ${entry}`,
  export: 'Save decisions file',
  exported: (where) => `Decisions file saved: ${where}`,
  exportHint: 'For another laptop of the secretariat: take it in there under “Take in score files”.',

  takenCount: (count) => `${sheets(count)} replaced from another laptop`,
  takenText:
    'What was signed, or decided by the secretariat, was replaced from another laptop in the same judge’s name. These sheets do not count yet: ask the judge, compare with the signed sheet on paper, then decide. If it was not the judge, somebody else may be using the card: replace the card.',
  takenScores: 'Score before → now',
  takenLaptops: 'Laptop before → now',
  takenWhen: (when) => `${when} by the laptop’s clock`,
  takenStates: { submitted: '–', recused: 'recused', withdrawn: 'reopened', draft: 'not signed' },
  takenBy: 'replaced by',
  takenOf: (judge, entry) =>
    `Compare and decide the sheet of ${judge} for entry ${entry}, replaced from another laptop`,
  said: {
    submitted: (who, score) =>
      score === '' ? `${who} signed an incomplete sheet` : `${who} signed a score of ${score}`,
    recused: (who) => `${who} declared a recusal`,
    withdrawn: (who) => `${who} reopened it`,
    draft: (who) => `${who} began to score it again, not signed yet`,
    decided: (score) =>
      score === ''
        ? 'the secretariat decided that the judge is recused'
        : `the secretariat decided on a score of ${score}`,
  },
  takenAdvice:
    'Ask the judge, compare with the signed sheet on paper, then decide. If it was not the judge, replace the card.',
  letStand: 'Looked at, let it stand…',
  letStandTitle: (judge, entry) => `Let sheet ${judge} for entry ${entry} stand as it is?`,
  letStandText:
    'The sheet follows what it says last and is in conflict no more. What was replaced stays stored, and this record goes into the trail.',
  letStandConfirm: 'Let it stand',
  takenStory: (before, now) => `${before}; then ${now}.`,

  overruledTitle: 'Recorded as not scoring, but signed',
  overruledText:
    'The secretariat recorded that this judge does not score, but the sheet was signed. What is signed counts, until the secretariat leaves it out with a written reason.',
  overruledBecause: (reason) =>
    `This sheet counts although the secretariat recorded that the judge does not score (“${reason}”). If it must not count, leave it out with a written reason.`,
  overruledDisputed: (reason) =>
    `The secretariat recorded that the judge does not score (“${reason}”), but what was signed is in dispute. Decide which version counts, or leave the sheet out with a written reason.`,
  overruledReason: 'Reason recorded',
  overruledOf: (judge, entry) => `See ${judge}’s sheet for entry ${entry}, recorded as not scoring`,
  overruledNotice: (count) => `Sheets that count although their judge is recorded as not scoring: ${count}`,
  toOverruled: 'See & decide',
  leaveOut: 'Leave out…',
  leaveOutTitle: (judge, entry) => `Leave ${judge}’s sheet for entry ${entry} out?`,
  leaveOutText:
    'The sheet does not count and leaves the divisor. What it says is kept. The decision is signed by the secretariat and printed with its reason; a new decision can replace it.',
  leaveOutConfirm: 'Leave out',
  leftOut: 'Left out',
  leftOutNow: 'Left out by the secretariat',

  back: 'All sheets in conflict',
  goneTitle: 'This sheet is not in conflict any more',
  goneText: 'The judge has signed a new content, or there is no such sheet. There is nothing to decide.',
  because: {
    versions: 'The judge signed different contents on different laptops. All are kept, and none counts yet.',
    'forked-device':
      'The laptop this sheet comes from has two histories, so another content may still be on its way. The sheet does not count yet.',
    'struck-out':
      'The laptop this sheet comes from had been struck out by the secretariat before this was written. The sheet does not count yet.',
    taken: 'Another laptop replaced what had been signed or decided. The sheet does not count yet.',
  },
  laptop: (name) => `Laptop ${name}`,
  ofLaptop: (name) => `laptop ${name}`,
  byDecision: 'Decision of the secretariat',
  order: (seq) => `Number ${seq}`,
  clockHint:
    'Times are by the laptop’s clock, as information only: neither clock nor number decides which content counts.',
  foldedTitle: 'Versions that do not stand side by side',
  foldedOpen: (count, laptops) => `Show ${count} more versions (laptops: ${laptops})`,
  foldedClose: 'Close the list of other versions',
  foldedVersion: 'Version',
  foldedLaptop: 'From',
  foldedCompareOf: (name) => `Compare ${name}`,
  foldedRemove: 'Back to the list',
  moreOfLaptop: (count) => `and ${count} more of this laptop`,
  choices: 'Choices and what they do',
  without: 'Without this sheet',
  withVersion: (name) => `With ${name.toLowerCase()}`,
  now: 'Now',
  rank: (rank, ties) => `Rank ${rank}${ties === 'tied' ? ' (tied)' : ''}`,
  noRank: 'No score yet',
  provisional: 'provisional',
  noneMoved: 'The other entries keep their ranks.',
  moved: (entry, from, to) => `entry ${entry} (${from} to ${to})`,
  movedTitle: (count) => (count === '1' ? '1 other entry moves:' : `${count} other entries move:`),
  ask: 'Ask the judge to decide…',
  take: (name) => `Decide: use ${name.toLowerCase()}…`,
  unusable: {
    draft: 'Not signed, so it cannot be used.',
    withdrawn: 'Reopened by the judge, so it cannot be used.',
    other: 'Marked by an earlier rubric or incomplete, so it cannot be used.',
  },
  askTitle: (judge, entry) => `Ask ${judge} to score entry ${entry} again?`,
  askText:
    'All contents are kept, and none counts. The sheet is missing until the judge signs a new content. Give the judge the receipt: the laptop then shows this request and its reason.',
  askConfirm: 'Ask the judge to score again',
  takeTitle: (name, judge, entry) => `Use ${name.toLowerCase()} for the sheet of ${judge}, entry ${entry}?`,
  takeText:
    'This decision is signed by the secretariat, cannot be deleted, and is printed with its reason on the score sheet and the recap. If the judge signs something else afterwards, the sheet comes back here to be decided.',
  takeConfirm: 'Decide',
  result: (score, rank) => `The entry’s score becomes ${score}, ${rank.toLowerCase()}.`,
  reasonLabel: 'Written reason',
  decidedNow: 'Decided by the secretariat',
  askedNow: 'The judge was asked to score again',
  decidedText: (when, reason) => `${when}. Reason: “${reason}”`,
  again: 'A new decision can replace this one; the old one stays on record.',
  toConflicts: 'Compare & decide',
  resultsNotice: (count) =>
    `${sheetsThat(count, 'is in conflict and does', 'are in conflict and do')} not count: the ranking is provisional until ${count === '1' ? 'it is' : 'they are'} decided.`,
};
