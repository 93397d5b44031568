import { useId } from 'react';
import { arrangeTypedCode } from '../../application/cards/typed-code';
import type { JoiningFile, JoinSecretariatProblem } from '../../application/joining/join-secretariat';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import type { JudgeId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { useLanguage, useText } from '../../hooks/use-text';
import { CardCodeForm } from '../../parts/card/card-code-form';
import { useCardCode } from '../../parts/card/use-card-code';
import { describeProblem } from '../../strings/describe-problem';
import { describeTypedCode } from '../../strings/describe-typed-code';
import { formatCount } from '../../strings/formats';

interface JoinSecretariatDialogProps {
  readonly file: JoiningFile;
  readonly onJoin: (code: string) => Promise<Result<WorkspaceId, JoinSecretariatProblem>>;
  readonly onJoined: (workspace: WorkspaceId) => void;
  readonly onClose: () => void;
}

/** Nobody's card: wrong codes are counted under a name that no judge has. */
const NO_JUDGE = 'secretariat' as JudgeId;

/** Asks for the code of a joining file: this laptop becomes one of the competition's secretariat. */
export function JoinSecretariatDialog({ file, onJoin, onJoined, onClose }: JoinSecretariatDialogProps) {
  const { cards, common, laptops } = useText();
  const { ask } = cards;
  const language = useLanguage();
  const form = useId();
  const code = useCardCode({ competition: file.content.id, judge: NO_JUDGE }, async (typed) => {
    const joined = await onJoin(typed);
    if (joined.ok) onJoined(joined.value);
    return joined;
  });
  return (
    <Dialog
      title={laptops.join.title(file.content.identity.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            aria-disabled={code.wait > 0 || code.step === 'trying'}
          >
            {code.wait > 0 ? ask.wait(formatCount(code.wait, language)) : laptops.join.confirm}
          </Button>
        </>
      }
    >
      <p>{laptops.join.text(file.laptop)}</p>
      <CardCodeForm
        id={form}
        label={laptops.join.label}
        hint={ask.hint}
        value={code.typed}
        arrange={arrangeTypedCode}
        onChange={code.change}
        onSubmit={() => void code.submit()}
        remark={code.remark && describeTypedCode(code.remark, language)}
        refusal={code.refusal && describeProblem(code.refusal, language)}
        working={code.step === 'trying' ? ask.trying : undefined}
      />
    </Dialog>
  );
}
