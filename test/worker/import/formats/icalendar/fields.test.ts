import { describe, expect, it } from 'vitest';
import { parseOne } from './texts.ts';

const said = (...lines: string[]) => parseOne(...lines).event;

describe('STATUS', () => {
  it.each([
    ['CANCELLED', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['CANCELED', 'cancelled'],
    ['POSTPONED', 'postponed'],
    ['X-POSTPONED', 'postponed'],
    ['CONFIRMED', 'scheduled'],
    ['TENTATIVE', 'scheduled'],
    ['', 'scheduled'],
  ])('%s is %s', (status, expected) => {
    expect(said(`STATUS:${status}`)?.status).toBe(expected);
  });

  it('is said more exactly by X-QUARTIER-STATUS', () => {
    expect(said('STATUS:TENTATIVE', 'X-QUARTIER-STATUS:POSTPONED')?.status).toBe('postponed');
    expect(said('STATUS:CANCELLED', 'X-QUARTIER-STATUS:')?.status).toBe('cancelled');
  });
});

describe('CATEGORIES', () => {
  it('are lists, on several lines, with commas that are escaped', () => {
    expect(
      said('CATEGORIES:Kirmes, Konzerte,Essen\\, Trinken', 'CATEGORIES;LANGUAGE=de:Kunst,,')
        ?.categories,
    ).toEqual(['Kirmes', 'Konzerte', 'Essen, Trinken', 'Kunst']);
  });
});

describe('GEO', () => {
  it.each([
    ['52.4;9.7', 52.4, 9.7],
    ['-33.9;+151', -33.9, 151],
    [' 52.40 ; 9.70 ', 52.4, 9.7],
    ['52.4\\;9.7', 52.4, 9.7],
    ['0;9.7', 0, 9.7],
  ])('is a place: %s', (value, latitude, longitude) => {
    expect(said(`GEO:${value}`)?.place).toMatchObject({ name: null, latitude, longitude });
  });

  it.each(['', '52.4', '52.4;', ';', '52,4;9,7', 'hier;dort', '91;9', '52;181', '0;0', '0.0;0.0'])(
    'is none: %j',
    (value) => {
      const { event, reasons } = parseOne(`GEO:${value}`);
      expect([event?.place, reasons]).toEqual([null, []]);
    },
  );
});

describe('LOCATION', () => {
  it('on several lines is one', () => {
    expect(said('LOCATION:Laden\\n\\nIthstraße 8\\n30419 Hannover')?.place).toMatchObject({
      name: 'Laden',
      street: 'Ithstraße 8',
      postcode: '30419',
      city: 'Hannover',
    });
  });
});

describe('X-QUARTIER-PLACE', () => {
  const parts = (value: string) => {
    const { place } = said(`X-QUARTIER-PLACE:${value}`, 'LOCATION:anders', 'GEO:1;2') ?? {};
    return place && Object.values(place);
  };

  it.each([
    ['Haus;Weg 1;30169;Hannover', ['Haus', 'Weg 1', '30169', 'Hannover', 1, 2]],
    ['Haus\\; Hof\\, 2;;;', ['Haus; Hof, 2', null, null, null, 1, 2]],
    ['a\\\\;b\\\\\\;c; ;d', ['a\\', 'b\\;c', null, 'd', 1, 2]],
    [';Weg 1', [null, 'Weg 1', null, null, 1, 2]],
    ['', [null, null, null, null, 1, 2]],
  ])('%s has the parts of a place', (value, expected) => {
    expect(parts(value)).toEqual(expected);
  });
});

describe('SUMMARY', () => {
  it('on several lines is one', () => {
    expect(said('SUMMARY:', 'X:1')?.title).toBe('Fest');
    expect(parseOne('SUMMARY;LANGUAGE=de:egal').event?.title).toBe('Fest');
  });
});

describe('ORGANIZER', () => {
  it.each([
    ['ORGANIZER;CN="A: B; C":mailto:a@b.example', 'A: B; C'],
    ['ORGANIZER;CN= Verein :mailto:a@b.example', 'Verein'],
    ["ORGANIZER;CN=^'Die Brücke^':x", '"Die Brücke"'],
    ['ORGANIZER:mailto:a@b.example', null],
    ['ORGANIZER;CN="":x', null],
    ['X-QUARTIER-ORGANIZER:Verein\\, Bund; Co', 'Verein, Bund; Co'],
    ['X-QUARTIER-ORGANIZER:\r\nORGANIZER;CN=Verein:x', 'Verein'],
    ['ORGANIZER;CN=Amt:x\r\nX-QUARTIER-ORGANIZER:Verein', 'Verein'],
  ])('%j is %s', (line, expected) => {
    expect(said(line)?.organizer).toBe(expected);
  });
});

describe('X-COST', () => {
  it.each([
    [['X-COST:0'], 'free', null],
    [['X-COST:5 Euro'], 'paid', '5 Euro'],
    [['X-COST-TYPE:free', 'X-COST:Spende'], 'free', 'Spende'],
    [['X-COST-TYPE:unknown', 'X-COST:auf Anfrage'], 'unknown', 'auf Anfrage'],
    [['X-COST-TYPE:paid'], 'paid', null],
    [['X-COST:'], 'unknown', null],
  ])('%j is %s', (lines, price, priceText) => {
    expect(said(...lines)).toMatchObject({ price, priceText });
  });
});

describe('DESCRIPTION', () => {
  it.each([
    ['Musik\\n\\n5 €', 'Musik'],
    ['5 €', null],
    ['Musik\\n\\n5 €\\n\\n5 €', 'Musik\n\n5 €'],
    ['Musik\\n5 €', 'Musik\n5 €'],
    ['Musik für 5 €', 'Musik für 5 €'],
    ['15 €', '15 €'],
  ])('“%s” has no paragraph that is the price', (text, expected) => {
    expect(said(`DESCRIPTION:${text}`, 'X-COST:5 €')?.description).toBe(expected);
    expect(said('X-COST:5 €', `DESCRIPTION:${text}`)?.priceText).toBe('5 €');
  });

  it('keeps its last paragraph where that is no price', () => {
    expect(said('DESCRIPTION:a\\n\\nb', 'X-COST-TYPE:paid')?.description).toBe('a\n\nb');
  });
});

describe('URL', () => {
  it('that is said to be a page of ours is not the event’s own', () => {
    const page = 'URL;X-QUARTIER-PAGE=TRUE:https://termine.example/events/a';
    expect(said(page)?.url).toBeNull();
    expect(said(page, 'CONFERENCE:https://meet.example/a')?.url).toBe('https://meet.example/a');
  });

  it.each([
    ['https://verein.example/fest', 'https://verein.example/fest'],
    ['HTTP://verein.example', 'HTTP://verein.example'],
    [' https://verein.example/a\\,b ', 'https://verein.example/a,b'],
    ['javascript:alert(1)', null],
    ['ftp://verein.example', null],
    ['verein.example', null],
    ['https://', null],
    ['', null],
  ])('%j is %s', (value, expected) => {
    expect(said(`URL:${value}`)?.url).toBe(expected);
  });
});

describe('IMAGE', () => {
  const picture = 'https://verein.example/fest.jpg';

  it.each([
    ['IMAGE;VALUE=URI', `IMAGE;VALUE=URI;DISPLAY=BADGE:${picture}`],
    ['IMAGE without a type', `IMAGE:${picture}`],
    ['ATTACH of a picture', `ATTACH;FMTTYPE=image/jpeg:${picture}`],
    ['ATTACH in capitals', `attach;fmttype=IMAGE/JPEG;FILENAME="a;b:c.jpg":${picture}`],
  ])('is %s', (_, line) => {
    expect(said(line)?.image).toEqual({ url: picture, alt: null, credit: null });
  });

  it.each([
    'IMAGE;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=image/png:iVBORw0KGgo=',
    'ATTACH;FMTTYPE=image/png;ENCODING=BASE64;VALUE=BINARY:iVBORw0KGgo=',
    'ATTACH;FMTTYPE=application/pdf:https://verein.example/a.pdf',
    `ATTACH:${picture}`,
    'IMAGE;VALUE=URI:data:image/png;base64,iVBORw0KGgo=',
    'IMAGE;VALUE=URI:CID:bild@verein.example',
  ])('is not %s', (line) => {
    expect(said(line)?.image).toBeNull();
  });

  it('is the first that is on the web, and has its words', () => {
    expect(
      said(
        `ATTACH;FMTTYPE=image/jpeg:https://verein.example/zwei.jpg`,
        'IMAGE;VALUE=BINARY:AAAA',
        `IMAGE;VALUE=URI;X-ALT=Ein Fest;X-CREDIT="Foto: ^'X^', dpa":${picture}`,
      )?.image,
    ).toEqual({ url: picture, alt: 'Ein Fest', credit: 'Foto: "X", dpa' });
  });
});

describe('X-ALT-DESC', () => {
  const html = (value: string) => `X-ALT-DESC;FMTTYPE=text/html:${value}`;

  it('is the description where there is no other', () => {
    expect(said(html('<p>Hallo\\, Welt</p>'))?.description).toBe('<p>Hallo, Welt</p>');
    expect(said('DESCRIPTION: ', html('<p>Hallo</p>'))?.description).toBe('<p>Hallo</p>');
  });

  it.each([
    '<ul><li>Eins</li></ul>',
    '<ol><LI class="x">Eins',
    '<a href="https://x.example">X</a>',
  ])('is the description where it says more: %s', (value) => {
    expect(said('DESCRIPTION:Eins', html(value))?.description).toBe(value);
  });

  it.each(['<p>Eins</p>', '<link rel="x">Eins', '<abbr>Eins</abbr>', ''])(
    'is not the description where it says the same: %j',
    (value) => {
      expect(said('DESCRIPTION:Eins', html(value))?.description).toBe('Eins');
    },
  );

  it('of another type is nothing', () => {
    expect(said('X-ALT-DESC;FMTTYPE=text/rtf:{\\\\rtf}')?.description).toBeNull();
    expect(said('X-ALT-DESC:<p>Eins</p>')?.description).toBeNull();
  });
});

describe('CONFERENCE', () => {
  it('is the address of an event that has none', () => {
    expect(
      said('DESCRIPTION:Kommt!', 'CONFERENCE;VALUE=URI;LABEL=Raum:https://meet.example/a'),
    ).toMatchObject({ url: 'https://meet.example/a', description: 'Kommt!' });
  });

  it('is a line of the description of an event that has one', () => {
    expect(
      said(
        'DESCRIPTION:Kommt!',
        'URL:https://verein.example/fest',
        'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Raum:https://meet.example/a',
        'CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="Telefon: Büro":tel:+49-511-1',
        'CONFERENCE;VALUE=URI:xmpp:chat@verein.example',
        'CONFERENCE:',
      ),
    ).toMatchObject({
      url: 'https://verein.example/fest',
      description:
        'Kommt!\n\nRaum: https://meet.example/a\nTelefon: Büro: tel:+49-511-1\nxmpp:chat@verein.example',
    });
  });

  it('that is not on the web is a line, also of an event without an address', () => {
    expect(said('CONFERENCE;LABEL=Telefon:tel:+49-511-1')).toMatchObject({
      url: null,
      description: 'Telefon: tel:+49-511-1',
    });
  });

  it('is a paragraph of a description in HTML', () => {
    expect(
      said('DESCRIPTION:<p>Kommt!</p>', 'CONFERENCE;LABEL=A & B:tel:+49-511-1')?.description,
    ).toBe('<p>Kommt!</p><p>A &amp; B: tel:+49-511-1</p>');
  });
});

describe('RRULE', () => {
  it('is kept as it stands, in capitals', () => {
    expect(said('RRULE:freq=weekly;byday=mo')?.rule).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(said('RRULE:')?.rule).toBeNull();
  });

  it('is refused if there are two of it, or an EXRULE', () => {
    const weekly = 'RRULE:FREQ=WEEKLY';
    expect(parseOne(weekly, weekly).reasons).toEqual([
      'RRULE is there twice: an event has one rule.',
    ]);
    expect(parseOne(weekly, 'EXRULE:FREQ=MONTHLY').reasons).toEqual([
      'EXRULE is no longer in use: list the dates in EXDATE.',
    ]);
  });
});
