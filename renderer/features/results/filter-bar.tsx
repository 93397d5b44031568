import type { RefObject } from 'react';
import { SearchField } from '../../components/search-field';
import { FilterLine } from '../../components/table/filter-line';
import type { TableHandle } from '../../components/table/table-props';
import { TableTools } from '../../components/table/table-tools';
import { SelectField, TextField } from '../../components/text-field';
import type { Competition, Option } from '../../domain/competition';
import type { OptionId } from '../../domain/ids';
import type { Scope } from '../../domain/scopes';
import { useText } from '../../hooks/use-text';
import styles from './filter-bar.module.css';
import type { RankingFilter } from './ranking-filter';
import type { CutLine } from './use-cut-line';

interface FilterBarProps {
  readonly competition: Competition;
  /** To choose from. */
  readonly scopes: readonly Scope[];
  readonly filter: RankingFilter;
  readonly onChange: (filter: RankingFilter) => void;
  readonly cut: CutLine;
  /** The ranking, where it is one table. */
  readonly table: RefObject<TableHandle | null>;
}

export function FilterBar({ competition, scopes, filter, onChange, cut, table }: FilterBarProps) {
  const { results, rules } = useText();
  const choices = (all: string, options: readonly Option[]) => [
    { value: 'all' as const, label: all },
    ...options.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const narrowed = filter.category !== 'all' || filter.group !== 'all' || filter.text.trim() !== '';
  return (
    <FilterLine
      note={(narrowed || filter.scope !== 'all') && results.filtered[filter.scope]}
      tools={<TableTools {...(filter.scope === 'all' && { table })} />}
    >
      <SearchField
        label={results.search}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      {scopes.length > 1 && (
        <SelectField<Scope>
          label={results.scope}
          labelLayout="hidden"
          value={filter.scope}
          choices={scopes.map((scope) => ({ value: scope, label: rules.scopes[scope] }))}
          onChange={(scope) => onChange({ ...filter, scope })}
        />
      )}
      {competition.categories.length > 0 && (
        <SelectField<OptionId | 'all'>
          label={results.category}
          labelLayout="hidden"
          value={filter.category}
          choices={choices(results.allCategories, competition.categories)}
          onChange={(category) => onChange({ ...filter, category })}
        />
      )}
      {competition.groups.length > 0 && (
        <SelectField<OptionId | 'all'>
          label={results.group}
          labelLayout="hidden"
          value={filter.group}
          choices={choices(results.allGroups, competition.groups)}
          onChange={(group) => onChange({ ...filter, group })}
        />
      )}
      <div className={styles.cut}>
        <span aria-hidden="true">{results.cutLineShort}</span>
        <TextField
          label={results.cutLine}
          labelLayout="hidden"
          title={results.cutLine}
          inputMode="numeric"
          maxLength={4}
          value={cut.typed}
          onChange={cut.type}
        />
      </div>
    </FilterLine>
  );
}
