/** A widget within a page: drawn already, and alive once someone comes near. */
import { h } from 'preact';
import { formatView } from '../../schema/view.ts';
import type { Options } from '../../widget/options.ts';
import type { Drawn } from './flight.ts';
import type { WidgetName } from './words.ts';

export interface IslandProps {
  name: WidgetName;
  options: Options;
  drawn: Drawn;
}

/** The element with what is drawn in it; its attributes say what a browser then draws, too. */
export function Island({ name, options, drawn: { node } }: IslandProps) {
  const { view, theme, accent, heading, expanded } = options;
  const looks = {
    'data-theme': theme || undefined,
    'data-accent': accent || undefined,
    'data-heading': heading,
    'data-expanded': expanded || undefined,
  };
  return h(
    `quartier-${name}`,
    { ...view, ...looks },
    h(
      'template',
      { shadowrootmode: 'open' },
      <link rel="stylesheet" href={`/${name}.css`} />,
      <div>{node}</div>,
    ),
  );
}

/** Its script, which registers the element once the page is there. */
export function IslandScript({ name, options }: Pick<IslandProps, 'name' | 'options'>) {
  return <script defer src={`/${name}.js${formatView(options.view)}`} />;
}
