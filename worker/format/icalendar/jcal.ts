/** jCal (RFC 7265), which is written as iCalendar. */
import ICAL from 'ical.js';
import { type Component, writeLines } from '../content-line.ts';

export {
  type Component,
  line,
  type Property,
  plain,
  plainLine,
  text,
  uri,
  type Value,
} from '../content-line.ts';

const TEXT = { defaultType: 'text' };
const { icalendar } = ICAL.design;
/** Properties that ical.js does not know; their type is the usual one, so it need not be said. */
const own = {
  ...{ name: TEXT, 'x-wr-calname': TEXT, 'x-published-ttl': { defaultType: 'duration' } },
  ...{ 'x-comment': TEXT, 'x-cost': TEXT, 'x-cost-type': TEXT },
  ...{ 'x-quartier-complete': TEXT, 'x-quartier-district': TEXT, 'x-quartier-organizer': TEXT },
  ...{ 'x-quartier-place': { ...TEXT, structuredValue: ';' }, 'x-quartier-status': TEXT },
};
const design = { ...icalendar, property: { ...icalendar.property, ...own } };

export const write = (component: Component) => writeLines(component, design);
