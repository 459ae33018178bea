/** A widget's HTML without what is around both: the choice of language and the foot. */
export const inside = (markup: string) =>
  markup
    .replace(/<details class="languages".*?<\/details>/, '')
    .replace(/<p class="muted foot" part="foot">.*?<\/p>/, '');
