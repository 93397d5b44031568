import { useState } from 'react';
import type { KeyHolder } from '../../application/acts/key-holder';
import type { StruckLaptops } from '../../application/acts/struck-laptops';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import { Button } from '../../components/button';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { nameLaptop, type SecretariatLaptop } from '../../domain/secretariat-laptop';
import { useApp } from '../../hooks/app-context';
import { useLanguage, useText } from '../../hooks/use-text';
import { ActDialog } from '../../parts/editing/act-dialog';
import { formatInstant } from '../../strings/formats';
import type { Holder } from './to-holder';

interface LaptopsListProps {
  readonly workspace: SecretariatWorkspace;
  readonly holder: KeyHolder;
  readonly told: Holder;
  readonly struck: StruckLaptops;
}

/** Every laptop of the secretariat that this one has heard of. */
export function LaptopsList({ workspace, holder, told, struck }: LaptopsListProps) {
  const { joining } = useApp();
  const { laptops: words } = useText();
  const language = useLanguage();
  const [asking, setAsking] = useState<SecretariatLaptop>();
  const { id, own, laptops = [] } = workspace;
  const nameOf = ({ key, name }: SecretariatLaptop): string => nameLaptop(laptops, key) ?? name;
  if (laptops.length === 0) {
    return (
      <Section title={words.listTitle}>
        <p className={typography.softProse}>{words.listAlone}</p>
      </Section>
    );
  }
  const action = {
    head: words.action,
    headLook: 'spoken',
    kind: 'action',
    cell: (laptop: SecretariatLaptop) =>
      laptop.key !== own &&
      !struck.has(laptop.key) && (
        <Button aria-label={words.strikeOf(nameOf(laptop))} onClick={() => setAsking(laptop)}>
          {words.strike}
        </Button>
      ),
  } as const;
  return (
    <Section title={words.listTitle}>
      <DataTable
        caption={words.listTitle}
        columns={[
          { head: words.name, kind: 'name', cell: nameOf },
          { head: words.since, cell: ({ at }) => formatInstant(at, language) },
          {
            head: words.role,
            cell: ({ key }) => (
              <span className={layout.rowOfTags}>
                {key === own && <Tag tone="neutral">{words.thisOne}</Tag>}
                {(key === own ? holder === 'here' : holder === 'elsewhere' && key === told?.laptop) && (
                  <Tag tone="accent">{words.holder}</Tag>
                )}
                {struck.has(key) && <Tag tone="warning">{words.struckOut}</Tag>}
              </span>
            ),
          },
          ...(holder === 'here' && laptops.length > 1 ? [action] : []),
        ]}
        items={laptops}
        toKey={({ key }) => key}
      />
      {asking && (
        <ActDialog
          title={words.strikeTitle(nameOf(asking))}
          reasonLabel={words.strikeReason}
          confirm={words.strikeConfirm}
          onClose={() => setAsking(undefined)}
          act={(reason) => joining.strikeLaptop(id, asking.key, reason)}
        >
          <p>{words.strikeText}</p>
          <p>{words.strikeMore}</p>
        </ActDialog>
      )}
    </Section>
  );
}
