import { arrangeTypedCode } from '../../application/cards/typed-code';
import type { Judge } from '../../domain/competition';
import type { CompetitionId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import type { AnyProblem } from '../../strings/any-problem';
import { describeProblem } from '../../strings/describe-problem';
import { describeTypedCode } from '../../strings/describe-typed-code';
import { formatCount } from '../../strings/formats';
import { useCardCode } from './use-card-code';
import { useCardScan } from './use-card-scan';

/**
 * What a `CardDialog` shows of the judge's card: the code as it is typed or scanned, and what is to be said.
 * @param attempt tries the code with the card; what follows when it opens is its own business
 */
export function useCardDialog<E extends AnyProblem>(
  competition: CompetitionId,
  judge: Pick<Judge, 'id' | 'code'>,
  attempt: (code: string) => Promise<Result<unknown, E>>,
) {
  const { ask } = useText().cards;
  const language = useLanguage();
  const code = useCardCode({ competition, judge: judge.id }, attempt);
  const scan = useCardScan({ competition, judge: judge.code }, code.change);
  return {
    texts: ask,
    scan,
    arrange: arrangeTypedCode,
    value: code.typed,
    onChange: code.change,
    onSubmit: () => void code.submit(),
    remark: code.remark && describeTypedCode(code.remark, language),
    refusal: code.refusal && describeProblem(code.refusal, language),
    working: code.step === 'trying' ? ask.trying : undefined,
    waiting: code.wait > 0 ? ask.wait(formatCount(code.wait, language)) : undefined,
  };
}
