import { describe, expect, it } from 'vitest';
import type { Project } from '../../../schema/contract.ts';
import { all, card, district, programme, text } from '../drawn.tsx';

const project = (changes: Partial<Project> = {}): Project => ({
  label: 'Projekt',
  title: 'Fensterblumen',
  district: { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte' },
  image: null,
  ...changes,
});
const explained = (data: Parameters<typeof card>[1]) =>
  all(card({}, data), /<details>(.*?)<\/details>/g)[0] ?? '';
const figure = (one: Project) =>
  all(explained({ programme: programme({ projects: [one] }) }), /<figure>(.*?)<\/figure>/g)[0];

describe('the explanation', () => {
  it('has a summary in paragraphs, then the tasks with what leads in to them', () => {
    const markup = explained({
      programme: programme({
        summary: 'Eins.\n\nZwei.',
        tasksTitle: 'Aufgaben sind:',
        tasks: ['Beraten', 'Vernetzen'],
      }),
    });
    expect(markup).toContain(
      '<p>Eins.</p><p>Zwei.</p><div><p>Aufgaben sind:</p>' +
        '<ul class="items"><li>Beraten</li><li>Vernetzen</li></ul></div>',
    );
  });

  it('shows the programme’s projects, and on a district’s card only its own', () => {
    const whole = programme({ projects: [project(), project({ title: 'Straßenfest' })] });
    const titles = (data: Parameters<typeof card>[1]) =>
      all(explained(data), /<figcaption>(.*?)<\/figcaption>/g).map((one) => text(one ?? ''));
    expect(titles({ programme: whole })).toEqual([
      'Projekt: Fensterblumen',
      'Projekt: Straßenfest',
    ]);
    const own = district({ projects: [project({ title: 'Nachbarschaft' })] });
    expect(titles({ programme: whole, district: own })).toEqual(['Projekt: Nachbarschaft']);
    expect(titles({ programme: whole, district: district({ projects: [] }) })).toEqual([]);
  });
});

describe('a project’s figure', () => {
  it('is its picture with who made it', () => {
    const image = { url: 'https://a.example/b.jpg', alt: 'Blumen', credit: 'Foto: C' };
    expect(figure(project({ image }))).toMatch(
      /^<img src="https:\/\/a\.example\/b\.jpg" alt="Blumen"\/><p class="muted">Foto: C<\/p>/,
    );
    expect(figure(project({ image: { ...image, alt: null } }))).toMatch(/ alt(="")?\/>/);
  });

  it('says in words what is to be seen where there is no picture', () => {
    const image = { url: null, alt: 'Blumen', credit: 'Foto: C' };
    const markup = figure(project({ image }));
    expect(markup).toMatch(/^<p>Blumen<\/p><p class="muted">Foto: C<\/p><figcaption>/);
    expect(markup).not.toContain('<img');
  });

  it('has its caption alone where nothing else is known', () => {
    const markup = figure(project()) ?? '';
    expect(markup).not.toContain('<img');
    expect(text(markup)).toBe('Projekt: Fensterblumen');
  });
});
