import { describe, expect, it } from 'vitest';
import { Text } from '../../../widget/calendar/text.tsx';
import { html } from '../drawn.tsx';

const drawn = (text: string) => html(<Text text={text} />);
/** Each link: where it leads, and its text. */
const links = (text: string) =>
  [...drawn(text).matchAll(/<a href="(.*?)">(.*?)<\/a>/g)].map(([, href, name]) => [href, name]);

describe('a text', () => {
  it('has paragraphs where blank lines part them, and keeps its lines', () => {
    expect(drawn('Eins\nzwei\n\nDrei\n\n\nVier')).toBe(
      '<div dir="auto"><p>Eins<br/>zwei</p></div><div dir="auto"><p>Drei</p></div><div dir="auto"><p>Vier</p></div>',
    );
  });

  it('has items where lines begin with a bullet', () => {
    expect(drawn('Mit:\n• Musik\n• Tanz')).toBe(
      '<div dir="auto"><p>Mit:</p><ul class="items"><li>Musik</li><li>Tanz</li></ul></div>',
    );
    expect(drawn('• Musik')).toBe('<div dir="auto"><ul class="items"><li>Musik</li></ul></div>');
    expect(drawn('1 • 2')).toBe('<div dir="auto"><p>1 • 2</p></div>');
  });

  it('links addresses, and reads as they do', () => {
    const text =
      'Siehe http://a.example/x?y=1#z und https://b.example, mailto:c@d.example oder tel:+49511123';
    expect(links(text)).toEqual([
      ['http://a.example/x?y=1#z', 'http://a.example/x?y=1#z'],
      ['https://b.example', 'https://b.example'],
      ['mailto:c@d.example', 'c@d.example'],
      ['tel:+49511123', '+49511123'],
    ]);
    expect(links('• https://b.example')).toHaveLength(1);
    expect(drawn('Karten: tel:+49511123 (Kasse)')).toContain('</a> (Kasse)');
  });

  it.each(['.', ',', ';', ':', '!', '?', ')', ']', '".', ').', '...'])(
    'leaves what stands behind an address out of it: %s',
    (end) => {
      const markup = drawn(`(https://a.example/b${end} Ende`);
      expect(links(`(https://a.example/b${end} Ende`)).toEqual([
        ['https://a.example/b', 'https://a.example/b'],
      ]);
      expect(markup).toContain(`</a>${end.replace('"', '&quot;')} Ende`);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://a.example/',
    '//a.example/',
    'a@b.example',
    'https://',
    'mailto: c@d.example',
  ])('links nothing else: %s', (text) => {
    expect(links(text)).toEqual([]);
    expect(drawn(text)).toBe(`<div dir="auto"><p>${text}</p></div>`);
  });

  it('has each paragraph in its own direction', () => {
    expect(drawn('مرحبا\n\nWillkommen')).toBe(
      '<div dir="auto"><p>مرحبا</p></div><div dir="auto"><p>Willkommen</p></div>',
    );
  });

  it.each([
    '0511 168 44455',
    '+49 511 168-44455',
    '+49 (0)511 16844455',
    '(0511) 168 44455',
    '0511 / 168 – 0',
    '0049\u00a0511\u00a0168',
  ])('keeps the groups of a telephone number in their order: %s', (number) => {
    expect(drawn(`اتصل بنا: ${number} أو`)).toContain(`: <bdi dir="ltr">${number}</bdi> أو`);
    expect(drawn(`${number}`)).toContain(`<p><bdi dir="ltr">${number}</bdi></p>`);
  });

  it.each([
    '2017',
    '30169 Hannover',
    '04.08.2017, 19:00 Uhr',
    '10:00 - 12:00',
    '2017-08-04',
    '1000 2000 3000',
    'A0511168444',
    '0',
    '0511',
  ])('takes no other figures for one: %s', (figures) => {
    expect(drawn(figures)).not.toContain('<bdi');
  });

  it('is no markup', () => {
    expect(drawn('<b>&amp;</b>')).toBe('<div dir="auto"><p>&lt;b>&amp;amp;&lt;/b></p></div>');
    expect(drawn('https://a.example/"onclick="x')).toContain(
      '<a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x',
    );
    expect(drawn('<a href="javascript:alert(1)">x</a>')).not.toContain('<a ');
  });
});
