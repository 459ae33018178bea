import { describe, expect, it } from 'vitest';
import { facet, fold, SHORTEST_PREFIX, tokens } from '../../schema/search.ts';

describe('fold', () => {
  it.each([
    ['stocken', ['Stöcken', 'Stocken', 'Stoecken', 'STÖCKEN', 'STOECKEN', 'Sto\u0308cken']],
    ['muhlenberg', ['Mühlenberg', 'Muhlenberg', 'Muehlenberg', 'MÜHLENBERG']],
    ['bar', ['Bär', 'Bar', 'Baer', 'ba\u0308r']],
    ['strasse', ['Straße', 'Strasse', 'STRASSE', 'STRAẞE']],
    ['grosse', ['Größe', 'Grosse', 'Groesse', 'GRÖSSE']],
    ['cafe', ['Café', 'Cafe', 'CAFÉ', 'Cafe\u0301']],
    ['film', ['Film', 'ﬁlm']],
  ])('makes %s of every spelling', (word, spellings) => {
    for (const spelling of spellings)
      expect([spelling, fold(spelling)]).toEqual([spelling, [word]]);
  });

  it.each([
    ['Привет, мир!', ['привет', 'мир']],
    ['Ёлка', ['елка']],
    ['مَرْحَبًا بالعالم', ['مرحبا', 'بالعالم']],
    ['Γειά σου', ['γεια', 'σου']],
    ['日本 서울', ['日本', '서울']],
    ['şişli İstanbul', ['sisli', 'istanbul']],
  ])('keeps the letters of %s', (text, words) => {
    expect(fold(text).map((word) => word.normalize('NFC'))).toEqual(words);
  });

  it.each([
    ['100 Jahre 3D-Kino', ['100', 'jahre', '3d', 'kino']],
    ['20.08.2017, 19:30 Uhr', ['20', '08', '2017', '19', '30', 'uhr']],
    ['24. Maschseefest', ['24', 'maschseefest']],
    ['٢٠١٧', ['٢٠١٧']],
    ['x²', ['x2']],
  ])('keeps the digits of %s', (text, words) => {
    expect(fold(text)).toEqual(words);
  });

  it.each([
    ['rock_pop', ['rock', 'pop']],
    ['a"b* OR (c) NEAR/2 {d}:e^-f', ['a', 'b', 'or', 'c', 'near', '2', 'd', 'e', 'f']],
    ['«Die Stadt – das sind wir alle»', ['die', 'stadt', 'das', 'sind', 'wir', 'alle']],
    ['\u0000\n\t🎉…', []],
    ['', []],
  ])('leaves nothing of %j that a query language could read', (text, words) => {
    expect(fold(text)).toEqual(words);
  });
});

describe('tokens', () => {
  it('are every ending of at least three letters of a part', () => {
    expect(tokens(['Flohmarkt'], [])).toEqual([
      'flohmarkt',
      'lohmarkt',
      'ohmarkt',
      'hmarkt',
      'markt',
      'arkt',
      'rkt',
    ]);
  });

  it('are a part itself, however short', () => {
    expect(tokens(['Ei im Tag'], [])).toEqual(['ei', 'im', 'tag']);
  });

  it('are whole words of the rest', () => {
    expect(tokens([], ['Ein Flohmarkt am Markt'])).toEqual(['ein', 'flohmarkt', 'am', 'markt']);
  });

  it.each([
    ['Eröffnung', 'Neueröffnung'],
    ['Event', 'Radioevent'],
    ['Element', 'Bauelement'],
    ['Fest', 'Stadtteilfest'],
    ['teil', 'Stadtteilfest'],
    ['Köln', 'Neuköln'],
    ['Koeln', 'Neuköln'],
  ])('find %s in %s', (asked, title) => {
    const [word = ''] = fold(asked);
    expect(tokens([title], []).some((token) => token.startsWith(word))).toBe(true);
  });

  it('come once each, of several texts', () => {
    expect(tokens(['Fest', 'Festplatz'], ['Fest', 'Platz', ''])).toEqual([
      'fest',
      'est',
      'festplatz',
      'estplatz',
      'stplatz',
      'tplatz',
      'platz',
      'latz',
      'atz',
    ]);
  });

  it.each([
    ['fest', 'Stadtteilfest'],
    ['straße', 'Podbielskistr. / Lister Strasse'],
    ['böll', 'Heinrich-Boell-Haus'],
    ['stöcken', 'Alt-Stoecken'],
    ['oecken', 'Stöcken'],
    ['мир', 'Всемирный'],
    ['лес', 'Полесье'],
  ])('let %s be found by its beginning in %s', (asked, title) => {
    const found = tokens([title], []);
    for (const word of fold(asked)) {
      expect(found.filter((token) => token.startsWith(word))).not.toEqual([]);
    }
  });

  it('are of no use below the length from which beginnings are looked up', () => {
    const endings = tokens(['Straßenmusik'], []);
    expect(Math.min(...endings.map(({ length }) => length))).toBe(SHORTEST_PREFIX);
  });
});

describe('facets', () => {
  const facets = [
    facet.district('sahlkamp-mitte'),
    facet.category('sahlkamp-mitte'),
    facet.district('f'),
    facet.category('r-1'),
    facet.free,
    facet.running(17383),
    facet.running(-1),
    facet.running(''),
  ];

  it('are told apart by kind', () => {
    expect(new Set(facets).size).toBe(facets.length);
    expect(facet.district('sahlkamp-mitte')).toBe('_dsahlkamp_mitte');
  });

  it('never are a word, not even where a text spells them', () => {
    for (const one of facets) expect(tokens([one], [one])).not.toContain(one);
    expect(tokens(['_f _dsahlkamp_mitte'], ['_r17383']).filter((word) => /_/.test(word))).toEqual(
      [],
    );
  });
});
