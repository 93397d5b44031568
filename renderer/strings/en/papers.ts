import { endSentence } from '../end-sentence';
import type { papers as source } from '../id/papers';

export const papers: typeof source = {
  sampleData: 'SAMPLE DATA',
  rehearsal: 'REHEARSAL',
  page: (page, pages) => `Page ${page} of ${pages}`,
  trail: (head: string) => `Closing code of the trail: ${head}`,
  codeNote: 'Compare it in Pleno, “Check a paper”. Not an electronic signature.',

  scoreSheet: {
    title: 'Score Sheet',
    manyTitle: (count) => `Score Sheets (${count})`,
    entryNumber: 'Entry number',
    judge: 'Judge',
    institution: 'Institution',
    number: 'No.',
    criterion: 'Criterion',
    weight: 'Weight',
    mark: 'Mark',
    weighted: 'Mark × weight',
    total: 'Score',
    scale: (min, max, step) => `Marks from ${min} to ${max} in steps of ${step}.`,
    note: 'Note',
    code: 'Code of this sheet’s content',
    overallNote: 'Overall note',
    draft: 'DRAFT, NOT SIGNED OFF',
    incomplete: 'incomplete',
    recused: 'RECUSED',
    recusedSentence: (reason) =>
      endSentence(`The judge does not score this entry because of a conflict of interest. Reason: ${reason}`),
    recusedByDecision:
      'The judge does not score this innovation; the score is worked out without this judge.',
    decided: (when, laptop) =>
      endSentence(
        laptop === undefined
          ? `What this sheet says was decided by the secretariat on ${when}`
          : `What this sheet says was decided by the secretariat on ${when} at laptop ${laptop}`,
      ),
    decidedReason: (reason) => endSentence(`Reason: ${reason}`),
    signedBy: { chair: 'Chair of the panel,', member: 'Judge,' },
    footer: (code, number) => `Judge ${code} · Entry number ${number}`,
  },

  recap: {
    title: 'Recapitulation of Scores',
    rank: 'Rank',
    number: 'No.',
    entry: 'Innovation and institution',
    score: 'Score',
    counted: 'Judges in',
    countedSheets: 'Sheets in',
    provisional: 'PROVISIONAL',
    provisionalSentence: 'Not every sheet is in yet; ranks may still change.',
    complete: 'Complete: every sheet that is to be scored is in.',
    excused: 'R',
    missing: 'not in',
    finalLegend:
      'A round’s column has the score in that round. Final score: the sum of these times their weights, exact, shown to two decimals.',
    legend: (score) =>
      `R: recused or excused, left out of the divisor. Score: ${score}, exact, shown to two decimals.`,
    judges: 'Judges',
    notes: 'Notes',
    tie: (rank, numbers) => `Tied at rank ${rank}: entries ${numbers}.`,
    separated: (numbers, by) => endSentence(`Entries ${numbers}: equal scores, separated by ${by}`),
    scoreNote: (numbers, note) => endSentence(`Entries ${numbers}: ${note}`),
    lookEqual: (pairs) => `Look equal at two decimals but are not: ${pairs}.`,
    decided: (number, judge, reason) =>
      endSentence(
        `Entry ${number}, judge ${judge}: what the sheet says was decided by the secretariat. Reason: ${reason}`,
      ),
    entryScore: (number, score) => `entry ${number} = ${score}`,
    and: 'and',
    code: 'Code of this recap’s content',
    part: (part, parts, first, last) =>
      `Part ${part} of ${parts}: scores of ${first === last ? `judge ${first}` : `judges ${first} to ${last}`}; rank and score are those of all judges`,
    signatures: 'The Judging Panel',
    notSigning: 'Not signing, as they scored no innovation',
    chair: 'Chair',
    member: 'Member',
  },

  certificate: {
    title: 'Certificate of Award',
    fileTitle: (count) => `Certificates (${count})`,
    number: 'Number',
    given: 'presented to',
    forInnovation: 'for the innovation',
    entryNumber: (number) => `Entry number ${number}`,
    as: 'as',
    rank: { peringkat: (rank) => `Rank ${rank}`, juara: (rank) => `Place ${rank}` },
    participant: 'Participant',
    event: (name, organiser, venue, days) =>
      `in ${name}, held by ${organiser}${venue === '' ? '' : ` at ${venue}`} on ${days}`,
    nip: 'NIP',
    code: 'document check code, not an electronic signature',
    unreal: {
      sample: 'SAMPLE DATA · not a real certificate',
      rehearsal: 'REHEARSAL · not a real certificate',
    },
  },
};
