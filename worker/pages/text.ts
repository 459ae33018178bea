/** The words of our own pages, by language; the widgets bring theirs. */
import type { Language } from '../../schema/languages.ts';

interface Words {
  events: string;
  contacts: string;
  calendarOf(city: string): string;
  contactsOf(city: string): string;
  backTo(city: string): string;
  seedMonth: string;
  today: string;
  tomorrow: string;
  week: string;
  thatDay(day: string): string;
  allDates: string;
  furtherDates: string;
  gone: string;
  dateGone: string;
  withdrawn: string;
  nextIn(place: string): string;
  embed: string;
  embedCalendar: string;
  embedContact: string;
  builder: string;
  developers: string;
  docs: string;
  docsDescription: string;
  docsNeedScript: string;
}

export const words: Record<Language, Words> = {
  de: {
    events: 'Veranstaltungen',
    contacts: 'Quartiersmanagement',
    calendarOf: (city) => `Veranstaltungen in ${city}`,
    contactsOf: (city) => `Ansprechpartner in ${city}`,
    backTo: (city) => `Zur Seite der Stadt ${city}`,
    seedMonth: 'August 2017 ansehen',
    today: 'Zu heute',
    tomorrow: 'Morgen',
    week: 'Die nächsten sieben Tage',
    thatDay: (day) => `Alles am ${day}`,
    allDates: 'Alle Termine',
    furtherDates: 'Weitere Termine',
    gone: 'Diese Veranstaltung gibt es hier nicht oder nicht mehr.',
    dateGone: 'Diesen Termin gibt es hier nicht oder nicht mehr.',
    withdrawn: 'Diese Veranstaltung steht nicht mehr im Kalender.',
    nextIn: (place) => `Als Nächstes in ${place}`,
    embed: 'Auf der eigenen Website zeigen',
    embedCalendar: 'Diese Zeile setzt den Kalender auf jede Seite:',
    embedContact: 'Und diese die Ansprechpartner:',
    builder: 'Auswählen, ansehen und kopieren',
    developers: 'Für Entwicklerinnen und Entwickler',
    docs: 'Die Schnittstelle zum Lesen und Ausprobieren',
    docsDescription: 'Jede Abfrage mit ihren Parametern und Antworten, aus dem OpenAPI-Dokument',
    docsNeedScript:
      'Zum Ausprobieren auf dieser Seite ist JavaScript nötig; das Dokument geht ohne.',
  },
  en: {
    events: 'Events',
    contacts: 'Neighbourhood offices',
    calendarOf: (city) => `Events in ${city}`,
    contactsOf: (city) => `Whom to ask in ${city}`,
    backTo: (city) => `The city of ${city}’s page`,
    seedMonth: 'See August 2017',
    today: 'Back to today',
    tomorrow: 'Tomorrow',
    week: 'The next seven days',
    thatDay: (day) => `Everything on ${day}`,
    allDates: 'All dates',
    furtherDates: 'Further dates',
    gone: 'This event is not here, or no longer.',
    dateGone: 'This date is not here, or no longer.',
    withdrawn: 'This event is no longer in the calendar.',
    nextIn: (place) => `Coming up in ${place}`,
    embed: 'Show it on your own website',
    embedCalendar: 'This line puts the calendar on any page:',
    embedContact: 'And this one the contacts:',
    builder: 'Choose, look and copy',
    developers: 'For developers',
    docs: 'The API, to read and to try',
    docsDescription: 'Every request with its parameters and answers, from the OpenAPI document',
    docsNeedScript: 'Trying requests on this page takes JavaScript; the document does not.',
  },
  'de-simple': {
    events: 'Was ist los?',
    contacts: 'Hilfe im Stadtteil',
    calendarOf: (city) => `Das ist los in ${city}`,
    contactsOf: (city) => `Hier bekommen Sie Hilfe in ${city}`,
    backTo: (city) => `Zur Seite von ${city}`,
    seedMonth: 'August 2017 ansehen',
    today: 'Zu heute',
    tomorrow: 'Morgen',
    week: 'Die nächsten 7 Tage',
    thatDay: (day) => `Was ist am ${day} noch los?`,
    allDates: 'Alle Termine',
    furtherDates: 'Weitere Termine',
    gone: 'Diesen Termin gibt es nicht. Oder es gibt ihn nicht mehr.',
    dateGone: 'Diesen Termin gibt es nicht. Oder es gibt ihn nicht mehr.',
    withdrawn: 'Dieser Termin steht nicht mehr im Kalender.',
    nextIn: (place) => `Das kommt bald in ${place}`,
    embed: 'Auf der eigenen Internet-Seite zeigen',
    embedCalendar: 'Mit dieser Zeile zeigen Sie den Kalender:',
    embedContact: 'Mit dieser Zeile zeigen Sie, wer hilft:',
    builder: 'Hier können Sie auswählen und kopieren',
    developers: 'Für Menschen, die programmieren',
    docs: 'Die Daten für Programme',
    docsDescription: 'Alle Abfragen stehen im OpenAPI-Dokument:',
    docsNeedScript: 'Zum Ausprobieren brauchen Sie JavaScript.',
  },
  // Not checked by a native reader yet.
  tr: {
    events: 'Etkinlikler',
    contacts: 'Mahalle büroları',
    calendarOf: (city) => `${city}: etkinlikler`,
    contactsOf: (city) => `${city}: kime danışabilirsiniz`,
    backTo: (city) => `${city} sayfasına dön`,
    seedMonth: 'Ağustos 2017’yi göster',
    today: 'Bugüne dön',
    tomorrow: 'Yarın',
    week: 'Önümüzdeki yedi gün',
    thatDay: (day) => `${day} günündeki bütün etkinlikler`,
    allDates: 'Bütün tarihler',
    furtherDates: 'Diğer tarihler',
    gone: 'Bu etkinlik burada yok ya da artık yok.',
    dateGone: 'Bu tarih burada yok ya da artık yok.',
    withdrawn: 'Bu etkinlik artık takvimde yok.',
    nextIn: (place) => `${place}: sıradaki etkinlikler`,
    embed: 'Kendi sitenizde gösterin',
    embedCalendar: 'Bu satır takvimi her sayfaya ekler:',
    embedContact: 'Bu da mahalle bürolarını:',
    builder: 'Seçin, bakın ve kopyalayın',
    developers: 'Geliştiriciler için',
    docs: 'Programlama arayüzü: okuyun ve deneyin',
    docsDescription: 'OpenAPI belgesine göre bütün sorgular ve yanıtlar:',
    docsNeedScript: 'Bu sayfada denemek için JavaScript gerekir; belge onsuz da açılır.',
  },
  // Not checked by a native reader yet.
  uk: {
    events: 'Події',
    contacts: 'Районні бюро',
    calendarOf: (city) => `${city}: події`,
    contactsOf: (city) => `${city}: до кого звернутися`,
    backTo: (city) => `До сторінки міста ${city}`,
    seedMonth: 'Показати серпень 2017',
    today: 'До сьогодні',
    tomorrow: 'Завтра',
    week: 'Наступні сім днів',
    thatDay: (day) => `Усі події ${day}`,
    allDates: 'Усі дати',
    furtherDates: 'Інші дати',
    gone: 'Цієї події тут немає або вже немає.',
    dateGone: 'Цієї дати тут немає або вже немає.',
    withdrawn: 'Цієї події більше немає в календарі.',
    nextIn: (place) => `${place}: найближчі події`,
    embed: 'Показати на власному сайті',
    embedCalendar: 'Цей рядок додає календар на будь-яку сторінку:',
    embedContact: 'А цей — контакти:',
    builder: 'Вибрати, переглянути й скопіювати',
    developers: 'Для розробників',
    docs: 'Програмний інтерфейс: читати й пробувати',
    docsDescription: 'Усі запити з параметрами й відповідями, за документом OpenAPI:',
    docsNeedScript:
      'Щоб пробувати запити тут, потрібен JavaScript; документ відкривається і без нього.',
  },
  // Not checked by a native reader yet.
  ar: {
    events: 'الفعاليات',
    contacts: 'مكاتب الأحياء',
    calendarOf: (city) => `الفعاليات في ${city}`,
    contactsOf: (city) => `من يمكنك سؤاله في ${city}`,
    backTo: (city) => `إلى صفحة مدينة ${city}`,
    seedMonth: 'عرض آب/أغسطس 2017',
    today: 'العودة إلى اليوم',
    tomorrow: 'غدًا',
    week: 'الأيام السبعة القادمة',
    thatDay: (day) => `كل الفعاليات يوم ${day}`,
    allDates: 'كل المواعيد',
    furtherDates: 'مواعيد أخرى',
    gone: 'هذه الفعالية غير موجودة هنا أو لم تعد موجودة.',
    dateGone: 'هذا الموعد غير موجود هنا أو لم يعد موجودًا.',
    withdrawn: 'لم تعد هذه الفعالية في التقويم.',
    nextIn: (place) => `الفعاليات القادمة في ${place}`,
    embed: 'اعرضه على موقعك',
    embedCalendar: 'هذا السطر يضع التقويم في أي صفحة:',
    embedContact: 'وهذا يضع جهات الاتصال:',
    builder: 'اختر وشاهد وانسخ',
    developers: 'للمطورين',
    docs: 'الواجهة البرمجية: للقراءة والتجربة',
    docsDescription: 'كل الطلبات بمعاملاتها وأجوبتها، من وثيقة OpenAPI:',
    docsNeedScript: 'تجربة الطلبات في هذه الصفحة تحتاج إلى JavaScript؛ أما الوثيقة فلا.',
  },
};
