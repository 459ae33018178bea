/** What a view can be taken along as: a subscription, its other forms, paper. */
import { formatView, type View } from '../../schema/view.ts';
import type { Part } from './calendar.tsx';
import { lasting } from './choice.ts';

export function Take({ view, city, words }: Pick<Part, 'view' | 'city' | 'words'>) {
  const address = (ending: string, there: View) =>
    `${city.origin}/calendar.${ending}${formatView(there)}`;
  const subscription = address('ics', lasting(view));
  const print = `${city.origin}/calendar${formatView(view, { print: 'true' })}`;
  return (
    <details class="muted">
      <summary>{words.take}</summary>
      <p>
        {words.subscribe}: <a href={subscription.replace(/^https?/, 'webcal')}>{subscription}</a>
      </p>
      <p class="foot">
        {city.forms.map(([ending, name, lasts]) => (
          <a key={ending} href={address(ending, lasts ? lasting(view) : view)}>
            {name}
          </a>
        ))}
        <a href={print} target="_blank" rel="noopener">
          {words.details.print}
        </a>
      </p>
    </details>
  );
}
