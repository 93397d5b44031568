import type { PrintedSheet, ScoreSheetsRequest } from '../../application/papers/paper-request';
import { toShortTrailHead } from '../../application/workspace/trail-head';
import { formatPaperCode } from '../../domain/paper-code';
import { missingCriteria, sheetScore } from '../../domain/sheet';
import { strings } from '../../strings/both-languages';
import {
  formatInstant,
  formatMark,
  formatPoints,
  formatTotalWeight,
  formatWeight,
} from '../../strings/formats';
import type { ExpectedPart, TextWithFigures } from './expected-part';
import type { FontBook } from './font-book';
import { competitionName, natureMark, placeAndDate } from './paper-parts';
import { toSheetPage } from './score-sheet';
import { repeatsHead } from './score-sheet-table';
import { formatDivision, formatProduct, productPlaces } from './weighted-marks';

/** What must stand on the pages of one score sheet. */
export function toExpectedSheet(
  request: ScoreSheetsRequest,
  sheet: PrintedSheet,
  book: FontBook,
): ExpectedPart {
  const { competition, round, language } = request;
  const { papers } = strings[language];
  const words = papers.scoreSheet;
  const { judge, entry, content, code } = sheet;
  const identity = [
    `${words.entryNumber} ${entry.number}`,
    entry.title,
    entry.institution.name,
    `${words.judge} ${judge.code}`,
    judge.name,
    judge.affiliation,
  ];
  const columns =
    content.type === 'recused'
      ? []
      : [words.number, words.criterion, words.weight, words.mark, words.weighted];
  const head = [...identity, ...columns].filter((text) => text !== '');
  return {
    part: { type: 'sheet', judge: judge.code, entry: entry.number },
    inOrder: [
      `${words.title} ${competitionName(competition)}`,
      `${round.name} · ${competition.identity.organiser}`,
      ...[natureMark(competition, language), stateOf(request, sheet)].filter((text) => text !== undefined),
      ...head,
      ...criteria(request, sheet),
      ...total(request, sheet),
      ...(code === undefined ? [] : [`${words.code} ${formatPaperCode(code)}`]),
      `${placeAndDate(request.place, request.date, language)} ${words.signedBy[judge.role]} ${judge.name} ${judge.affiliation}`,
    ],
    anywhere: texts(request, sheet),
    ...(repeatsHead(toSheetPage(request, sheet, book)) ? { head } : {}),
    foot: (page, pages) => [
      `${words.footer(judge.code, entry.number)} · ${competitionName(competition)}`,
      papers.page(page, pages),
      ...(code === undefined ? [] : [formatPaperCode(code)]),
      ...(request.trail === undefined ? [] : [papers.trail(toShortTrailHead(request.trail))]),
    ],
  };
}

function stateOf({ round, language }: ScoreSheetsRequest, { content }: PrintedSheet): string | undefined {
  const words = strings[language].papers.scoreSheet;
  if (content.type === 'recused') return words.recused;
  if (content.type === 'blank' || content.state === 'submitted') return undefined;
  return missingCriteria(round.rubric, content.marks).length > 0
    ? `${words.draft} · ${words.incomplete}`
    : words.draft;
}

function criteria({ round, language }: ScoreSheetsRequest, { content }: PrintedSheet): TextWithFigures[] {
  if (content.type === 'recused') return [];
  const words = strings[language].papers.scoreSheet;
  const [marks, notes] = content.type === 'filled' ? [content.marks, content.notes.criteria] : [{}, {}];
  const places = productPlaces(round.rubric, marks);
  const none = content.type === 'blank' ? '' : '—';
  return round.rubric.criteria.map(({ id, name, guidance, weight }, index) => {
    const note = notes[id]?.trim() ?? '';
    const mark = marks[id];
    const figures = [
      formatWeight(weight, round.rubric, language),
      mark === undefined ? none : formatMark(mark, language),
      mark === undefined ? none : formatProduct(mark * weight, round.rubric, places, language),
    ];
    const text = [String(index + 1), name, guidance, note === '' ? '' : `${words.note}: ${note}`];
    return { text: text.join(' '), figures: figures.join(' ') };
  });
}

function total({ round, language }: ScoreSheetsRequest, { content }: PrintedSheet): string[] {
  if (content.type === 'recused') return [];
  const words = strings[language].papers.scoreSheet;
  const score = content.type === 'filled' ? sheetScore(round.rubric, content.marks) : undefined;
  const sum = score === undefined ? (content.type === 'blank' ? '' : '—') : formatPoints(score, language);
  const division =
    score === undefined || content.type !== 'filled'
      ? undefined
      : formatDivision(round.rubric, content.marks, language);
  const parts = [formatTotalWeight(round.rubric, language), words.total, sum, division];
  return [parts.filter((text) => text !== undefined).join(' ')];
}

/** Notes and reasons; a long one stands above the total, a short one below. */
function texts({ language }: ScoreSheetsRequest, { content, decision }: PrintedSheet): string[] {
  const words = strings[language].papers.scoreSheet;
  const note = content.type === 'filled' ? content.notes.overall.trim() : '';
  const recusal = decision === undefined && content.type === 'recused' ? content.reason : undefined;
  return [
    ...(content.type === 'blank' ? [words.overallNote] : []),
    ...(note === '' ? [] : [`${words.overallNote} ${note}`]),
    ...(recusal === undefined ? [] : [words.recusedSentence(recusal)]),
    ...(content.type === 'recused' && decision !== undefined ? [words.recusedByDecision] : []),
    ...(decision === undefined
      ? []
      : [
          `${words.decided(formatInstant(decision.at, language), decision.laptop)} ${words.decidedReason(decision.reason)}`,
        ]),
  ];
}
