/** Things in the words of schema.org, which say nothing of what is not known. */

export type Value = string | number | boolean | Thing | Value[];
export interface Thing {
  '@type': string;
  [property: string]: Value;
}

type Known = Value | null | undefined;

/** Whether a value says anything. */
const isSaid = (value: Known): value is Value =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length);

/** A thing with those of its properties that are known. */
export function thing(type: string, properties: Record<string, Known>): Thing {
  const made: Thing = { '@type': type };
  for (const name in properties) {
    const value = properties[name];
    if (isSaid(value)) made[name] = value;
  }
  return made;
}

/** The same, or nothing where none of its properties is known. */
export function thingIfAny(type: string, properties: Record<string, Known>): Thing | null {
  return Object.values(properties).some(isSaid) ? thing(type, properties) : null;
}
