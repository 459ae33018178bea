/** A telephone number to read. */
import type { Contact } from '../schema/contract.ts';
import type { Config } from './options.ts';

/** The number as printed, with the area code in front where it was printed without; else as it is dialled. */
export function printed({ telephone, telephoneText }: Contact, { areaCode }: Config): string {
  const text = telephoneText ?? telephone ?? '';
  const whole = /^[+0]/.test(text) ? text : `${areaCode} ${text}`;
  // A number is not broken over lines.
  return whole.replaceAll(' ', '\u00a0');
}
