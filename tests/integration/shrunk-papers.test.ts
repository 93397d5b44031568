import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderPaper } from '../../renderer/adapters/pdf/render-paper';
import { papersWithEveryLetter } from '../builders/every-letter';
import { paperFonts } from '../builders/paper-fonts';

const obstacle = ['gs', 'pdftotext'].find((program) => spawnSync(program, ['-v']).status !== 0);

describe('papers made smaller by Ghostscript', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pleno-shrunk-'));
  });
  beforeEach((context) => {
    if (obstacle !== undefined) context.skip(`there is no ${obstacle} on this machine`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const textOf = (file: string): string =>
    spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;

  test.each(papersWithEveryLetter())('$type: the same text as before', async (paper) => {
    const result = await renderPaper(paper, paperFonts);
    if (!result.ok) throw new Error(result.error.type);
    const [whole, small] = [join(folder, `${paper.type}.pdf`), join(folder, `${paper.type}-small.pdf`)];
    await writeFile(whole, result.value);
    const settings = ['-q', '-dSAFER', '-sDEVICE=pdfwrite', '-dPDFSETTINGS=/ebook'];
    expect(spawnSync('gs', [...settings, '-o', small, whole]).status).toBe(0);
    expect(textOf(whole)).toContain('– — …');
    expect(textOf(small)).toBe(textOf(whole));
  });
});
