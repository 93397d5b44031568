import { classNames } from '../../../components/class-names';
import layout from '../../../components/layout.module.css';
import { SelectField, TextField } from '../../../components/text-field';
import type { Level } from '../../../domain/competition';
import { useLanguage, useText } from '../../../hooks/use-text';
import { DayField } from '../../../parts/editing/day-field';
import { describeField, type FieldProblem } from '../../../parts/editing/field-problem';
import styles from '../../../parts/editing/form.module.css';
import { formatWeekday } from '../../../strings/formats';
import { findIdentityProblems, type IdentityDraft, type IdentityField } from './identity-form';

interface IdentityFieldsProps {
  readonly draft: IdentityDraft;
  readonly onChange: (field: IdentityField, value: string) => void;
  readonly onLeave: (field: IdentityField) => void;
  readonly problemOf: (field: IdentityField) => FieldProblem | undefined;
}

const levels: readonly Level[] = ['city', 'province', 'nation', 'other'];

/** Name, edition, place and days, in one column. */
export function IdentityFields({ draft, onChange, onLeave, problemOf }: IdentityFieldsProps) {
  const { setUp } = useText();
  const { identity } = setUp;
  const language = useLanguage();
  const problems = findIdentityProblems(draft);
  const field = (name: IdentityField) => ({
    value: draft[name],
    onChange: (value: string) => onChange(name, value),
    onBlur: () => onLeave(name),
    problem: describeField(problemOf(name), setUp, language),
  });
  // The weekday is where a wrong date shows.
  const weekday = (name: 'startsOn' | 'endsOn') =>
    problems[name]?.type === 'not-a-day' ? undefined : formatWeekday(draft[name], language);
  return (
    <div className={classNames(layout.stackWide, styles.fields)}>
      <TextField label={identity.name} hint={identity.nameHint} required {...field('name')} />
      <div className={layout.rowLoose}>
        <div className={styles.short}>
          <TextField label={identity.year} inputMode="numeric" required {...field('year')} />
        </div>
        <div className={styles.long}>
          <SelectField
            label={identity.level}
            value={draft.level}
            choices={levels.map((value) => ({ value, label: identity.levels[value] }))}
            onChange={(value) => onChange('level', value)}
          />
        </div>
      </div>
      <TextField label={identity.region} hint={identity.regionHint} {...field('region')} />
      <TextField label={identity.organiser} hint={identity.organiserHint} {...field('organiser')} />
      <TextField label={identity.venue} {...field('venue')} />
      <div className={layout.rowLoose}>
        <div className={styles.day}>
          <DayField label={identity.startsOn} hint={identity.dayHint} required {...field('startsOn')} />
          <p className={styles.weekday}>{weekday('startsOn')}</p>
        </div>
        <div className={styles.day}>
          <DayField label={identity.endsOn} required {...field('endsOn')} />
          <p className={styles.weekday}>{weekday('endsOn')}</p>
        </div>
      </div>
    </div>
  );
}
