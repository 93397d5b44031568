import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CompetitionPaperRequest, PaperRequest } from '../../application/papers/paper-request';
import type { PrintedName } from '../../application/papers/printed-competition';
import type { Day } from '../../domain/day';
import { formatPaperCode, type PaperCode } from '../../domain/paper-code';
import { strings } from '../../strings/both-languages';
import { formatDay } from '../../strings/formats';
import type { Language } from '../../strings/language';
import type { PageSize } from './page-size';

/** One deep ink, greys of it for what is second, gold for awards only. */
export const INK = '#1b2a41';
export const QUIET = '#5a6577';
export const HAIRLINE = '#c3c9d1';
export const SHADE = '#f2f4f6';
export const ALERT = '#9c2f1f';

/** The mark every page of unreal data carries; undefined for the real event. */
export function natureMark({ nature }: PrintedName, language: Language): string | undefined {
  const { papers } = strings[language];
  if (nature === 'event') return undefined;
  return nature === 'sample' ? papers.sampleData : papers.rehearsal;
}

/** Large, pale, aslant, under the text's legibility; empty for the real event. */
export function natureWatermark(
  competition: PrintedName,
  language: Language,
): Pick<TDocumentDefinitions, 'watermark'> {
  const text = natureMark(competition, language);
  return text === undefined
    ? {}
    : { watermark: { text, font: 'Sans', bold: true, fontSize: 84, color: INK, opacity: 0.06, angle: -32 } };
}

/** A small framed label, for DATA CONTOH, SEMENTARA and the like. */
const label = (text: string, color: string): Content => ({
  table: {
    body: [[{ text, color, bold: true, fontSize: 8, characterSpacing: 0.8, margin: [5, 1.5, 5, 1] }]],
  },
  layout: {
    hLineWidth: () => 0.8,
    vLineWidth: () => 0.8,
    hLineColor: () => color,
    vLineColor: () => color,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

/** Labels one below the other at the right edge of a column of this width. */
export const labelColumn = (texts: readonly string[], width: number): Content =>
  ({
    width,
    stack: texts.map((text) => ({
      columns: [
        { text: '', width: '*' },
        { ...(label(text, ALERT) as object), width: 'auto' },
      ],
      margin: [0, 4, 0, 2],
    })),
  }) as unknown as Content;

export const rule = (
  lineWidth: number,
  lineColor: string,
  margin: [number, number, number, number],
  x2: number,
): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2, y2: 0, lineWidth, lineColor }],
  margin,
});

/** "Malang, 16 Maret 2021", with dots where there is no date yet. */
export function placeAndDate(place: string, date: Day | null, language: Language): string {
  const day = date === null ? '.'.repeat(36) : formatDay(date, language);
  return place.trim() === '' ? day : `${place.trim()}, ${day}`;
}

/** A signature's room: what is signed as, blank space for wet signature and stamp, the name. */
export const signature = (
  lines: readonly string[],
  name: string,
  below: readonly string[],
  room: number,
): Content => ({
  stack: [
    ...lines.map((text) => ({ text })),
    { text: name, bold: true, margin: [0, room, 0, 0] },
    ...below.map((text) => ({ text, color: QUIET, fontSize: 8.5 })),
  ],
  unbreakable: true,
});

/** The code of what stands above it, to be compared with what the program has. */
export const codeBlock = (code: PaperCode, title: string, language: Language): Content => ({
  stack: [
    { text: title, fontSize: 7.5, color: QUIET },
    {
      text: formatPaperCode(code),
      bold: true,
      fontSize: 13,
      lineHeight: 1.1,
      characterSpacing: 1.2,
      fontFeatures: ['tnum'],
    },
    { text: strings[language].papers.codeNote, fontSize: 7, color: QUIET },
  ],
  unbreakable: true,
});

/** What the papers of a competition share. */
export const documentBase = (
  paper: CompetitionPaperRequest,
  title: string,
  page: PageSize,
): Omit<TDocumentDefinitions, 'content'> =>
  plainBase(paper, title, page, {
    author: paper.competition.identity.organiser,
    subject: competitionName(paper.competition),
  });

/** What all papers share: size, language, fixed time stamps, title. */
export function plainBase(
  paper: Pick<PaperRequest, 'language' | 'createdAt'>,
  title: string,
  page: PageSize,
  { author, subject }: { readonly author: string; readonly subject: string },
): Omit<TDocumentDefinitions, 'content'> {
  const created = new Date(paper.createdAt);
  return {
    version: '1.7',
    pageSize: page,
    language: paper.language,
    displayTitle: true,
    info: {
      title,
      author,
      subject,
      creator: 'Pleno',
      producer: 'Pleno (pdfmake)',
      creationDate: created,
      modDate: created,
    },
  };
}

/** Name with the edition year, said once. */
export function competitionName({ identity }: PrintedName): string {
  const year = String(identity.year);
  return identity.name.includes(year) ? identity.name : `${identity.name} ${year}`;
}
