import { useEffect, useState } from 'react';
import { countWrongTry, waitLeft } from '../../application/cards/code-patience';
import { judgeTypedCode, type TypedCode } from '../../application/cards/typed-code';
import type { Result } from '../../domain/result';
import { useApp } from '../../hooks/app-context';
import type { CardOwner } from '../../stores/wrong-tries';

export interface CardCode<E> {
  readonly typed: string;
  readonly change: (typed: string) => void;
  /** What is to be said about what was typed, now. */
  readonly remark: Exclude<TypedCode, { readonly type: 'whole' }> | undefined;
  /** Whole seconds until the next code may be tried, after a wrong one. */
  readonly wait: number;
  readonly step: 'typing' | 'trying';
  /** Why the last code didn't open. */
  readonly refusal: E | undefined;
  readonly submit: () => Promise<void>;
}

const TICK_MS = 250;

/**
 * The code of a judge's card as it is typed and tried: a mistyped one never reaches the card, and each
 * wrong one makes the next wait longer, over a reload too.
 * @param attempt tries the code with the card; what follows when it opens is its own business
 */
export function useCardCode<E extends { readonly type: string }>(
  owner: CardOwner,
  attempt: (code: string) => Promise<Result<unknown, E>>,
): CardCode<E> {
  const { now, wrongTries } = useApp();
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<'typing' | 'trying'>('typing');
  const [insists, setInsists] = useState<'yes' | 'no'>('no');
  const [refusal, setRefusal] = useState<E>();
  const [left, setLeft] = useState(() => waitLeft(wrongTries.find(owner), now()));
  const isWaiting = left > 0;
  const { competition, judge } = owner;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(
      () => setLeft(waitLeft(wrongTries.find({ competition, judge }), now())),
      TICK_MS,
    );
    return () => clearInterval(timer);
  }, [isWaiting, wrongTries, competition, judge, now]);

  const standing = judgeTypedCode(typed);
  const isSaid = standing.type !== 'unfinished' || insists === 'yes';

  async function submit(): Promise<void> {
    if (step === 'trying' || isWaiting) return;
    if (standing.type !== 'whole') {
      setInsists('yes');
      return;
    }
    setStep('trying');
    setRefusal(undefined);
    try {
      const opened = await attempt(standing.code);
      if (opened.ok) {
        wrongTries.forget(owner);
        return;
      }
      setRefusal(opened.error);
      if (opened.error.type !== 'card-code-wrong') return;
      const tries = countWrongTry(wrongTries.find(owner), now());
      wrongTries.save(owner, tries);
      setLeft(waitLeft(tries, now()));
    } finally {
      setStep('typing');
    }
  }

  return {
    typed,
    change: (next) => {
      setTyped(next);
      setInsists('no');
      setRefusal(undefined);
    },
    remark: isSaid && standing.type !== 'whole' ? standing : undefined,
    wait: Math.ceil(left / 1000),
    step,
    refusal,
    submit,
  };
}
