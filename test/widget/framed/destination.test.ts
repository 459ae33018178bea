import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../../widget/framed/destination.ts';

const origin = 'https://quartier.example';
const shown = `${origin}/calendar?month=2017-08&lang=en`;
const event = `${origin}/events/a/once?lang=en`;

describe('where a link leads out of a frame', () => {
  it.each([
    `${origin}/events/a/once`,
    `${origin}/events/a/once?print=true`,
    `${origin}/contact?district=list`,
    `${origin}/privacy`,
  ])('is where it leads, to a page of ours: %s', (href) => {
    expect(destinationOf(href, { shown, event, district: 'list' })).toBe(href);
  });

  it.each([
    'https://elsewhere.example/',
    'https://quartier.example:8443/calendar',
    'tel:+49511123',
    'mailto:a@b.example',
    'webcal://quartier.example/calendar.ics',
    `${origin}/calendar.ics?month=2017-08`,
    `${origin}/calendar.csv?month=2017-08`,
    `${origin}/contact.vcf?district=list`,
    `${origin}/events/fest-0a1b2c3d4e5f/20260615T190000.jsonld`,
    `${origin}/events/a/once.ics`,
    `${origin}/files/list-0123.pdf`,
  ])('is else what is shown, its event’s page, or its office’s: %s', (href) => {
    expect(destinationOf(href, { shown })).toBe(shown);
    expect(destinationOf(href, { shown, event })).toBe(event);
    expect(destinationOf(href, { shown, district: 'list' })).toBe(
      `${origin}/contact?district=list&lang=en`,
    );
  });

  it('names no language where what is shown names none', () => {
    const german = `${origin}/contact`;
    expect(destinationOf('tel:1', { shown: german, event })).toBe(event);
    expect(destinationOf('tel:1', { shown: german, district: 'list' })).toBe(
      `${origin}/contact?district=list`,
    );
  });
});
