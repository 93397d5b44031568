import type { KeyHolder } from '../../application/acts/key-holder';
import type { SecretariatWorkspace } from '../../application/workspace/workspace';
import layout from '../../components/layout.module.css';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table/data-table';
import { Tag } from '../../components/tag';
import typography from '../../components/typography.module.css';
import { nameLaptop } from '../../domain/secretariat-laptop';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatInstant } from '../../strings/formats';
import type { Holder } from './to-holder';

interface LaptopsListProps {
  readonly workspace: SecretariatWorkspace;
  readonly holder: KeyHolder;
  readonly told: Holder;
}

/** Every laptop of the secretariat that this one has heard of. */
export function LaptopsList({ workspace, holder, told }: LaptopsListProps) {
  const { laptops: words } = useText();
  const language = useLanguage();
  const { own, laptops = [] } = workspace;
  if (laptops.length === 0) {
    return (
      <Section title={words.listTitle}>
        <p className={typography.softProse}>{words.listAlone}</p>
      </Section>
    );
  }
  return (
    <Section title={words.listTitle}>
      <DataTable
        caption={words.listTitle}
        columns={[
          { head: words.name, kind: 'name', cell: ({ key }) => nameLaptop(laptops, key) },
          { head: words.since, cell: ({ at }) => formatInstant(at, language) },
          {
            head: words.role,
            cell: ({ key }) => (
              <span className={layout.rowOfTags}>
                {key === own && <Tag tone="neutral">{words.thisOne}</Tag>}
                {(key === own ? holder === 'here' : holder === 'elsewhere' && key === told?.laptop) && (
                  <Tag tone="accent">{words.holder}</Tag>
                )}
              </span>
            ),
          },
        ]}
        items={laptops}
        toKey={({ key }) => key}
      />
    </Section>
  );
}
