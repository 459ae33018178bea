import { describe, expect, it } from 'vitest';
import { all, card, district, programme, project, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

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

  it('runs as its own texts do, where the words around it are of another language', () => {
    const tasks = { tasksTitle: 'Aufgaben:', tasks: ['Beraten'], invitations: ['Fragen?'] };
    const markup = card({ lang: 'ar' }, { programme: { ...asked, ...tasks } }, { language: 'ar' });
    expect(markup).toContain('<details lang="de" dir="auto"><summary');
    expect(markup).toContain('<div lang="de" dir="auto"><p>Aufgaben:</p>');
    expect(markup).toContain('<p class="bold" lang="de" dir="auto">Fragen?</p>');
    const arabic = programme({ language: 'ar', question: 'ما هو؟' });
    const own = card({ lang: 'ar' }, { programme: arabic }, { language: 'ar' });
    expect(own).toContain('<details><summary class="bold">ما هو؟');
  });

  it('is not asked where there is no programme', () => {
    expect(inside(card({}, { district: district() }))).not.toContain('<details');
  });
});

describe('what an office does', () => {
  it('is its tasks, with what leads in to them, beside the explanation', () => {
    const data = {
      programme: programme({
        summary: 'Eins.\n\nZwei.',
        tasksTitle: 'Aufgaben sind:',
        tasks: ['Beraten', 'Vernetzen'],
      }),
    };
    expect(card({}, data)).toContain(
      '<p>Eins.</p><p>Zwei.</p></details><div><p>Aufgaben sind:</p>' +
        '<ul class="items"><li>Beraten</li><li>Vernetzen</li></ul></div>',
    );
    expect(card({}, { programme: programme({ tasks: [] }) })).not.toContain('items');
  });
});

describe('projects', () => {
  const whole = programme({ projects: [project(), project({ title: 'Straßenfest' })] });
  const titles = (data: Parameters<typeof card>[1]) =>
    all(card({}, data), /<figcaption>(.*?)<\/figcaption>/g).map((one) => text(one ?? ''));

  it('are the programme’s, and on a district’s card only its own', () => {
    expect(titles({ programme: whole })).toEqual([
      'Projekt: Fensterblumen',
      'Projekt: Straßenfest',
    ]);
    const own = district({ projects: [project({ title: 'Nachbarschaft' })] });
    expect(titles({ programme: whole, district: own })).toEqual(['Projekt: Nachbarschaft']);
    expect(titles({ programme: whole, district: district({ projects: [] }) })).toEqual([]);
  });

  it('belong to the explanation where that is open, and are seen where it is closed', () => {
    const inside = (markup: string) =>
      all(markup, /<details[^>]*>(.*?)<\/details>/g).some((one) => one?.includes('<figure>'));
    expect(inside(card({}, { programme: whole }, { expanded: true }))).toBe(true);
    const closed = card({}, { programme: whole });
    expect(inside(closed)).toBe(false);
    expect(closed).toContain('<figure>');
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
