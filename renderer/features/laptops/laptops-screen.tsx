import { findKeyHolder } from '../../application/acts/key-holder';
import type { StruckLaptops } from '../../application/acts/struck-laptops';
import type { WorkspaceId } from '../../application/workspace/workspace';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { nameLaptop } from '../../domain/secretariat-laptop';
import { useText } from '../../hooks/use-text';
import { useSecretariatWorkspace } from '../../hooks/use-workspace';
import { AddLaptop } from './add-laptop';
import { KeySection } from './key-section';
import { LaptopsList } from './laptops-list';
import { PersonField } from './person-field';
import { toHolder } from './to-holder';

/** Several laptops of one secretariat: who they are, how another joins, and which of them holds the competition's key. */
export function LaptopsScreen({ workspace: id }: { readonly workspace: WorkspaceId }) {
  const { laptops } = useText();
  const open = useSecretariatWorkspace(id);
  if (open.type !== 'ready') return null;
  const { workspace, acts } = open;
  if (workspace.competition.nature === 'sample') {
    return (
      <Page title={laptops.title} lead={laptops.lead}>
        <EmptyState title={laptops.sample}>{laptops.sampleText}</EmptyState>
      </Page>
    );
  }
  const holder = findKeyHolder(workspace, acts);
  const told = toHolder(acts);
  return (
    <Page title={laptops.title} lead={laptops.lead}>
      <PersonField workspace={workspace} />
      <LaptopsList
        workspace={workspace}
        holder={holder}
        told={told}
        struck={workspace.struckLaptops ?? NOBODY}
      />
      <AddLaptop workspace={workspace} holder={holder} />
      <KeySection
        workspace={workspace}
        holder={holder}
        holderName={told && (nameLaptop(workspace.laptops ?? [], told.laptop) ?? told.name)}
      />
    </Page>
  );
}

const NOBODY: StruckLaptops = new Map();
