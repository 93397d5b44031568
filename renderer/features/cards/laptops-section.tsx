import { useCallback, useMemo, useState } from 'react';
import { type JudgeLaptop, toJudgeLaptops } from '../../application/cards/judge-laptops';
import type { ReadAccess } from '../../application/create-services';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Section } from '../../components/page';
import typography from '../../components/typography.module.css';
import type { Judge } from '../../domain/competition';
import type { StoredRevision } from '../../domain/revision';
import { useLive } from '../../hooks/use-live';
import { useText } from '../../hooks/use-text';
import { LaptopsTable } from './laptops-table';
import { StrikeDialog } from './strike-dialog';

interface LaptopsSectionProps {
  readonly workspace: SecretariatWorkspace;
  readonly revisions: readonly StoredRevision[];
  /** The judge whose card was just replaced: whose laptops are to be looked at first. */
  readonly replaced: Judge | undefined;
}

/** Every laptop that has written for a judge, to be struck out when it isn't the judge's. */
export function LaptopsSection({ workspace, revisions, replaced }: LaptopsSectionProps) {
  const { cards: words } = useText();
  const { id } = workspace;
  const [striking, setStriking] = useState<JudgeLaptop>();
  const imports = useLive(useCallback((facts: ReadAccess) => facts.listImports(id), [id]));
  const records = imports.type === 'ready' ? imports.value : undefined;
  const laptops = useMemo(
    () => (records === undefined ? [] : toJudgeLaptops(workspace, revisions, records)),
    [workspace, revisions, records],
  );
  const suspected = laptops.filter(({ judge }) => judge.id === replaced?.id);
  const others = laptops.filter(({ judge }) => judge.id !== replaced?.id);
  return (
    <>
      {replaced && suspected.length > 0 && (
        <Section title={words.laptopsOf(`${replaced.code} · ${replaced.name}`)}>
          <p className={typography.soft}>{words.laptopsOfText}</p>
          <LaptopsTable
            laptops={suspected}
            title={words.laptopsOf(`${replaced.code} · ${replaced.name}`)}
            onStrike={setStriking}
          />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.laptopsTitle}>
          <p className={typography.soft}>{words.laptopsText}</p>
          <LaptopsTable laptops={others} title={words.laptopsTitle} onStrike={setStriking} />
        </Section>
      )}
      {striking && <StrikeDialog workspace={id} laptop={striking} onClose={() => setStriking(undefined)} />}
    </>
  );
}
