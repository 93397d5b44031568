import { useEffect, useRef, useState } from 'react';
import { type CheckResult, type LaptopCheck, withPrinted } from '../../application/laptop/laptop-readiness';
import {
  type LastLaptopCheck,
  readLastLaptopCheck,
  rememberLaptopCheck,
} from '../../application/laptop/last-laptop-check';
import { createLaptopChecks, type LaptopCheckRun } from '../../application/laptop/run-laptop-checks';
import { useApp } from '../../hooks/app-context';
import { useLanguage } from '../../hooks/use-text';

export type CheckPhase =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly check: LaptopCheck }
  | { readonly type: 'cancelled' }
  | { readonly type: 'done'; readonly run: LaptopCheckRun };

/** The checks of this laptop as far as they have got; leaving the screen stops them. */
export function useLaptopChecks() {
  const { laptopCheckNeeds, vault } = useApp();
  const language = useLanguage();
  const [phase, setPhase] = useState<CheckPhase>({ type: 'idle' });
  const [results, setResults] = useState<readonly CheckResult[]>([]);
  const [last, setLast] = useState<LastLaptopCheck | 'none' | 'unread'>('unread');
  const [laptop, setLaptop] = useState('');
  const [printed, setPrinted] = useState<'confirmed' | 'open'>('open');
  const abort = useRef<AbortController>(undefined);
  // Ticked while the checks were still running, it counts when they end.
  const latestPrinted = useRef(printed);
  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => {
    void readLastLaptopCheck(vault.notes).then((found) => {
      setLast((known) => (known === 'unread' ? (found ?? 'none') : known));
      if (found) setLaptop((typed) => (typed === '' ? found.laptop : typed));
    });
  }, [vault]);

  async function start(): Promise<void> {
    if (phase.type === 'running') return;
    const controller = new AbortController();
    abort.current = controller;
    setResults([]);
    setPhase({ type: 'running', check: 'space' });
    const run = await createLaptopChecks(laptopCheckNeeds).run({
      language,
      signal: controller.signal,
      onBegin: (check) => setPhase({ type: 'running', check }),
      onResult: (result) => setResults((known) => [...known, result]),
    });
    setPhase(run ? { type: 'done', run } : { type: 'cancelled' });
    if (run) await remember(run, latestPrinted.current);
  }

  async function remember({ at, results: found }: LaptopCheckRun, seen: 'confirmed' | 'open'): Promise<void> {
    const verdicts = Object.fromEntries(
      withPrinted(found, seen).map(({ check, verdict }) => [check, verdict]),
    ) as LastLaptopCheck['verdicts'];
    const checked = { at, laptop: laptop.trim(), verdicts };
    setLast(checked);
    await rememberLaptopCheck(vault.notes, checked);
  }

  return {
    phase,
    results: withPrinted(results, printed),
    last,
    laptop,
    setLaptop,
    printed,
    setPrinted: (seen: 'confirmed' | 'open') => {
      latestPrinted.current = seen;
      setPrinted(seen);
      if (phase.type === 'done') void remember(phase.run, seen);
    },
    start,
    cancel: () => abort.current?.abort(),
    remember: (run: LaptopCheckRun) => remember(run, printed),
  };
}
