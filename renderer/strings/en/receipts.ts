import { endSentence } from '../end-sentence';
import type { receipts as source } from '../id/receipts';
import { sheets, sheetsThat } from './sheets';

export const receipts: typeof source = {
  make: 'Receipt…',
  makeFor: (judge) => `Receipt for ${judge}`,
  title: (judge) => `Receipt for ${judge}`,
  text: (count) =>
    `It says what you have received from this judge (${sheets(count)}), and what the secretariat decided about their sheets. The judge’s laptop then shows which sheets have arrived.`,
  nothing: 'Nothing has come from this judge yet. A receipt can be made all the same; it is empty.',
  save: 'Save the receipt',
  saving: 'Saving…',
  saved: (place) => `${endSentence(`The receipt is saved at ${place}`)} Give it back to the judge.`,
  savedDownloads: (name) => `The receipt ${name} is in the downloads folder. Give it back to the judge.`,
  cancelled: 'The receipt was not saved. Nothing has changed.',
  shown: 'The receipt was shown, and that is recorded.',
  tooLarge: (size, limit) =>
    `This receipt is ${size}, too large for QR codes (at most ${limit}). Save it as a file.`,
  showQr: 'Show QR codes',
  forOutcomes: 'Give the judges a receipt',
  forOutcomesText:
    'Save it on the same stick, or show QR codes: the judge’s laptop then knows what has arrived.',

  arrivedTitle: 'Arrived at the secretariat',
  arrived: (confirmed, total) => `Arrived at the secretariat: ${confirmed} of ${total} sheets`,
  arrivedNone: 'No receipt from the secretariat yet.',
  arrivedNothing: 'No sheet is signed yet.',
  arrivedAll: 'Every sheet you signed has arrived.',
  receiptOf: (created, taken) => `By the receipt of ${created} (taken in on this laptop ${taken}).`,
  unconfirmedTitle: (count) => `${sheets(count)} not confirmed yet`,
  unconfirmedMore: (count) => `and ${count} more`,
  takenElsewhere: (count) =>
    `${sheetsThat(count, 'was replaced from another laptop at the secretariat and does', 'were replaced from another laptop at the secretariat and do')} not count yet; see the notice above:`,
  decided: (count) => `The secretariat decided about ${count} disputed sheets. The reason is on the sheet:`,
  take: 'Take in a receipt',
  takeHint: 'or drag the file here',
  takeText:
    'After taking in your score file the secretariat gives a receipt, on the same stick or as QR codes. Take it in here.',
  camera: 'Receive by camera',
  taken: (name) => `${name}: the receipt has been read.`,
  notReceipt: (name) => `${name} isn’t a receipt but a score file of your own; its sheets have been taken.`,

  warningTitle: (count) => `${count} signed sheets are not handed over`,
  warningText: 'The day is nearly over. Save the score file and hand it to the secretariat before you leave.',
  urgentText: 'Without this score file those sheets will not be counted. Hand it to the secretariat now.',
  unconfirmedWarningTitle: (count) => `${sheetsThat(count, 'is', 'are')} not confirmed yet`,
  unconfirmedWarningText:
    'You have saved their file, but there is no receipt for it. Ask the secretariat for one before you leave.',
  toHandOver: 'Hand over now',
  toReceipt: 'See the receipt',

  sealedForOther:
    'This file is sealed for another judge, or for another competition, so it can’t be opened here. Nothing is lost; choose your own score file.',
  moveTitle: 'Moving from another laptop?',
  moveAction: 'Take marks from another laptop',
};
