import { SelectField, TextField } from '../../components/text-field';
import type { Competition, Option } from '../../domain/competition';
import type { OptionId } from '../../domain/ids';
import type { Scope } from '../../domain/scopes';
import { useText } from '../../hooks/use-text';
import styles from './filter-bar.module.css';
import type { RankingFilter } from './ranking-filter';

interface FilterBarProps {
  readonly competition: Competition;
  /** To choose from. */
  readonly scopes: readonly Scope[];
  readonly filter: RankingFilter;
  readonly onChange: (filter: RankingFilter) => void;
}

export function FilterBar({ competition, scopes, filter, onChange }: FilterBarProps) {
  const { results, rules } = useText();
  const choices = (options: readonly Option[]) => [
    { value: 'all' as const, label: results.all },
    ...options.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const narrowed = filter.category !== 'all' || filter.group !== 'all' || filter.text.trim() !== '';
  return (
    <div className={styles.bar}>
      <TextField
        label={results.search}
        type="search"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      {scopes.length > 1 && (
        <SelectField<Scope>
          label={results.scope}
          value={filter.scope}
          choices={scopes.map((scope) => ({ value: scope, label: rules.scopes[scope] }))}
          onChange={(scope) => onChange({ ...filter, scope })}
        />
      )}
      {competition.categories.length > 0 && (
        <SelectField<OptionId | 'all'>
          label={results.category}
          value={filter.category}
          choices={choices(competition.categories)}
          onChange={(category) => onChange({ ...filter, category })}
        />
      )}
      {competition.groups.length > 0 && (
        <SelectField<OptionId | 'all'>
          label={results.group}
          value={filter.group}
          choices={choices(competition.groups)}
          onChange={(group) => onChange({ ...filter, group })}
        />
      )}
      <p className={styles.note} aria-live="polite">
        {(narrowed || filter.scope !== 'all') && results.filtered[filter.scope]}
      </p>
    </div>
  );
}
