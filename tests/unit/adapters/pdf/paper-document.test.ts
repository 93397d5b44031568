import { describe, expect, test } from 'vitest';
import { createFontBook } from '../../../../renderer/adapters/pdf/font-book';
import { toDefinition } from '../../../../renderer/adapters/pdf/paper-document';
import { toPaperDocument } from '../../../../renderer/adapters/pdf/paper-kinds';
import { findUncoveredIn } from '../../../../renderer/adapters/pdf/render-paper';
import type { PaperRequest } from '../../../../renderer/application/papers/paper-request';
import { paperFonts } from '../../../builders/paper-fonts';
import {
  aCertificatesRequest,
  aPaperCompetition,
  aRecapRequest,
  aScoreSheetsRequest,
} from '../../../builders/some-papers';

const book = createFontBook(paperFonts);
const textOf = (paper: PaperRequest): string =>
  JSON.stringify(toDefinition(toPaperDocument(paper, book)).content);

describe('definitions', () => {
  test('a sheet the secretariat has decided says so, when and why, and so does a decided recusal', () => {
    const request = aScoreSheetsRequest();
    const [sheet] = request.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const decision = { reason: 'Dikonfirmasi juri lewat telepon.', at: '2026-03-16T05:00:00.000Z' };
    const decided = (content: typeof sheet.content) =>
      textOf({ ...request, sheets: [{ ...sheet, content, decision }] });
    const filled = decided(sheet.content);
    expect(filled).toContain('diputuskan sekretariat pada 16 Mar 2026');
    expect(filled).toContain('Alasan: Dikonfirmasi juri lewat telepon.');
    const recused = decided({ type: 'recused', reason: decision.reason });
    expect(recused).not.toContain('karena benturan kepentingan');
    expect(recused.split(decision.reason)).toHaveLength(2);
    expect(textOf(request)).not.toContain('diputuskan sekretariat');
    const atOne = { ...decision, laptop: 'Meja 2' };
    expect(textOf({ ...request, sheets: [{ ...sheet, decision: atOne }] })).toContain('di laptop Meja 2.');
  });

  test('a recused sheet gives the reason and no table of marks', () => {
    const request = aScoreSheetsRequest();
    const [sheet] = request.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const text = textOf({
      ...request,
      sheets: [{ ...sheet, content: { type: 'recused', reason: 'Saudara kandung' } }],
    });
    expect(text).toContain('TIDAK MENILAI');
    expect(text).toContain('Saudara kandung');
    expect(text).not.toContain('Nilai × bobot');
  });

  test('a draft is marked as one, and as incomplete while a mark is missing', () => {
    const request = aScoreSheetsRequest();
    const [sheet] = request.sheets;
    if (sheet?.content.type !== 'filled') throw new Error('no filled sheet');
    const draft = { ...sheet.content, state: 'draft' as const };
    expect(textOf({ ...request, sheets: [{ ...sheet, content: draft }] })).toContain('"DRAF, BELUM DIKIRIM"');
    const empty = { ...draft, marks: {} };
    expect(textOf({ ...request, sheets: [{ ...sheet, content: empty }] })).toContain('belum lengkap');
  });

  test('the panel signs the recap with the chair first', () => {
    const competition = aPaperCompetition({ entries: 2 });
    const judges = competition.judges.toReversed();
    const request = aRecapRequest(competition);
    const text = textOf({ ...request, tabulation: { ...request.tabulation, judges } });
    const signatures = text.slice(text.indexOf('Dewan Juri'));
    expect(signatures.indexOf('Contoh 1')).toBeLessThan(signatures.indexOf('Contoh 4'));
    expect(signatures.indexOf('Ketua')).toBeLessThan(signatures.indexOf('Anggota'));
  });

  test('papers speak English when asked', () => {
    expect(textOf(aCertificatesRequest(undefined, { language: 'en' }))).toContain('presented to');
    expect(textOf(aScoreSheetsRequest(undefined, { language: 'en' }))).toContain('17 March 2021');
  });

  test('no paper speaks of a certified electronic signature', () => {
    for (const paper of [aScoreSheetsRequest(), aRecapRequest(), aCertificatesRequest()]) {
      expect(textOf(paper)).not.toMatch(/ditandatangani secara elektronik|BSrE|sertifikat elektronik/i);
    }
  });
});

describe('findUncoveredIn', () => {
  test('finds letters in names, signatory and notes, each once', () => {
    const competition = aPaperCompetition({ entries: 1 });
    const [entry] = competition.entries;
    if (entry === undefined) throw new Error('no entry');
    const strange = { ...competition, entries: [{ ...entry, title: '创创' }] };
    const signatory = { name: '服', position: '', rank: '', nip: '' };
    expect(findUncoveredIn(aCertificatesRequest(strange, { signatory }), paperFonts)).toEqual(['服', '创']);
  });

  test('finds nothing in the sample', () => {
    expect(findUncoveredIn(aCertificatesRequest(), paperFonts)).toEqual([]);
    expect(findUncoveredIn(aScoreSheetsRequest(), paperFonts)).toEqual([]);
  });
});
