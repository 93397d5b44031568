import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import type { ImportOutcome } from '../../application/receive/import-outcome';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import typography from '../../components/typography.module.css';
import type { Judge } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import { ReceiptDialog } from '../../parts/receipt/receipt-dialog';
import { useReceiptDialog } from '../../parts/receipt/use-receipt-dialog';

interface ReceiptsSectionProps {
  readonly workspace: SecretariatWorkspace;
  readonly outcomes: readonly ImportOutcome[];
}

/** The judges whose files have just come in get their receipts while they still stand at the table. */
export function ReceiptsSection({ workspace, outcomes }: ReceiptsSectionProps) {
  const { receipts } = useText();
  const [asking, setAsking] = useState<Judge>();
  const taken = new Set(outcomes.map((outcome) => (outcome.type === 'taken' ? outcome.judge : null)));
  const judges = workspace.competition.judges.filter(({ id }) => taken.has(id));
  if (judges.length === 0) return null;
  return (
    <section className={layout.stackClose} aria-labelledby="receipts-title">
      <h2 id="receipts-title">{receipts.forOutcomes}</h2>
      <p className={typography.soft}>{receipts.forOutcomesText}</p>
      <div className={layout.rowOfTags}>
        {judges.map((judge) => (
          <Button key={judge.id} icon={<ReceiptText aria-hidden="true" />} onClick={() => setAsking(judge)}>
            {receipts.makeFor(judge.code)}
          </Button>
        ))}
      </div>
      {asking && <Receipt workspace={workspace} judge={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

interface ReceiptProps {
  readonly workspace: SecretariatWorkspace;
  readonly judge: Judge;
  readonly onClose: () => void;
}

function Receipt({ workspace, judge, onClose }: ReceiptProps) {
  return <ReceiptDialog {...useReceiptDialog(workspace, judge)} onClose={onClose} />;
}
