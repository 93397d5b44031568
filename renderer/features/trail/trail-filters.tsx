import type { RefObject } from 'react';
import type { TrailGroup } from '../../application/trail/trail-entry';
import { SearchField } from '../../components/search-field';
import { FilterLine } from '../../components/table/filter-line';
import type { TableHandle } from '../../components/table/table-props';
import { TableTools } from '../../components/table/table-tools';
import { SelectField, TextField } from '../../components/text-field';
import { toChoices } from '../../components/to-choices';
import type { Judge } from '../../domain/competition';
import type { JudgeId } from '../../domain/ids';
import { useLanguage, useText } from '../../hooks/use-text';
import { formatDay } from '../../strings/formats';
import { daysOf, groupsOf, type TrailFilter, type TrailRow } from './filter-lines';
import styles from './trail-screen.module.css';

interface TrailFiltersProps {
  readonly rows: readonly TrailRow[];
  /** Those to choose from; none on a judge's own laptop. */
  readonly judges: readonly Judge[];
  readonly filter: TrailFilter;
  /** How many are shown. */
  readonly note: string;
  readonly table: RefObject<TableHandle | null>;
  readonly onChange: (filter: TrailFilter) => void;
}

export function TrailFilters({ rows, judges, filter, note, table, onChange }: TrailFiltersProps) {
  const { trail: words } = useText();
  const language = useLanguage();
  const formatted = (day: string): string => (/^\d{4}-\d\d-\d\d$/.test(day) ? formatDay(day, language) : day);
  return (
    <FilterLine note={note} tools={<TableTools table={table} />}>
      <SearchField
        label={words.search}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <SelectField<TrailGroup | 'all'>
        label={words.group}
        labelLayout="hidden"
        value={filter.group}
        choices={[{ value: 'all', label: words.allGroups }, ...toChoices(groupsOf(rows), words.groups)]}
        onChange={(group) => onChange({ ...filter, group })}
      />
      {judges.length > 0 && (
        <SelectField<JudgeId | 'all'>
          label={words.judge}
          labelLayout="hidden"
          value={filter.judge}
          choices={[
            { value: 'all', label: words.allJudges },
            ...judges.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
          ]}
          onChange={(judge) => onChange({ ...filter, judge })}
        />
      )}
      <div className={styles.entry}>
        <TextField
          label={words.entry}
          labelLayout="hidden"
          placeholder={words.entry}
          inputMode="numeric"
          value={filter.entry}
          maxLength={6}
          onChange={(entry) => onChange({ ...filter, entry })}
        />
      </div>
      <SelectField
        label={words.day}
        labelLayout="hidden"
        value={filter.day}
        choices={[
          { value: 'all', label: words.allDays },
          ...daysOf(rows).map((day) => ({ value: day, label: formatted(day) })),
        ]}
        onChange={(day) => onChange({ ...filter, day })}
      />
    </FilterLine>
  );
}
