import { Search } from 'lucide-react';
import styles from './search-field.module.css';
import { TextField } from './text-field';

interface SearchFieldProps {
  /** What is searched for; stands in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field with a glass in it: the list around it follows what is typed. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <div className={styles.search}>
    <Search aria-hidden="true" />
    <TextField
      label={label}
      labelLayout="hidden"
      placeholder={label}
      type="search"
      value={value}
      onChange={onChange}
    />
  </div>
);
