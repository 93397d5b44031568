import { useState } from 'react';
import { toDeviceName } from '../../application/send/file-name';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import { Section } from '../../components/page';
import type { Judge } from '../../domain/competition';
import { type StoredRevision, sheetId } from '../../domain/revision';
import { headsOf } from '../../domain/sheet';
import type { Row } from '../../domain/tabulate';
import { useApp } from '../../hooks/app-context';
import type { RoundWithSheets } from '../../hooks/use-secretariat-view';
import { useText } from '../../hooks/use-text';
import { OriginalDialog } from './original-dialog';
import styles from './originals.module.css';

interface OriginalsProps {
  readonly row: Row;
  readonly view: RoundWithSheets;
  readonly workspace: WorkspaceId;
}

interface Shown {
  readonly judge: Judge;
  readonly stored: StoredRevision;
  readonly label: string;
}

/** For every judge who sent something about this entry: the file it came in, and the signature over it. */
export function Originals({ row, view, workspace }: OriginalsProps) {
  const { hash } = useApp();
  const { originals: words } = useText();
  const [open, setOpen] = useState<Shown>();
  const shown = view.tabulation.judges.flatMap((judge): readonly Shown[] => {
    const state = view.states.get(sheetId({ judge: judge.id, entry: row.entry.id, round: view.round.id }));
    const heads = state === undefined ? [] : headsOf(state);
    const name = `${judge.code} · ${judge.name}`;
    return heads.map((stored) => ({
      judge,
      stored,
      label: heads.length === 1 ? name : words.ofLaptop(name, toDeviceName(stored.revision.device, hash)),
    }));
  });
  return (
    <Section title={words.title}>
      <p>{shown.length === 0 ? words.nothing : words.lead}</p>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.stored.id}>
            <Button onClick={() => setOpen(one)}>{one.label}</Button>
          </li>
        ))}
      </ul>
      {open && (
        <OriginalDialog
          workspace={workspace}
          title={words.of(open.label)}
          stored={open.stored}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
