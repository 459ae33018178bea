import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../schema/contract.ts';
import { Brochure } from '../../../widget/contact/brochure.tsx';
import { all, card, district, html, text, words } from '../drawn.tsx';

const publication = (file: Publication['file']): Publication => ({
  heading: 'Zum Mitnehmen',
  kind: 'Broschüre',
  title: 'Leben im Quartier',
  file,
});
const brochure = (file: Publication['file'], language: 'de' | 'en' = 'de') =>
  html(<Brochure {...publication(file)} words={words[language].contact} H2="h3" />);

describe('a brochure', () => {
  const url = 'https://a.example/quartier.pdf';
  const pdf = { url, mediaType: 'application/pdf', bytes: 1_960_000 };

  it('can be downloaded, and says its type and size', () => {
    const markup = brochure(pdf);
    expect(text(markup)).toBe('Zum Mitnehmen Broschüre: Leben im Quartier Download (PDF, 2 MB)');
    expect(markup).toContain('<h3 class="bold"><bdi>Zum Mitnehmen</bdi></h3>');
    expect(markup).toContain(`<a href="${url}">Download (PDF, 2 MB)</a>`);
    expect(markup).not.toContain('noch nicht');
  });

  it('keeps what is printed apart from the words around it, and says its language', () => {
    const markup = html(
      <Brochure {...publication(null)} words={words.ar.contact} H2="h3" own="de" />,
    );
    expect(all(markup, /<bdi lang="de">(.*?)<\/bdi>/g)).toEqual([
      'Zum Mitnehmen',
      'Broschüre: Leben im Quartier',
    ]);
  });

  it('says its size by the reader’s language', () => {
    expect(brochure({ ...pdf, bytes: 2_340_000 })).toContain('(PDF, 2,3 MB)');
    expect(brochure({ ...pdf, bytes: 2_340_000 }, 'en')).toContain('(PDF, 2.3 MB)');
  });

  it('says no size that is not known, and the type that it has', () => {
    const file = { url, mediaType: 'application/zip', bytes: null };
    expect(brochure(file)).toContain('>Download (ZIP)</a>');
  });

  it('that is not there says so and leads nowhere', () => {
    const markup = brochure(null);
    expect(text(markup)).toMatch(/Download \(PDF\): noch nicht vorhanden\.$/);
    expect(markup).not.toContain('<a');
    expect(text(brochure(null, 'en'))).toMatch(/Download \(PDF\): not there yet\.$/);
  });

  it('stands on the card of a district', () => {
    const publications = [publication(null), { ...publication(pdf), title: 'Noch eine' }];
    const markup = text(card({}, { district: district(), publications }));
    expect(markup).toMatch(/Broschüre: Leben im Quartier .* Broschüre: Noch eine Download/);
  });
});
