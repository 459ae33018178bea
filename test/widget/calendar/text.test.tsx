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
      '<div><p>Eins<br/>zwei</p></div><div><p>Drei</p></div><div><p>Vier</p></div>',
    );
  });

  it('has items where lines begin with a bullet', () => {
    expect(drawn('Mit:\n• Musik\n• Tanz')).toBe(
      '<div><p>Mit:</p><ul class="items"><li>Musik</li><li>Tanz</li></ul></div>',
    );
    expect(drawn('• Musik')).toBe('<div><ul class="items"><li>Musik</li></ul></div>');
    expect(drawn('1 • 2')).toBe('<div><p>1 • 2</p></div>');
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
    expect(drawn(text)).toBe(`<div><p>${text}</p></div>`);
  });

  it('is no markup', () => {
    expect(drawn('<b>&amp;</b>')).toBe('<div><p>&lt;b>&amp;amp;&lt;/b></p></div>');
    expect(drawn('https://a.example/"onclick="x')).toContain(
      '<a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x',
    );
    expect(drawn('<a href="javascript:alert(1)">x</a>')).not.toContain('<a ');
  });
});
