import { describe, expect, it } from 'vitest';
import { all, card, district, programme, text } from '../drawn.tsx';

describe('the programme’s question', () => {
  const question = 'Was ist das Quartiersmanagement?';
  const asked = programme({ question, summary: 'Es hilft.' });

  it('opens what answers it', () => {
    for (const data of [{ programme: asked }, { programme: asked, district: district() }]) {
      const markup = card({}, data);
      expect(markup).toContain(`<details><summary class="bold">${question}</summary>`);
      expect(all(markup, /<details>(.*?)<\/details>/g).map((one) => text(one ?? ''))).toEqual([
        `${question} Es hilft.`,
      ]);
    }
  });

  it('is open from the start where the page says so', () => {
    expect(card({}, { programme: asked }, { expanded: true })).toContain('<details open>');
  });

  it('is its title where it has none', () => {
    expect(card({}, { programme: programme({ question: null }) })).toContain(
      '<summary class="bold">Soziale Stadt</summary>',
    );
  });

  it('is not asked where there is no programme', () => {
    expect(card({}, { district: district() })).not.toContain('<details');
  });
});

describe('what residents are invited to', () => {
  const invited = (invitations: string[]) =>
    all(card({}, { programme: programme({ invitations }) }), /<p class="bold">(.*?)<\/p>/g);

  it('stands in its order, each in a paragraph', () => {
    expect(invited(['Haben Sie Fragen?', 'Rufen Sie an!'])).toEqual([
      'Haben Sie Fragen?',
      'Rufen Sie an!',
    ]);
    expect(invited([])).toEqual([]);
  });
});
