import { describe, expect, it } from 'vitest';
import { formats } from '../../../../schema/kinds.ts';
import { detect } from '../../../../worker/import/formats/detect.ts';
import { parse } from '../../../../worker/import/formats/parse.ts';

describe('a format', () => {
  it.each([
    ['BEGIN:VCALENDAR\r\nVERSION:2.0', 'text/html', 'icalendar'],
    ['\ufeff\r\n\r\n begin:vcalendar', null, 'icalendar'],
    ['{"@context":"https://schema.org","@type":"Event"}', 'application/json', 'json-ld'],
    ['\n[{"@type" : "Event"}]', null, 'json-ld'],
    ['{"range":{},"events":[{"description":"ein \\"@type\\": x"}]}', 'application/ld+json', 'json'],
    ['[]', 'text/plain', 'json'],
    ['<!DOCTYPE html><html>', 'text/calendar', 'html'],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>',
      null,
      'html',
    ],
    ['<!-- x -->\n<html lang="de">', null, 'html'],
    ['<script type="application/ld+json">', null, 'html'],
    ['Titel;Datum\nFest;13.06.2026', 'application/octet-stream', 'csv'],
    ['title,start,url', null, 'csv'],
    ['Name\tTag\n', 'text/plain', 'csv'],
    ['Wochenmarkt;Montag', 'text/csv; charset=utf-8', 'csv'],
    ['irgendetwas', 'text/calendar', 'icalendar'],
  ] as const)('of %j, sent as %j, is %s', (text, contentType, format) => {
    expect(detect(text, contentType)).toBe(format);
  });

  it.each([
    ['', null, 'The feed is empty.'],
    ['\ufeff \r\n', 'text/calendar', 'The feed is empty.'],
    [
      '<?xml version="1.0"?><!-- x --><rss version="2.0">',
      'text/xml',
      'This is an RSS feed: it lists news, not events with dates. Ask for an iCalendar feed (.ics) instead.',
    ],
    [
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
      null,
      'This is an RSS feed: it lists news, not events with dates. Ask for an iCalendar feed (.ics) instead.',
    ],
    [
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      'text/html',
      'This is an Atom feed: it lists news, not events with dates. Ask for an iCalendar feed (.ics) instead.',
    ],
    [
      '<?xml version="1.0"?><urlset>',
      null,
      'This is a sitemap: it lists pages, not events with dates. Ask for an iCalendar feed (.ics) instead.',
    ],
    [
      '<?xml version="1.0"?>\n<veranstaltungen>',
      null,
      'This is XML of a kind that is not read. Ask for an iCalendar feed (.ics) instead.',
    ],
    ['%PDF-1.7\n%âãÏÓ', null, 'This is a PDF, in which events cannot be told from other text.'],
    [
      'PK!bîh[Content_Types].xml',
      null,
      'This is an Excel or Word file. Save the table as CSV (UTF-8) and hand that in.',
    ],
    ['PK\u0003\u0004\u0014', null, 'This is a zip file. Unpack it and hand the file within in.'],
    ['ÐÏà¡±á>', null, 'This is an old Office file. Save the table as CSV (UTF-8).'],
    ['‰PNG\r\n', 'image/png', 'This is a picture. Ask for an iCalendar feed (.ics) instead.'],
    ['ÿØÿàJFIF', null, 'This is a picture. Ask for an iCalendar feed (.ics) instead.'],
    ['<svg xmlns="x">', null, 'This is a picture. Ask for an iCalendar feed (.ics) instead.'],
    [
      'garbled',
      'video/mp4',
      'This is a picture or another medium. Ask for an iCalendar feed (.ics) instead.',
    ],
    [
      'Hallo Welt',
      'text/plain',
      'This is none of the formats that can be read: iCalendar, JSON-LD, our own JSON, HTML with JSON-LD in it, CSV with the columns title and start.',
    ],
  ])('is none of %j, sent as %j', (text, contentType, refusal) => {
    expect(detect(text, contentType)).toEqual({ refusal });
  });

  it('is found in little time', () => {
    for (const text of [
      '<'.repeat(1e6),
      '<!--'.repeat(3e5),
      ' '.repeat(1e6),
      '"@type"'.repeat(2e5),
    ]) {
      expect(detect(text, null)).toHaveProperty('refusal');
    }
  });
});

describe('each format', () => {
  it.each([
    [
      'icalendar',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Fest\nDTSTART:20260613T150000\nEND:VEVENT\nEND:VCALENDAR',
    ],
    ['json-ld', '{"@type":"Event","name":"Fest","startDate":"2026-06-13T15:00"}'],
    [
      'html',
      '<script type="application/ld+json">{"@type":"Event","name":"Fest","startDate":"2026-06-13T15:00"}</script>',
    ],
    ['csv', 'title;start\nFest;2026-06-13T15:00'],
  ] as const)('has its parser: %s', async (format, text) => {
    expect(formats).toContain(format);
    expect(detect(text, null)).toBe(format);
    const { events } = await parse(text, format, 'Europe/Berlin');
    expect(events).toMatchObject([
      { title: 'Fest', start: { local: '2026-06-13T15:00:00', zone: 'Europe/Berlin' } },
    ]);
  });

  it('that is another than was said is an error', async () => {
    for (const format of formats) {
      await expect(parse('Hallo Welt', format, 'Europe/Berlin')).rejects.toThrow();
    }
  });
});
