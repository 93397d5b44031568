import { useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '../../application/papers/paper-request';
import type { DoneSoFar } from '../../application/ports/done-so-far';
import type { OutgoingFile } from '../../application/ports/file-saver';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { useApp } from '../../hooks/app-context';
import { useLostFiles } from '../../hooks/use-lost-files';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';
import { formatCount } from '../../strings/formats';

export interface PaperReport {
  readonly tone: 'success' | 'problem' | 'warning';
  readonly text: string;
  /** Tries once more to save the paper that was made. */
  readonly retry?: () => void;
}

/** What is printed rests on marks: of all judges, or of one. */
function showsMarks(request: PaperRequest): boolean {
  if (request.type !== 'score-sheets') return request.type === 'recap' || request.type === 'certificates';
  return request.sheets.some(({ content }) => content.type !== 'blank');
}

/**
 * Makes one PDF at a time, saves it, and says so in the trail (of a workspace, or of the laptop for what belongs to
 * none); leaving the screen stops the work.
 */
export function usePaper(trail: WorkspaceId | 'laptop') {
  const { papers, trails } = useApp();
  const countLost = useLostFiles();
  const { printing } = useText();
  const language = useLanguage();
  const [progress, setProgress] = useState<DoneSoFar>();
  const [reports, setReports] = useState<readonly PaperReport[]>([]);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function make(request: PaperRequest, name: string): Promise<void> {
    if (progress) return;
    const controller = new AbortController();
    abort.current = controller;
    setReports([]);
    setProgress({ done: 0, total: 1 });
    try {
      const lost = trail !== 'laptop' && showsMarks(request) ? await countLost(trail) : 0;
      if (lost > 0) {
        setReports([{ tone: 'problem', text: printing.filesLost(formatCount(lost, language)) }]);
        return;
      }
      const made = await papers.render(request, { onProgress: setProgress, signal: controller.signal });
      if (!made.ok) {
        setReports([
          {
            tone: made.error.type === 'pdf-cancelled' ? 'warning' : 'problem',
            text: describeProblem(made.error, language),
          },
        ]);
        return;
      }
      const uncovered = await papers.findUncoveredCharacters(request);
      const warnings: readonly PaperReport[] =
        uncovered.ok && uncovered.value.length > 0
          ? [{ tone: 'warning', text: printing.uncovered(uncovered.value.join(' ')) }]
          : [];
      setReports(warnings);
      await save({ name, mime: 'application/pdf', bytes: made.value }, request, warnings);
    } finally {
      setProgress(undefined);
    }
  }

  /** The paper is made already: a second try asks for another place, not for the work again. */
  async function save(
    file: OutgoingFile,
    request: PaperRequest,
    warnings: readonly PaperReport[],
  ): Promise<void> {
    const saved = await trails.save(trail, file, {
      what: 'paper-made',
      paper: request.type,
      ...(request.type === 'recap' && request.code !== undefined ? { code: request.code } : {}),
    });
    if (!saved.ok) {
      const text = describeProblem(saved.error, language);
      setReports([...warnings, { tone: 'problem', text, retry: () => void save(file, request, warnings) }]);
    } else if (saved.value.type === 'saved') {
      const text = printing.saved(describePlace(saved.value.where, file.name, language));
      setReports([...warnings, { tone: 'success', text }]);
    }
  }

  return { make, cancel: () => abort.current?.abort(), progress, reports };
}
