import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import type { Judge } from '../../domain/competition';
import { useText } from '../../hooks/use-text';
import { ReceiptDialog } from '../../parts/receipt/receipt-dialog';
import { useReceiptDialog } from '../../parts/receipt/use-receipt-dialog';

interface JudgeReceiptProps {
  readonly workspace: SecretariatWorkspace;
  readonly judge: Judge;
}

/** A receipt for a judge who comes back for it. */
export function JudgeReceipt({ workspace, judge }: JudgeReceiptProps) {
  const { receipts } = useText();
  const [asking, setAsking] = useState<'no' | 'yes'>('no');
  return (
    <>
      <Button
        look="plain"
        icon={<ReceiptText aria-hidden="true" />}
        aria-label={receipts.makeFor(judge.code)}
        onClick={() => setAsking('yes')}
      >
        {receipts.make}
      </Button>
      {asking === 'yes' && <Asked workspace={workspace} judge={judge} onClose={() => setAsking('no')} />}
    </>
  );
}

function Asked({ workspace, judge, onClose }: JudgeReceiptProps & { readonly onClose: () => void }) {
  return <ReceiptDialog {...useReceiptDialog(workspace, judge)} onClose={onClose} />;
}
