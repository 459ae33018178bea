-- Hannover: the reference data of the first city. Events are no part of it; they come in by the
-- importer, from the two feeds named at the end.
-- Only what is certain stands here. What nobody knows for certain is NULL, and NULL says so to
-- whoever reads the API. Running this file again changes nothing and overwrites nothing.
--
-- The 13 boroughs. Source: the city's geodata set of Stadtteile and Stadtbezirke (51 areas, state
-- of 2017). Boroughs carry the word in name and slug, since Mitte and Ricklingen are quarters too.
INSERT INTO districts (slug, name, kind, parent) VALUES
  ('stadtbezirk-mitte', 'Stadtbezirk Mitte', 'borough', NULL),
  ('stadtbezirk-vahrenwald-list', 'Stadtbezirk Vahrenwald-List', 'borough', NULL),
  ('stadtbezirk-bothfeld-vahrenheide', 'Stadtbezirk Bothfeld-Vahrenheide', 'borough', NULL),
  ('stadtbezirk-buchholz-kleefeld', 'Stadtbezirk Buchholz-Kleefeld', 'borough', NULL),
  ('stadtbezirk-misburg-anderten', 'Stadtbezirk Misburg-Anderten', 'borough', NULL),
  ('stadtbezirk-kirchrode-bemerode-wuelferode', 'Stadtbezirk Kirchrode-Bemerode-Wülferode', 'borough', NULL),
  ('stadtbezirk-suedstadt-bult', 'Stadtbezirk Südstadt-Bult', 'borough', NULL),
  ('stadtbezirk-doehren-wuelfel', 'Stadtbezirk Döhren-Wülfel', 'borough', NULL),
  ('stadtbezirk-ricklingen', 'Stadtbezirk Ricklingen', 'borough', NULL),
  ('stadtbezirk-linden-limmer', 'Stadtbezirk Linden-Limmer', 'borough', NULL),
  ('stadtbezirk-ahlem-badenstedt-davenstedt', 'Stadtbezirk Ahlem-Badenstedt-Davenstedt', 'borough', NULL),
  ('stadtbezirk-herrenhausen-stoecken', 'Stadtbezirk Herrenhausen-Stöcken', 'borough', NULL),
  ('stadtbezirk-nord', 'Stadtbezirk Nord', 'borough', NULL)
ON CONFLICT DO NOTHING;

-- The 51 quarters in the order of their official numbers, 01 to 53; 23 and 46 do not exist.
-- Source: the same geodata set.
INSERT INTO districts (slug, name, kind, parent) VALUES
  ('mitte', 'Mitte', 'quarter', 'stadtbezirk-mitte'),
  ('calenberger-neustadt', 'Calenberger Neustadt', 'quarter', 'stadtbezirk-mitte'),
  ('nordstadt', 'Nordstadt', 'quarter', 'stadtbezirk-nord'),
  ('suedstadt', 'Südstadt', 'quarter', 'stadtbezirk-suedstadt-bult'),
  ('waldhausen', 'Waldhausen', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('waldheim', 'Waldheim', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('bult', 'Bult', 'quarter', 'stadtbezirk-suedstadt-bult'),
  ('zoo', 'Zoo', 'quarter', 'stadtbezirk-mitte'),
  ('oststadt', 'Oststadt', 'quarter', 'stadtbezirk-mitte'),
  ('list', 'List', 'quarter', 'stadtbezirk-vahrenwald-list'),
  ('vahrenwald', 'Vahrenwald', 'quarter', 'stadtbezirk-vahrenwald-list'),
  ('vahrenheide', 'Vahrenheide', 'quarter', 'stadtbezirk-bothfeld-vahrenheide'),
  ('hainholz', 'Hainholz', 'quarter', 'stadtbezirk-nord'),
  ('herrenhausen', 'Herrenhausen', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('burg', 'Burg', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('leinhausen', 'Leinhausen', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('ledeburg', 'Ledeburg', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('stoecken', 'Stöcken', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('marienwerder', 'Marienwerder', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('nordhafen', 'Nordhafen', 'quarter', 'stadtbezirk-herrenhausen-stoecken'),
  ('sahlkamp', 'Sahlkamp', 'quarter', 'stadtbezirk-bothfeld-vahrenheide'),
  ('bothfeld', 'Bothfeld', 'quarter', 'stadtbezirk-bothfeld-vahrenheide'),
  ('lahe', 'Lahe', 'quarter', 'stadtbezirk-bothfeld-vahrenheide'),
  ('gross-buchholz', 'Groß-Buchholz', 'quarter', 'stadtbezirk-buchholz-kleefeld'),
  ('kleefeld', 'Kleefeld', 'quarter', 'stadtbezirk-buchholz-kleefeld'),
  ('heideviertel', 'Heideviertel', 'quarter', 'stadtbezirk-buchholz-kleefeld'),
  ('kirchrode', 'Kirchrode', 'quarter', 'stadtbezirk-kirchrode-bemerode-wuelferode'),
  ('doehren', 'Döhren', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('seelhorst', 'Seelhorst', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('wuelfel', 'Wülfel', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('mittelfeld', 'Mittelfeld', 'quarter', 'stadtbezirk-doehren-wuelfel'),
  ('linden-nord', 'Linden-Nord', 'quarter', 'stadtbezirk-linden-limmer'),
  ('linden-mitte', 'Linden-Mitte', 'quarter', 'stadtbezirk-linden-limmer'),
  ('linden-sued', 'Linden-Süd', 'quarter', 'stadtbezirk-linden-limmer'),
  ('limmer', 'Limmer', 'quarter', 'stadtbezirk-linden-limmer'),
  ('davenstedt', 'Davenstedt', 'quarter', 'stadtbezirk-ahlem-badenstedt-davenstedt'),
  ('badenstedt', 'Badenstedt', 'quarter', 'stadtbezirk-ahlem-badenstedt-davenstedt'),
  ('bornum', 'Bornum', 'quarter', 'stadtbezirk-ricklingen'),
  ('ricklingen', 'Ricklingen', 'quarter', 'stadtbezirk-ricklingen'),
  ('oberricklingen', 'Oberricklingen', 'quarter', 'stadtbezirk-ricklingen'),
  ('muehlenberg', 'Mühlenberg', 'quarter', 'stadtbezirk-ricklingen'),
  ('wettbergen', 'Wettbergen', 'quarter', 'stadtbezirk-ricklingen'),
  ('ahlem', 'Ahlem', 'quarter', 'stadtbezirk-ahlem-badenstedt-davenstedt'),
  ('vinnhorst', 'Vinnhorst', 'quarter', 'stadtbezirk-nord'),
  ('bemerode', 'Bemerode', 'quarter', 'stadtbezirk-kirchrode-bemerode-wuelferode'),
  ('isernhagen-sued', 'Isernhagen-Süd', 'quarter', 'stadtbezirk-bothfeld-vahrenheide'),
  ('brink-hafen', 'Brink-Hafen', 'quarter', 'stadtbezirk-nord'),
  ('misburg-nord', 'Misburg-Nord', 'quarter', 'stadtbezirk-misburg-anderten'),
  ('misburg-sued', 'Misburg-Süd', 'quarter', 'stadtbezirk-misburg-anderten'),
  ('anderten', 'Anderten', 'quarter', 'stadtbezirk-misburg-anderten'),
  ('wuelferode', 'Wülferode', 'quarter', 'stadtbezirk-kirchrode-bemerode-wuelferode')
ON CONFLICT DO NOTHING;

-- Programme areas with a name of their own, each within its quarter. Hainholz, Stöcken, Mühlenberg
-- and Mittelfeld are named like their quarters and need no second entry.
-- Source: the city's pages on its redevelopment areas (hannover.de, Sanierung …).
INSERT INTO districts (slug, name, kind, parent) VALUES
  ('sahlkamp-mitte', 'Sahlkamp-Mitte', 'programme-area', 'sahlkamp'),
  ('vahrenheide-ost', 'Vahrenheide-Ost', 'programme-area', 'vahrenheide'),
  ('oberricklingen-nord-ost', 'Oberricklingen Nord-Ost', 'programme-area', 'oberricklingen')
ON CONFLICT DO NOTHING;

-- No postcodes: the only list there is comes from a third party, is not official and in part from
-- memory. A wrong district for a postcode would be worse than none.
--
-- The four neighbourhood offices, as the seed page prints them: a page of the portal with the
-- calendar of August 2017, hence as_of. Its numbers have no area code; 0511 is the city's.
-- Opening hours and e-mail addresses stand nowhere. The page's own address is not known.
-- Hainholz: address from Soziale Stadt Zeitung Hainholz no. 27, June 2018 (9dok.net oz19xmdq), which
-- names no postcode. It prints another number, (0511) 168-31825; the card keeps to the page and shows
-- how old its number is.
-- Stöcken and Mühlenberg: that the office sits in the Stadtteilladen is inferred, and the house
-- numbers are from memory, so there is no address.
INSERT INTO contacts (
  district, state, role, name, telephone, telephone_text, email,
  street, postcode, city, address_as_of, hours, languages, as_of, verified_on, source_name, source_url
) VALUES
  ('hainholz', 'active', 'Quartiersmanagement', 'Quartiersmanagement Hainholz',
    '+4951160096632', '600 96632', NULL,
    'Schulenburger Landstraße 20', NULL, 'Hannover', '2018-06', NULL, '[]', '2017-08', NULL,
    'Das offizielle Portal der Region und der Landeshauptstadt Hannover', NULL),
  ('sahlkamp-mitte', 'active', 'Quartiersmanagement', 'Quartiersmanagement Sahlkamp-Mitte',
    '+4951160698802', '606 98802', NULL,
    NULL, NULL, NULL, NULL, NULL, '[]', '2017-08', NULL,
    'Das offizielle Portal der Region und der Landeshauptstadt Hannover', NULL),
  ('stoecken', 'active', 'Quartiersmanagement', 'Quartiersmanagement Stöcken',
    '+495112792550', '279 2550', NULL,
    NULL, NULL, NULL, NULL, NULL, '[]', '2017-08', NULL,
    'Das offizielle Portal der Region und der Landeshauptstadt Hannover', NULL),
  ('muehlenberg', 'active', 'Quartiersmanagement', 'Quartiersmanagement Mühlenberg',
    '+4951116835355', '168 35355', NULL,
    NULL, NULL, NULL, NULL, NULL, '[]', '2017-08', NULL,
    'Das offizielle Portal der Region und der Landeshauptstadt Hannover', NULL)
ON CONFLICT DO NOTHING;

-- What the seed page explains, told in our own words. The new name since 2020 is from
-- muehlenberg-info.de/sozialer-zusammenhalt. The programme as such goes on under it: until is NULL.
INSERT INTO programmes (slug, title, since, until, summary, tasks, question, tasks_title, invitations) VALUES
  ('soziale-stadt', 'Soziale Stadt', '1999', NULL,
    json('{
      "de": "Manche Stadtteile brauchen mehr Unterstützung als andere. Dafür gibt es seit 1999 das Programm „Soziale Stadt“, das der Bund und die Länder gemeinsam tragen. Auch einige Stadtteile in Hannover wurden dafür zu Sanierungsgebieten erklärt.\n\nDas Ziel: In diesen Stadtteilen soll es sich besser wohnen und leben lassen. Dafür wird gebaut und erneuert, und es entstehen Projekte für das Miteinander. Wer dort wohnt, plant mit und hilft bei der Umsetzung. Gefördert wird jeder Stadtteil nur für eine begrenzte Zeit.\n\nDamit alle, die dort wohnen, vor Ort jemanden ansprechen können, hat die Stadt Hannover das Quartiersmanagement eingerichtet.\n\nBis 2020 hieß das Programm „Soziale Stadt“, seitdem heißt es „Sozialer Zusammenhalt“.",
      "en": "Some parts of a city need more support than others. Since 1999 there has been a programme for them, carried jointly by Germany’s federal government and its states: “Soziale Stadt” (Social City). Several parts of Hannover were made redevelopment areas under it.\n\nThe aim is that people live better there, in their homes and in their neighbourhood. There is building and renewal, and there are projects that bring people together. Residents help to plan all this and to make it happen. In every district the funding lasts for a limited time only.\n\nSo that residents have someone to turn to on site, the City of Hannover set up neighbourhood offices, called Quartiersmanagement.\n\nUntil 2020 the programme was named “Soziale Stadt”; since then its name has been “Sozialer Zusammenhalt” (Social Cohesion)."
    }'),
    json('{
      "de": [
        "Dafür sorgen, dass das Programm „Soziale Stadt“ im Stadtteil gut umgesetzt wird",
        "Bewohnerinnen und Bewohner einladen und ermutigen, sich zu beteiligen",
        "Einrichtungen, Vereine, Initiativen, Aktive vor Ort, Politik und Wirtschaft zusammenbringen und ihre Zusammenarbeit stärken",
        "Projekte anstoßen und die Verantwortung für sie übernehmen",
        "Gespräche darüber leiten, wie sich der Stadtteil entwickeln soll"
      ],
      "en": [
        "Seeing to it that the “Soziale Stadt” programme is put into practice well in the district",
        "Inviting and encouraging residents to take part",
        "Bringing together institutions, clubs, initiatives, local people, politics and business, and helping them to work together",
        "Starting projects and taking responsibility for them",
        "Guiding the conversation on how the district should develop"
      ]
    }'),
    json('{
      "de": "Was verbirgt sich hinter \"Soziale Stadt\" und was ist das Quartiersmanagement?",
      "en": "What is behind “Soziale Stadt”, and what is the Quartiersmanagement?"
    }'),
    json('{
      "de": "Zu den Aufgaben des Quartiersmanagements gehören u. a.:",
      "en": "Among other things, the Quartiersmanagement is responsible for:"
    }'),
    json('{
      "de": [
        "Haben Sie Fragen oder Anregungen zum Programm \"Soziale Stadt\"?",
        "Möchten Sie sich über Projekte informieren oder sich ehrenamtlich engagieren?"
      ],
      "en": [
        "Do you have questions or suggestions about the “Soziale Stadt” programme?",
        "Would you like to learn about projects, or to volunteer?"
      ]
    }'))
-- A database from before these words gets them.
ON CONFLICT (slug) DO UPDATE SET
  question = excluded.question, tasks_title = excluded.tasks_title, invitations = excluded.invitations
  WHERE question = '{}';

-- First the four areas of the seed page in its order, then the others. Sources: the city's and the
-- region's pages on each area (Sanierung …). What the certain dates say:
-- Hainholz was formally designated on 5 December 2001 (9dok zkwloxn4).
-- Sahlkamp-Mitte began in autumn 2009; its formal designation followed in 2010.
-- Stöcken's year is known from memory only, Oberricklingen's is inferred: NULL.
-- Mühlenberg began in December 2014 (also DS 2377/2017).
-- Vahrenheide-Ost was a forerunner, a pilot project of the state in 1997 and a redevelopment area from
-- January 1998, before the programme existed; when it joined is not known. The redevelopment statute
-- was repealed in 2013.
-- Mittelfeld was the first area in Hannover under the programme of 1999, from December 1999 to 2008.
INSERT INTO programme_areas (programme, district, since, until, position) VALUES
  ('soziale-stadt', 'hainholz', '2001-12-05', NULL, 1),
  ('soziale-stadt', 'sahlkamp-mitte', '2009', NULL, 2),
  ('soziale-stadt', 'stoecken', NULL, NULL, 3),
  ('soziale-stadt', 'muehlenberg', '2014-12', NULL, 4),
  ('soziale-stadt', 'vahrenheide-ost', NULL, '2013', 5),
  ('soziale-stadt', 'mittelfeld', '1999-12', '2008', 6),
  ('soziale-stadt', 'oberricklingen-nord-ost', NULL, NULL, 7)
ON CONFLICT DO NOTHING;

-- As printed on the seed page, the alternative text with its slips of the pen. The page says
-- Sahlkamp, not Sahlkamp-Mitte. The picture itself is not at hand.
INSERT INTO projects (slug, district, label, title, image_url, image_alt, image_credit) VALUES
  ('sahlkamp-blueht', 'sahlkamp', 'Projekt Wohnzufriedenheit', 'Sahlkamp blüht', NULL,
    'Ein große Anzahl Bewohnerinnen und Bewohner verschiedenen Alters aus dem Sahlkamps halten auf dem Gruppenfoto Pflanzen in den Händen.',
    '© LHH')
ON CONFLICT DO NOTHING;

-- As printed on the seed page, which offers a PDF; the file itself is not at hand.
INSERT INTO publications (slug, heading, kind, title, file_url, file_type, file_bytes) VALUES
  ('demokratie-im-rathaus', 'Die Stadt - das sind wir alle', 'Broschüre',
    'So funktioniert die Demokratie im Rathaus', NULL, NULL, NULL)
ON CONFLICT DO NOTHING;

-- Our own choice for a city's events. The portal's known category is Feste & Festivals; words are what
-- feeds may write, folded by schema/search.ts, each under one category only.
INSERT INTO categories (slug, names, words, position) VALUES
  ('feste-festivals', '{"de":"Feste & Festivals","en":"Festivals"}',
    '["feste festivals","festivals","fest","feste","festival","strassenfest","stadtteilfest","stadtfest"]', 1),
  ('konzerte', '{"de":"Konzerte","en":"Concerts"}',
    '["konzerte","concerts","konzert","concert","musik","music","konzerte musik","live musik"]', 2),
  ('buehne', '{"de":"Bühne","en":"Stage"}',
    '["buhne","stage","theater","theatre","buhne theater","theater buhne","kabarett","kleinkunst","comedy","potry slam","tanztheater","oper"]', 3),
  ('ausstellungen', '{"de":"Ausstellungen","en":"Exhibitions"}',
    '["ausstellungen","exhibitions","ausstellung","exhibition","museum","museen","ausstellungen museen","kunst","galerie"]', 4),
  ('kinder-familie', '{"de":"Kinder & Familie","en":"Children & family"}',
    '["kinder familie","children family","kinder","familie","familien","children","family","kids","jugend","kinder jugend"]', 5),
  ('maerkte', '{"de":"Märkte","en":"Markets"}',
    '["markte","markets","markt","market","flohmarkt","flohmarkte","wochenmarkt","weihnachtsmarkt","basar","markte messen"]', 6),
  ('sport', '{"de":"Sport & Bewegung","en":"Sport & exercise"}',
    '["sport bewegung","sport exercise","sport","sports","bewegung","yoga","laufen","tanzen"]', 7),
  ('treffpunkt', '{"de":"Treffpunkt & Nachbarschaft","en":"Meeting up"}',
    '["treffpunkt nachbarschaft","meeting up","treffpunkt","treff","treffen","nachbarschaft","begegnung","cafe","neighbourhood","community"]', 8),
  ('bildung', '{"de":"Kurse & Vorträge","en":"Courses & talks"}',
    '["kurse vortrage","courses talks","kurs","kurse","vortrag","vortrage","workshop","workshops","seminar","bildung","lesung","lesungen","education"]', 9),
  ('beratung', '{"de":"Beratung","en":"Advice"}',
    '["beratung","advice","sprechstunde","sprechstunden","burgersprechstunde","beratung hilfe","hilfe","counselling"]', 10),
  ('beteiligung', '{"de":"Beteiligung","en":"Having a say"}',
    '["beteiligung","having a say","burgerbeteiligung","mitmachen","politik","stadtteilforum","ehrenamt","participation"]', 11)
ON CONFLICT DO NOTHING;

-- The two feeds that ship with the service. The first names newspapers and portal pages for each
-- fact and has no licence of its own; the second is made up so that any month has something to show.
INSERT INTO sources (slug, name, url, licence, example) VALUES
  ('hannover-2017-08', 'Hannover im August 2017, zusammengestellt aus Zeitungen und dem Stadtportal',
    '/feeds/hannover-2017-08.ics', NULL, 0),
  ('beispiele', 'Beispiele', '/feeds/beispiele.ics', NULL, 1)
ON CONFLICT DO NOTHING;
