import { FileText, LayoutPanelTop, Search, User, UsersRound } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Workspace } from '../../../application/workspace/workspace';
import { useModal } from '../../../components/use-modal';
import { useLanguage, useText } from '../../../hooks/use-text';
import type { Screen } from '../../../screen-description';
import { formatCount } from '../../../strings/formats';
import { findPlaces } from './find-places';
import styles from './finder.module.css';
import type { Place } from './place';
import { toPlaces } from './to-places';

interface FinderProps {
  readonly workspace: Workspace;
  /** Those that can be gone to, in the order of the menu. */
  readonly screens: readonly Pick<Screen, 'name' | 'route'>[];
  readonly onClose: () => void;
}

/** More than anybody reads; the rest is counted. */
const MOST = 50;

const ICONS = { screen: LayoutPanelTop, entry: UsersRound, judge: User, paper: FileText } as const;

/** Types a part of a name, and goes there. */
export function Finder({ workspace, screens, onClose }: FinderProps) {
  const text = useText();
  const { finder } = text;
  const language = useLanguage();
  const [, navigate] = useLocation();
  const modal = useModal(onClose);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const places = useMemo(() => toPlaces(workspace, screens, text), [workspace, screens, text]);
  const found = useMemo(() => findPlaces(places, typed), [places, typed]);
  const shown = found.slice(0, MOST);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function go(place: Place | undefined): void {
    if (place === undefined) return;
    onClose();
    navigate(place.href);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const to = toChoice(event.key, chosen, shown.length);
    if (event.key === 'Enter') go(shown[chosen]);
    else if (to !== undefined) setChosen(to);
    else return;
    event.preventDefault();
  }

  return (
    <dialog {...modal} className={styles.finder} aria-label={finder.title}>
      <div className={styles.field}>
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={shown[chosen] && `${id}${chosen}`}
          aria-autocomplete="list"
          aria-label={finder.field}
          placeholder={finder.field}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}list`} role="listbox" aria-label={finder.results} className={styles.list}>
        {shown.map((place, index) => {
          const Icon = ICONS[place.kind];
          return (
            // The cursor stays in the field, which tells what is chosen by the keyboard.
            <div
              key={`${place.kind} ${place.id}`}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.place}
              onMouseDown={(event) => event.preventDefault()}
              onMouseUp={() => go(place)}
            >
              <Icon aria-hidden="true" />
              {place.number !== undefined && <span className={styles.number}>{place.number}</span>}
              <span className={styles.name}>{place.name}</span>
              {place.detail !== undefined && <span className={styles.detail}>{place.detail}</span>}
              <span className={styles.kind}>{finder.kinds[place.kind]}</span>
            </div>
          );
        })}
      </div>
      {found.length === 0 && (
        <div className={styles.none}>
          <p>{finder.none(typed.trim())}</p>
          <p>{finder.noneText}</p>
        </div>
      )}
      <div className={styles.foot}>
        <span role="status">
          {found.length > MOST
            ? finder.more(formatCount(found.length - MOST, language))
            : found.length > 0 && typed !== '' && finder.count(formatCount(found.length, language))}
          {found.length === 0 && <span className="visually-hidden">{finder.none(typed.trim())}</span>}
        </span>
        <span className={styles.how}>
          <kbd>↑</kbd> <kbd>↓</kbd> {finder.how.choose} <kbd>Enter</kbd> {finder.how.open} <kbd>Esc</kbd>{' '}
          {finder.how.close}
        </span>
      </div>
    </dialog>
  );
}

/** From one of so many to the next, around the ends. */
function toChoice(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'PageDown':
      return Math.min(from + 8, count - 1);
    case 'PageUp':
      return Math.max(from - 8, 0);
    default:
      return undefined;
  }
}
