import { useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '../../application/papers/paper-request';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';

export interface SavedPaperReport {
  readonly tone: 'success' | 'problem' | 'warning';
  readonly text: string;
}

/** Makes one page and saves it; leaving the screen stops the work. */
export function useSavedPaper() {
  const { papers, trails } = useApp();
  const { printing, ready } = useText();
  const language = useLanguage();
  const [state, setState] = useState<'idle' | 'making'>('idle');
  const [reports, setReports] = useState<readonly SavedPaperReport[]>([]);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function make(request: PaperRequest, name: string): Promise<void> {
    if (state === 'making') return;
    const controller = new AbortController();
    abort.current = controller;
    setReports([]);
    setState('making');
    try {
      const made = await papers.render(request, { signal: controller.signal });
      if (!made.ok) {
        setReports([{ tone: 'problem', text: describeProblem(made.error, language) }]);
        return;
      }
      const uncovered = await papers.findUncoveredCharacters(request);
      const warnings: readonly SavedPaperReport[] =
        uncovered.ok && uncovered.value.length > 0
          ? [{ tone: 'warning', text: printing.uncovered(uncovered.value.join(' ')) }]
          : [];
      const file = { name, mime: 'application/pdf', bytes: made.value };
      const saved = await trails.save('laptop', file, { what: 'paper-made', paper: request.type });
      if (!saved.ok) {
        setReports([...warnings, { tone: 'problem', text: describeProblem(saved.error, language) }]);
      } else if (saved.value.type === 'saved') {
        const text = ready.saved(describePlace(saved.value.where, name, language));
        setReports([...warnings, { tone: 'success', text }]);
      }
    } finally {
      setState('idle');
    }
  }

  return { make, state, reports };
}
