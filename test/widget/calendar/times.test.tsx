import { expect, it } from 'vitest';
import { Times } from '../../../widget/calendar/times.tsx';
import { html } from '../drawn.tsx';

const start = '2017-08-05T15:30:00+02:00';

it.each([
  ['2017-08-05T17:00:00+02:00', '–17:00'],
  [null, ''],
  [false as const, ''],
])('with an end of %j, times are one thing from left to right', (end, said) => {
  expect(html(<Times start={start} end={end} />)).toBe(
    `<bdi dir="ltr"><time datetime="${start}">15:30</time>${said}</bdi>`,
  );
});
