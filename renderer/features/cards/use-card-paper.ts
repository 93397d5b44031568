import { useEffect, useRef, useState } from 'react';
import type { OpenedCard } from '../../application/cards/issue-cards';
import type { PaperSize } from '../../application/papers/paper-request';
import type { Progress } from '../../application/ports/done-so-far';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { keepFocus } from '../../components/keep-focus';
import { toSlug } from '../../domain/slug';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { describePlace } from '../../strings/describe-place';
import { describeProblem } from '../../strings/describe-problem';

export interface CardReport {
  readonly tone: 'success' | 'problem' | 'warning';
  readonly text: string;
}

/** Makes the PDF of cards and saves it; leaving the screen stops the work. */
export function useCardPaper({ id, competition }: SecretariatWorkspace) {
  const { papers, trails, now } = useApp();
  const { cards: words, printing } = useText();
  const language = useLanguage();
  const [progress, setProgress] = useState<Progress>();
  const [reports, setReports] = useState<readonly CardReport[]>([]);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function print(cards: readonly OpenedCard[], size: PaperSize): Promise<void> {
    if (progress) return;
    const controller = new AbortController();
    abort.current = controller;
    setReports([]);
    setProgress({ done: 0, total: 1 });
    const request = {
      type: 'access-cards',
      competition,
      size,
      language,
      createdAt: now(),
      cards: cards.map(({ judge, code }) => ({ judge, code })),
    } as const;
    const [only] = cards;
    const of = cards.length === 1 && only ? `-${toSlug(only.judge.code)}` : '';
    const name = `${words.fileName}${of}-${competition.identity.year}-${size}.pdf`;
    try {
      const made = await papers.render(request, { onProgress: setProgress, signal: controller.signal });
      if (!made.ok) {
        if (made.error.type !== 'pdf-cancelled') {
          setReports([{ tone: 'problem', text: describeProblem(made.error, language) }]);
        }
        return;
      }
      const uncovered = await papers.findUncoveredCharacters(request);
      const warnings: readonly CardReport[] =
        uncovered.ok && uncovered.value.length > 0
          ? [{ tone: 'warning', text: printing.uncovered(uncovered.value.join(' ')) }]
          : [];
      const file = { name, mime: 'application/pdf', bytes: made.value };
      const saved = await trails.save(id, file, { what: 'paper-made', paper: request.type });
      if (!saved.ok) {
        setReports([...warnings, { tone: 'problem', text: describeProblem(saved.error, language) }]);
      } else if (saved.value.type === 'saved') {
        const place = describePlace(saved.value.where, name, language);
        setReports([...warnings, { tone: 'success', text: printing.saved(place) }]);
      }
    } finally {
      setProgress(undefined);
      keepFocus();
    }
  }

  return { print, progress, reports, cancel: () => abort.current?.abort() };
}
