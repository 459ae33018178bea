/** A form that looks for words; it works without a script. */
import type { View } from '../schema/view.ts';

interface SearchProps {
  view: View;
  /** The page that answers. */
  action: string;
  label: string;
}

/** A form that adds words to a view. What was typed stays as it was typed. */
export function Search({ view: { q, ...rest }, action, label }: SearchProps) {
  return (
    <search>
      <form class="search" action={action}>
        {Object.entries(rest).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <input type="search" name="q" defaultValue={q} aria-label={label} />
        <button type="submit" class="button">
          {label}
        </button>
      </form>
    </search>
  );
}
