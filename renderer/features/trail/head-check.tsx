import { type FormEvent, useId, useState } from 'react';
import type { Trail } from '../../application/ports/read-trail';
import { compareHead, findTypedHead, type HeadComparison } from '../../application/trail/compare-head';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import typography from '../../components/typography.module.css';
import { assertNever } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatCount } from '../../strings/formats';
import { describeFault } from './chain-state';

type Answer = { readonly type: 'none' } | { readonly type: 'not-a-head' } | HeadComparison;

/** The head printed on a paper, held against the trail as it is now. */
export function HeadCheck({ trail, onClose }: { readonly trail: Trail; readonly onClose: () => void }) {
  const { common, trail: words } = useText();
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>({ type: 'none' });

  function compare(event: FormEvent): void {
    event.preventDefault();
    const known = findTypedHead(typed);
    setAnswer(known === undefined ? { type: 'not-a-head' } : compareHead(trail, known));
  }

  return (
    <Dialog
      title={words.compareTitle}
      typed="nothing"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          <Button type="submit" form={formId} look="primary">
            {words.compare}
          </Button>
        </>
      }
    >
      <p className={typography.softProse}>{words.compareText}</p>
      <form id={formId} onSubmit={compare}>
        <TextField
          label={words.compareLabel}
          hint={words.compareExample}
          value={typed}
          maxLength={120}
          spellCheck={false}
          problem={answer.type === 'not-a-head' ? words.compareNot : undefined}
          onChange={(value) => {
            setTyped(value);
            setAnswer({ type: 'none' });
          }}
        />
      </form>
      {answer.type !== 'none' && answer.type !== 'not-a-head' && <Verdict comparison={answer} />}
    </Dialog>
  );
}

function Verdict({ comparison }: { readonly comparison: HeadComparison }) {
  const { trail: words } = useText();
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const holds = comparison.type === 'holds';
  const [title, text] = sayComparison();
  return (
    <Notice tone={holds ? 'success' : 'problem'} announce="spoken" title={title}>
      {text}
    </Notice>
  );

  function sayComparison(): readonly [title: string, text: string] {
    switch (comparison.type) {
      case 'holds':
        return [words.holds(count(comparison.line)), words.holdsText(count(comparison.after))];
      case 'behind-fault':
        return [
          words.behindFault(count(comparison.line)),
          words.behindFaultText(describeFault(comparison.fault, words, count)),
        ];
      case 'differs':
        return [words.differs(count(comparison.line)), words.differsText];
      case 'too-short':
        return [words.tooShort(count(comparison.line), count(comparison.lines)), words.tooShortText];
      case 'nowhere':
        return [words.nowhere, words.nowhereText];
      default:
        return assertNever(comparison);
    }
  }
}
