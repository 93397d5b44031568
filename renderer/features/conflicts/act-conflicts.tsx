import { useState } from 'react';
import type { StoredAct } from '../../application/acts/act';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { DataTable } from '../../components/table/data-table';
import typography from '../../components/typography.module.css';
import type { DeviceKey } from '../../domain/ids';
import { nameLaptop } from '../../domain/secretariat-laptop';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { describeAct, reasonOf, toActNames } from '../../strings/describe-act';
import { formatInstant } from '../../strings/formats';

interface ActConflictsProps {
  readonly workspace: SecretariatWorkspace;
  /** The heads of each subject about which two laptops of the secretariat say different things. */
  readonly conflicts: readonly (readonly StoredAct[])[];
}

interface Line {
  readonly stored: StoredAct;
  readonly heads: readonly StoredAct[];
}

/** What two laptops of the secretariat recorded differently: neither counts until one is confirmed. */
export function ActConflicts({ workspace, conflicts }: ActConflictsProps) {
  const { services } = useApp();
  const { acts: words } = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState<Line>();
  const names = toActNames(workspace.competition);
  const tell = ({ stored }: Line): string => describeAct(stored.revision, names, language);
  const toLaptopName = (device: DeviceKey): string | undefined => nameLaptop(workspace.laptops ?? [], device);
  const items = conflicts.flatMap((heads) => heads.map((stored): Line => ({ stored, heads })));
  return (
    <section className={layout.stack} aria-labelledby="act-conflicts">
      <h2 id="act-conflicts">{words.conflictsTitle}</h2>
      <p>{words.conflictsText}</p>
      <DataTable
        columns={[
          { head: words.conflictAbout, kind: 'name', cell: tell },
          { head: words.conflictReason, cell: ({ stored }) => reasonOf(stored.revision) ?? '' },
          {
            head: words.conflictWhere,
            cell: ({ stored: { revision } }) =>
              [toLaptopName(revision.device), revision.by].filter(Boolean).join(' · '),
          },
          {
            head: words.conflictWhen,
            cell: ({ stored }) => formatInstant(stored.revision.wall, language),
          },
          {
            head: words.confirm,
            headLook: 'spoken',
            kind: 'action',
            cell: (line) => (
              <Button aria-label={words.confirmOf(tell(line))} onClick={() => setAsking(line)}>
                {words.confirm}
              </Button>
            ),
          },
        ]}
        items={items}
        toKey={({ stored }) => stored.id}
      />
      {asking && (
        <ActDialog
          title={words.confirmTitle}
          reasonLabel={words.confirmReason}
          confirm={words.confirm}
          onClose={() => setAsking(undefined)}
          act={(reason) =>
            services.confirmAct(workspace.id, {
              act: asking.stored.revision,
              shown: asking.heads.map(({ id }) => id),
              reason,
            })
          }
        >
          <p className={typography.strong}>{tell(asking)}</p>
          <p>{words.confirmText}</p>
        </ActDialog>
      )}
    </section>
  );
}
