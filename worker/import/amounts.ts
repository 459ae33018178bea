/** Amounts of money: what feeds write → numbers → `12,50 €`, as German readers write them. */

const SIGNS: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' };

const NUMBER =
  /^(?:€|eur|euro)?\s*(\d{1,3}(?:[., ]\d{3})+|\d{1,9})(?:[.,](\d{1,4}|-{1,2}|–|—))?\s*(?:€|eur|euro)?$/i;

/**
 * A number of euros or of whatever the currency is: `12`, `12,50`, `12.5`, `1.200,00`, `12,- €`.
 * A point or comma before three figures parts thousands.
 * @returns null for words, and for more than one number.
 */
export function amountOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const [, whole, cents = '0'] = NUMBER.exec(value.trim()) ?? [];
  if (whole === undefined) return null;
  const fraction = /^\d+$/.test(cents) ? Number(`0.${cents}`) : 0;
  return Number(whole.replace(/[., ]/g, '')) + fraction;
}

/** `12`, `12,50`, `1.200` */
function figures(amount: number): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return cents === '00' ? parted : `${parted},${cents}`;
}

/**
 * `12,50 €`, `8–15 €`, `20 CHF`; without a currency the number alone.
 * @param currency ISO 4217, or a sign.
 */
export function amountText(low: number, high: number, currency: string | null): string {
  const range = low === high ? figures(low) : `${figures(low)}–${figures(high)}`;
  const sign = currency && (SIGNS[currency.toUpperCase()] ?? currency);
  return sign ? `${range} ${sign}` : range;
}
