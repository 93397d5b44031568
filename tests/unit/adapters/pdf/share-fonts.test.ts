import { expect, test } from 'vitest';
import { readFontFiles } from '../../../../renderer/adapters/pdf/font-files-node';
import { renderPaper } from '../../../../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../../../../renderer/application/papers/paper-request';
import { paperFonts } from '../../../builders/paper-fonts';
import { aCertificatesRequest, aPaperCompetition, aScoreSheetsRequest } from '../../../builders/some-papers';

/** Letters that share glyphs with others, so that what one paper leaves behind shows in the next. */
function papersWith(word: string): readonly PaperRequest[] {
  const base = aPaperCompetition({ entries: 1, judges: 1, nature: 'sample' });
  const competition = { ...base, identity: { ...base.identity, name: word } };
  return [aScoreSheetsRequest(competition), aCertificatesRequest(competition)];
}

const papers = ['5 µm Ω Å i̇ j̇', '5 μm Ω Å ı ȷ', 'ꦗꦺꦴꦏꦿꦺꦴ', 'biasa'].flatMap(papersWith);

test('a paper is the same bytes, whatever was made before it and beside it from the same fonts', async () => {
  const render = async (paper: PaperRequest, fonts = paperFonts) => {
    const made = await renderPaper(paper, fonts);
    return made.ok ? Buffer.from(made.value).toString('latin1') : made.error;
  };
  const inTurn: unknown[] = [];
  for (const paper of papers) inTurn.push(await render(paper));
  // Read anew: nothing is left from before.
  const fresh = () => readFontFiles(new URL('../../../../assets/fonts/papers/', import.meta.url));
  for (const index of [6, 3, 1]) {
    expect(await render(papers[index] as PaperRequest, fresh()), `${index}`).toBe(inTurn[index]);
  }
  const backwards: unknown[] = [];
  for (const paper of papers.toReversed()) backwards.unshift(await render(paper));
  expect(backwards.map((bytes, index) => bytes === inTurn[index])).toEqual(papers.map(() => true));
  const atOnce = await Promise.all(papers.map((paper) => render(paper)));
  expect(atOnce.map((bytes, index) => bytes === inTurn[index])).toEqual(papers.map(() => true));
});
