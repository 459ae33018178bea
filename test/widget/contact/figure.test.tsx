import { describe, expect, it } from 'vitest';
import type { Project } from '../../../schema/contract.ts';
import { all, card, programme, project, text } from '../drawn.tsx';

const figure = (one: Project) =>
  all(card({}, { programme: programme({ projects: [one] }) }), /<figure>(.*?)<\/figure>/g)[0];

describe('a project’s figure', () => {
  it('is its picture with who made it, where the service has it', () => {
    const url = 'https://quartier.example/files/b.jpg';
    const image = { url, alt: 'Blumen', credit: 'Foto: C' };
    expect(figure(project({ image }))).toMatch(
      /^<img src="https:\/\/quartier\.example\/files\/b\.jpg" alt="Blumen"\/><p class="muted">Foto: C<\/p>/,
    );
    expect(figure(project({ image: { ...image, alt: null } }))).toMatch(/ alt(="")?\/>/);
  });

  it('is a link to its picture elsewhere: to load that would tell its host who reads', () => {
    const url = 'https://a.example/b.jpg';
    const markup = figure(project({ image: { url, alt: 'Blumen', credit: 'Foto: C' } }));
    expect(markup).toMatch(
      /^<p><a href="https:\/\/a\.example\/b\.jpg">Blumen<\/a><\/p><p class="muted">Foto: C<\/p>/,
    );
    expect(markup).not.toContain('<img');
    const lookalike = 'https://quartier.example.evil.example/b.jpg';
    expect(
      figure(project({ image: { url: lookalike, alt: 'Blumen', credit: null } })),
    ).not.toContain('<img');
  });

  it('says in words what is to be seen where there is no picture', () => {
    const image = { url: null, alt: 'Blumen', credit: 'Foto: C' };
    const markup = figure(project({ image }));
    expect(markup).toMatch(/^<p>Blumen<\/p><p class="muted">Foto: C<\/p><figcaption>/);
    expect(markup).not.toContain('<img');
  });

  it('runs as its own texts do, where the words around it are of another language', () => {
    const one = programme({ projects: [project({ title: 'Sahlkamp blüht' })] });
    const markup = card({ lang: 'ar' }, { programme: one }, { language: 'ar' });
    expect(markup).toContain('<figure lang="de" dir="auto"><figcaption>Projekt: &quot;Sahlkamp');
    expect(figure(project())).toBeDefined();
  });

  it('has its caption alone where nothing else is known', () => {
    const markup = figure(project()) ?? '';
    expect(markup).not.toContain('<img');
    expect(text(markup)).toBe('Projekt: Fensterblumen');
  });
});
