import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from '../../../worker/import/text.ts';

describe('plain text', () => {
  it.each([
    'Alter < 5 Jahre & mehr',
    'a <b oder> c',
    'Preis: 5 € <ermäßigt 3 €>',
    'Mail an <post@verein.example>, Karten unter https://verein.example/?a=1&copy=2',
    'Erste Zeile\nzweite Zeile\n\nneuer Absatz',
    '• ein Punkt\n• noch einer',
    'Kino – „Der Film“: 2½ Stunden …',
  ])('stays as it is: %j', async (text) => {
    expect(await plainText(text)).toBe(text);
  });

  it.each([
    ['line ends and spaces', 'a  b \r\n\tc\rd', 'a b\nc\nd'],
    ['more than one blank line', '\n\na\n \n\n\nb\n', 'a\n\nb'],
    ['marks of items', '- eins\n* zwei\n– drei\n•vier\n---', '• eins\n• zwei\n• drei\n• vier\n---'],
    ['characters nobody sees', 'Fest\u200b\u00ad am \u202eMontag\u2069\ufeff', 'Fest am Montag'],
    ['controls and halves of characters', 'a\u0000b\ud83dc\u2028d', 'abc\nd'],
    ['no-break spaces', '19\u00a0Uhr,\u202f5\u2009€', '19 Uhr, 5 €'],
    [
      'joiners between words',
      'می\u200cروم \u200c👩\u200d👧 x\u200d y',
      'می\u200cروم 👩\u200d👧 x y',
    ],
  ])('is tidied of %s', async (_, raw, text) => {
    expect(await plainText(raw)).toBe(text);
  });

  it.each([
    ['Caf&eacute; &amp; Bar &ndash; &bdquo;Stra&szlig;e&ldquo;', 'Café & Bar – „Straße“'],
    ['&Lstrok;&oacute;d&zacute;, &#321;&#x00f3;d&#378;', 'Łódź, Łódź'],
    ['Do&gbreve;um g&uuml;n&uuml; &Scedil;enlik &Idot;&imath;', 'Doğum günü Şenlik İı'],
    ['5&nbsp;&euro; &#150; 8 &#8364;', '5 € – 8 €'],
    ['Rock &amp;amp; Pop&amp;nbsp;Nacht', 'Rock & Pop Nacht'],
    ['&unbekannt; &#0; &#xD800; &amp', '&unbekannt; &#0; &#xD800; &amp'],
  ])('has no references: %j', async (raw, text) => {
    expect(await plainText(raw)).toBe(text);
  });
});

describe('HTML', () => {
  it.each([
    [
      '<p>Erster Absatz<br>zweite\n Zeile</p>\n<p>Zweiter</p>',
      'Erster Absatz\nzweite Zeile\n\nZweiter',
    ],
    ['<h2>Titel</h2>Text<hr>mehr', 'Titel\n\nText\n\nmehr'],
    ['<div>a</div><div>b<br></div><div><br></div><div>c</div>', 'a\nb\n\nc'],
    ['a<br/><br/><br/><br/>b', 'a\n\nb'],
    [
      '<table><tr><td>Mo</td><td>9 Uhr</td></tr><tr><th>Di<td>10 Uhr</table>',
      'Mo 9 Uhr\nDi 10 Uhr',
    ],
    ['Ablauf:<pre>19:00  Einlass\n20:00  Beginn</pre>', 'Ablauf:\n\n19:00 Einlass\n20:00 Beginn'],
    ['fett<b>gedruckt</b> und <i>schräg</i>', 'fettgedruckt und schräg'],
    ['Zeile eins\n\nZeile <b>zwei</b>\nund drei', 'Zeile eins\n\nZeile zwei\nund drei'],
  ])('keeps its lines and paragraphs: %j', async (raw, text) => {
    expect(await plainText(raw)).toBe(text);
  });

  it('keeps its lists, those within others too', async () => {
    const html =
      'Mit:<ul>\n<li>Musik</li>\n<li><p>Kuchen</p><ul><li>Obst</li></ul></li><li></li></ul>Bis dann';
    expect(await plainText(html)).toBe('Mit:\n\n• Musik\n• Kuchen\n• Obst\n\nBis dann');
    expect(await plainText('<ol><li>eins<li>zwei</ol>')).toBe('• eins\n• zwei');
  });

  it('drops what is not meant to be read', async () => {
    const html =
      '<html><head><title>T</title><style>p{}</style></head><body>a<script>alert("<p>")</script>' +
      '<template><p>b</p></template><noscript>c</noscript><iframe src="x">d</iframe><svg><text>e</text></svg>' +
      '<!-- f --><span style="display: none">g</span><p hidden>h</p>i</body></html>';
    expect(await plainText(html)).toBe('ai');
  });

  it.each([
    [
      '<a href="https://verein.example/a?x=1&amp;y=2">Karten</a>',
      'Karten (https://verein.example/a?x=1&y=2)',
    ],
    ['<a href="https://www.verein.example/">www.verein.example</a>', 'https://www.verein.example/'],
    ['<a href="https://verein.example/"><img src="a.png"></a>', 'https://verein.example/'],
    ['<a href="//verein.example/a b">Mehr</a>', 'Mehr (https://verein.example/a%20b)'],
    ['<a href="https://verein.example/(a)">Mehr</a>', 'Mehr (https://verein.example/(a%29)'],
    [
      '<a href="mailto:post@verein.example?subject=x">post@verein.example</a>',
      'mailto:post@verein.example',
    ],
    [
      '<a href="mailto:post@verein.example">Schreiben Sie uns</a>',
      'Schreiben Sie uns (mailto:post@verein.example)',
    ],
    ['<a href="tel:+49 511 123">+49 511 123</a>', 'tel:+49511123'],
    ['<a href="tel:+49511123">0511 123</a>', '0511 123 (tel:+49511123)'],
    ['<a href="javascript:alert(1)">klick</a>', 'klick'],
    [
      '<a href="data:text/html,x">klick</a> <a href="/tickets">hier</a> <a name="x">da</a>',
      'klick hier da',
    ],
    [
      '<a href="https://a.example">eins <a href="https://b.example">zwei',
      'eins (https://a.example) zwei (https://b.example)',
    ],
    ['<ul><li><a href="https://a.example">eins</a></ul>', '• eins (https://a.example)'],
  ])('says where its links lead: %j', async (raw, text) => {
    expect(await plainText(raw)).toBe(text);
  });

  it('may be escaped as a whole, as WordPress does it', async () => {
    expect(
      await plainText(
        '&lt;p&gt;Hallo &amp;amp; willkommen&lt;/p&gt;\\n&lt;p&gt;Eintritt frei&lt;/p&gt;',
      ),
    ).toBe('Hallo & willkommen\n\nEintritt frei');
    expect(await plainText('&lt;b oder&gt; &lt; 5')).toBe('<b oder> < 5');
  });

  it.each([
    ['<p>offen <a href="htt', 'offen'],
    ['</p>zu</b></div>', 'zu'],
    ['<p>a<p>b<div>c', 'a\n\nb\nc'],
    ['<p class="x title=>a</p><p>b</p>', 'a\n\nb'],
    ['<p>Alter < 5 und > 3</p>', 'Alter < 5 und > 3'],
    ['<p>Schreiben an <post@verein.example></p>', 'Schreiben an <post@verein.example>'],
    ['<p>\ue000a\ue009b</p>', 'ab'],
  ])('may be broken: %j', async (raw, text) => {
    expect(await plainText(raw)).toBe(text);
  });

  it.each([
    ['elements without an end', '<div>'.repeat(200_000)],
    ['elements nested deeply', '<div>'.repeat(19_000)],
    ['links without an end', '<a href="https://a.example">'.repeat(3000)],
    ['half tags', '<p '.repeat(300_000)],
    ['half entities', '&amp;'.repeat(200_000)],
    ['joiners', 'a\u200d'.repeat(300_000)],
    ['spaces', `<p>${' '.repeat(1_000_000)}`],
  ])('of nothing but %s costs little and fails nothing', async (_, raw) => {
    expect((await plainText(raw)).length).toBeLessThanOrEqual(raw.length);
  });
});

describe('a line', () => {
  it('is the same on one line', async () => {
    expect(await plainLine('<b>Rock</b> &amp; Pop<br>\n im  Hof')).toBe('Rock & Pop im Hof');
    expect(await plainLine('- Konzert -')).toBe('- Konzert -');
    expect(await plainLine(' Sommer\u00adfest\r\n2026 ')).toBe('Sommerfest 2026');
  });
});
