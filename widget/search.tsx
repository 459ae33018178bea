/** A form that adds words to a view; it works without a script. What was typed stays as it was typed. */
import type { ComponentChildren } from 'preact';
import type { View } from '../schema/view.ts';

interface SearchProps {
  view: View;
  /** The page that answers. */
  action: string;
  /** What sends it; also the field's name, where no field of its own is given. */
  label: string;
  children?: ComponentChildren;
}

export function Search({ view: { q, ...rest }, action, label, children }: SearchProps) {
  return (
    <search>
      <form class="search" action={action}>
        {Object.entries(rest).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children ?? <input type="search" name="q" defaultValue={q} aria-label={label} />}
        <button type="submit" class="button">
          {label}
        </button>
      </form>
    </search>
  );
}
