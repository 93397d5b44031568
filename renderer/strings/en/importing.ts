import { endSentence } from '../end-sentence';
import type { importing as source } from '../id/importing';

const many = (count: string, one: string, more: string): string => `${count} ${count === '1' ? one : more}`;

export const importing: typeof source = {
  entriesTitle: 'Import entries',
  judgesTitle: 'Import judges',
  choose: 'Choose a table',
  drop: 'or drop an .xlsx or .csv file here',
  chooseText: 'The first row holds the column titles. Nothing is changed until you agree.',
  steps: { file: 'File', columns: 'Columns', preview: 'Preview', done: 'Done' },
  stepOf: (step, position, total) => `Step ${position} of ${total}: ${step}`,
  alikes: {
    question: 'Institutions that look alike and are written differently (see the notes below)',
    same: 'The same institution',
    another: 'Another institution',
  },
  reading: 'Reading the table…',
  computing: 'Working out what would change…',
  columnsText: (rows) => `${rows} rows read. Check which column each field is taken from.`,
  target: 'Field in Pleno',
  source: 'Column in your table',
  samples: 'What is in it',
  noColumn: 'Leave out',
  noSamples: 'empty',
  unnamedColumn: (position) => `Column ${position} (no title)`,
  required: 'needed',
  requiredMissing: (fields) => endSentence(`Choose a column for: ${fields}`),
  columnTwice: (column) => `Column “${column}” is used twice.`,
  toPreview: 'Show preview',
  toColumns: 'Change columns',
  otherFile: 'Choose another file',
  willAddEntries: (count) => `${many(count, 'entry', 'entries')} will be added`,
  willAddJudges: (count) => `${many(count, 'judge', 'judges')} will be added`,
  nothingToAdd: 'No row will be imported',
  newInList: (list) => `New in ${list}`,
  problemsTitle: (count) => `Not imported: ${many(count, 'row', 'rows')}`,
  problemsText: 'Correct them in your table and import again, or type them in later.',
  noticesTitle: (count) => `${many(count, 'thing', 'things')} to check`,
  noticesText: 'These rows are imported all the same.',
  line: (line) => `Row ${line}`,
  more: (count) => `and ${count} more`,
  entriesConfirm: (count) => `Import ${many(count, 'entry', 'entries')}`,
  judgesConfirm: (count) => `Import ${many(count, 'judge', 'judges')}`,
  doneEntries: (count) => `${many(count, 'entry', 'entries')} added`,
  doneJudges: (count) => `${many(count, 'judge', 'judges')} added`,
  doneUpdatedEntries: (count) => `${many(count, 'entry', 'entries')} updated`,
  doneUpdatedJudges: (count) => `${many(count, 'judge', 'judges')} updated`,
  doneRenumberedEntries: (count) => `${many(count, 'entry', 'entries')} renumbered`,
  doneRenumberedJudges: (count) => `${many(count, 'judge', 'judges')} given another code`,
  doneNothing: 'Nothing has changed',
  becomes: 'becomes',
  doubtsAsk: 'Rows in doubt: what counts?',
  doubtsLater: {
    name: 'Don’t import them yet',
    text: 'These rows are left out. What is in the list stays as it is.',
  },
  byTitle: {
    name: 'Title and institution',
    text: 'Each row is about the entry it names. Its number changes, its marks go with it.',
  },
  byNumber: {
    name: 'The number',
    text: 'Each row is about the entry with that number. Its title and institution are corrected.',
  },
  byName: {
    name: 'The name',
    text: 'Each row is about the judge it names. Their code changes, their marks go with them.',
  },
  byCode: {
    name: 'The code',
    text: 'Each row is about the judge with that code. Their name is corrected.',
  },
  readings: {
    byTitle: 'By title',
    byNumber: 'By number',
    byName: 'By name',
    byCode: 'By code',
    newEntry: 'a new entry',
    newJudge: 'a new judge',
    unclear: (which) => `unclear which of ${which}`,
    moves: (which, mark) => `${which} becomes ${mark}`,
    stays: (which) => `${which} is updated`,
    renamed: (which, name) => `${which} becomes “${name}”`,
  },
  doneSkipped: (count) => `Not imported: ${many(count, 'row', 'rows')}; the reasons are below.`,
  unchanged: (count) => `Already there, left as is: ${many(count, 'row', 'rows')}.`,
  updated: 'updated',
  willUpdateEntries: (count) => `${many(count, 'entry', 'entries')} will be updated`,
  willUpdateJudges: (count) => `${many(count, 'judge', 'judges')} will be updated`,
  renumbered: 'new number',
  willRenumberEntries: (count) =>
    `${many(count, 'entry', 'entries')} will get another number and keep all marks`,
  willRenumberJudges: (count) => `${many(count, 'judge', 'judges')} will get another code and keep all marks`,
  doubtsTitle: (count) => `In doubt, not imported yet: ${many(count, 'row', 'rows')}`,
  doubtsText: 'These rows can mean two things. Nothing is changed before it is clear which.',
  updateEntries: 'Update entries whose number is already there from this table',
  updateJudges: 'Update judges whose code is already there from this table',
  problems: {
    numberMissing: 'The number is empty.',
    numberNotWhole: (text) => `“${text}” is not a whole number.`,
    numberRepeated: (number, line) => `Number ${number} is already in row ${line}.`,
    numberTaken: (number, title, institution) =>
      endSentence(`Number ${number} belongs to “${title}”, ${institution}`),
    titleMissing: 'The title is empty.',
    institutionMissing: 'The institution is empty.',
    textTooLong: (field, limit) => `${field} has more than ${limit} characters.`,
    nameMissing: 'The name is empty.',
    codeMissing: 'The code is empty.',
    codeNotPlain: (code) => `Code “${code}” holds other signs; use letters and digits only.`,
    codeRepeated: (code, line) => `Code ${code} is already in row ${line}.`,
    codeTaken: (code, name) => `Code ${code} belongs to “${name}”.`,
    entryKnown: (title, number) =>
      `“${title}” is there already as entry ${number}. To change its number, choose to update what is there.`,
    entryUnclear: (title, numbers) =>
      `It is not clear which entry “${title}” is; number ${numbers} fit equally. Correct it by typing, in the list of entries.`,
    judgeKnown: (name, code) =>
      `“${name}” is there already (code ${code}). To change the code, choose to update what is there.`,
    judgeUnclear: (name, codes) =>
      `It is not clear which judge “${name}” is; code ${codes} fit equally. Correct it by typing, in the list of judges.`,
  },
  faults: {
    cellError: (field, text) =>
      `${field} holds an error (${text}). Correct the formula or the cell in your table.`,
    cellUncalculated: (field) =>
      `${field} holds a formula that was never calculated. Open the table in Excel or LibreOffice, save it, and import again.`,
    cellUnreadable: (field, text) =>
      text === ''
        ? `${field} cannot be read. Type the cell anew in your table.`
        : `${field} cannot be read (${text}). Type the cell anew in your table.`,
    cellDitto: (field, text) =>
      `${field} only points to what stands above it (“${text}”). Write it out in your table.`,
    underAnotherHeading: (line) =>
      `This row stands under other column titles (row ${line}). Move that table to a worksheet or file of its own, and import again.`,
    cellsBeyondHeading: (count) =>
      `This row has ${many(count, 'cell', 'cells')} more than there are column titles, so something may stand in the wrong column. Put quotation marks around texts that hold the separator, or save the table as .xlsx.`,
    quoteDoubtful: 'It is not clear what a quotation mark in this row means. Correct it in your table.',
    linesSwallowed: (lines) =>
      `One quotation mark swallows ${many(lines, 'row', 'rows')}. Close it in this row, and import again.`,
  },
  doubts: {
    entry: (number, title) => `${number} “${title}”`,
    judge: (code, name) => `${code} “${name}”`,
    numberNow: (number, title) => `Number ${number} belongs to “${title}” now.`,
    codeNow: (code, name) => `Code ${code} belongs to “${name}” now.`,
    titleElsewhere: (title, other) =>
      `The title “${title}” is that of entry ${other}, but the institution is another.`,
    judgeElsewhere: (name, other) => `“${name}” is like judge ${other}, and not quite the same.`,
    nameSeveral: (name, others) => `“${name}” fits more than one: ${others}.`,
    nameTwice: (name, other) => `More than one row names “${name}” (${other}).`,
    titleChanged: (title) =>
      `The title in the table is quite another: “${title}”. Is it a correction, or another entry?`,
    nameUnknown: (name) => `“${name}” is not in the list yet. Is it a correction, or somebody new?`,
    numberUndecided: 'Its number belongs to an entry of another row in doubt.',
    codeUndecided: 'The code belongs to a judge of another row in doubt.',
    marksWouldMove: (before, title) =>
      `If the number counts, marks that are in for “${before}” are going to stand under “${title}”.`,
    judgeMarksWouldMove: (before, name) =>
      `If the code counts, marks that “${before}” has given are going to stand under “${name}”.`,
  },
  notices: {
    titleRepeated: (title, number) => `The title “${title}” is the same as entry ${number}.`,
    institutionRepeated: (institution, number) => `${institution} also sent entry ${number}.`,
    titleAlike: (title, other, number) =>
      `The title “${title}” looks like “${other}” (entry ${number}), and is written otherwise.`,
    institutionAlike: (institution, other, number) =>
      `The institution “${institution}” looks like “${other}” (entry ${number}), and is written otherwise.`,
    numbersGiven: (from, to) =>
      `There is no column of numbers, so ${from} to ${to} were given in the order of the table.`,
    nameRepeated: (name, code) => endSentence(`The name ${name} is the same as judge ${code}`),
    nameAlike: (name, other, code) =>
      `The name “${name}” looks like “${other}” (judge ${code}), and is written otherwise.`,
    roleUnknown: (text) => `Role “${text}” is not known; noted as a member.`,
    chairsSeveral: (codes) => endSentence(`More than one chair: ${codes}`),
    panelUnknown: (panel) => `There is no panel “${panel}”; this judge is on no panel yet.`,
    entryLeft: (number) => `Entry ${number} is there already with other facts; they stay as they are.`,
    judgeLeft: (code) => `Judge ${code} is there already with other facts; they stay as they are.`,
    marksUnderNewName: (before, title) =>
      `Take care: marks that are in for “${before}” are going to stand under “${title}”.`,
    judgeMarksUnderNewName: (before, name) =>
      `Take care: marks that “${before}” has given are going to stand under “${name}”.`,
  },
  nothingChanged: 'Your list has not changed.',
  frozenReason: 'Reason for adding judges',
};
