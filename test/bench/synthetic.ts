/** Made-up events: the same ones in every run, spread evenly, of the size that a city's are. */
import { toDate, toDay } from '../../schema/dates.ts';
import type { FeedEvent } from '../../worker/import/feed.ts';

export const FIRST_DAY = '2025-01-01';
export const DAYS = 1000;

const kinds = [
  ['Stadtteilfest', 'Feste & Festivals'],
  ['Konzert', 'Konzerte'],
  ['Theaterabend', 'Bühne'],
  ['Führung', 'Ausstellungen'],
  ['Vorlesestunde', 'Kinder & Familie'],
  ['Flohmarkt', 'Märkte'],
  ['Lauftreff', 'Sport & Bewegung'],
  ['Nachbarschaftscafé', 'Treffpunkt & Nachbarschaft'],
  ['Fahrradwerkstatt', 'Kurse & Vorträge'],
  ['Sprechstunde', 'Beratung'],
] as const;
const subjects = [
  'im Hof',
  'am See',
  'für Anfänger',
  'bei Kerzenlicht',
  'mit Orchester',
  'für alle',
];
const houses = [
  'Kulturtreff',
  'Freizeitheim',
  'Bürgerhaus',
  'Gemeindesaal',
  'Bibliothek',
  'Pavillon',
];
const streets = ['Schulstraße', 'Am Markt', 'Lindenallee', 'Bahnhofstraße', 'Gartenweg'];
const sentences = [
  'Der Eintritt ist frei, Spenden für die Arbeit im Stadtteil sind willkommen.',
  'Mitzubringen sind bequeme Kleidung und etwas zu trinken.',
  'Das Haus ist stufenlos zu erreichen, eine Toilette für alle ist vorhanden.',
  'Wer mitmachen möchte, meldet sich bis zum Vortag telefonisch oder per E-Mail an.',
  'Bei Regen zieht die Veranstaltung in den großen Saal um.',
  'Es gibt Kaffee, Kuchen und Gegrilltes; das Programm steht am Eingang.',
];

/** Whole numbers below a bound, the same sequence for the same seed. */
function dice(seed: number) {
  let state = seed;
  return (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** @param districts slugs to spread them over. */
export function* syntheticEvents(count: number, districts: string[]): Generator<FeedEvent> {
  const roll = dice(2017);
  const pick = <T>(list: readonly T[]) => list[roll(list.length)] as T;
  for (let number = 0; number < count; number += 1) {
    const [kind, category] = pick(kinds);
    // A tenth runs for 14 to 89 days.
    const long = roll(10) === 0;
    const price = pick(['free', 'paid', 'unknown'] as const);
    const house = `${pick(houses)} ${roll(40) + 1}`;
    yield {
      uid: `${number}@bench.example`,
      line: null,
      title: `${long ? 'Ausstellung: ' : ''}${kind} ${pick(subjects)}`,
      description: Array.from({ length: 3 + roll(8) }, () => pick(sentences)).join(' '),
      status: roll(50) === 0 ? 'cancelled' : 'scheduled',
      price,
      priceText: price === 'paid' ? `${roll(20) + 3} €, ermäßigt ${roll(3) + 1} €` : null,
      categories: long ? ['Ausstellungen'] : [category],
      district: pick(districts),
      place: {
        name: house,
        street: `${pick(streets)} ${roll(200) + 1}`,
        postcode: String(30_159 + roll(500)),
        city: 'Hannover',
        latitude: 52.3 + roll(1000) / 10_000,
        longitude: 9.7 + roll(1000) / 10_000,
      },
      organizer: `Verein ${house}`,
      url: `https://events.example/${number}`,
      image: null,
      rule: null,
      dates: [],
      exceptions: [],
      instances: [],
      detached: false,
      ...(long ? exhibition(roll) : evening(roll)),
    };
  }
}

type Roll = ReturnType<typeof dice>;

const firstDay = toDay(FIRST_DAY);

function exhibition(roll: Roll): Pick<FeedEvent, 'start' | 'end'> {
  const start = firstDay + roll(DAYS);
  const end = start + 14 + roll(76);
  return {
    start: { local: toDate(start), zone: 'UTC' },
    end: { local: toDate(end), zone: 'UTC' },
  };
}

function evening(roll: Roll): Pick<FeedEvent, 'start' | 'end'> {
  const date = toDate(firstDay + roll(DAYS));
  const hour = 9 + roll(12);
  const at = (time: number, minute: string) => ({
    local: `${date}T${String(time).padStart(2, '0')}:${minute}:00`,
    zone: 'Europe/Berlin',
  });
  const minute = ['00', '15', '30', '45'][roll(4)] ?? '00';
  return { start: at(hour, minute), end: at(hour + 2, minute) };
}
