-- What the programme and the categories are called and told by in further languages. Einfache Sprache
-- is our own wording, which no test reader has read; Turkish, Ukrainian and Arabic have not been checked
-- by a native reader yet. What a database has already stays: it is patched over these words.
UPDATE programmes SET
  summary = json_patch(json('{
  "de-simple": "In manchen Stadtteilen brauchen die Menschen mehr Hilfe als in anderen. Dafür gibt es seit 1999 das Programm „Soziale Stadt“. Das Geld geben der Bund und die Länder. Auch Stadtteile in Hannover sind dabei.\n\nDas Ziel: Die Menschen sollen dort besser wohnen und besser zusammen leben. Häuser, Straßen und Plätze werden gebaut oder erneuert. Es gibt Projekte für alle. Die Menschen aus dem Stadtteil planen mit. Das Geld gibt es nur für eine begrenzte Zeit.\n\nIm Stadtteil gibt es ein Büro. Dort können Sie Fragen stellen. Das Büro heißt Quartiersmanagement. Die Stadt Hannover hat es eingerichtet.\n\nBis 2020 hieß das Programm „Soziale Stadt“. Jetzt heißt es „Sozialer Zusammenhalt“.",
  "tr": "Bazı mahallelerin diğerlerinden daha fazla desteğe ihtiyacı vardır. Bunun için 1999’dan beri, Almanya’da federal devletin ve eyaletlerin birlikte yürüttüğü “Soziale Stadt” (Sosyal Kent) programı var. Hannover’de de bazı mahalleler bu kapsamda yenileme bölgesi ilan edildi.\n\nAmaç, bu mahallelerde daha iyi oturulması ve yaşanmasıdır. Binalar ve sokaklar yapılıyor, yenileniyor; insanları bir araya getiren projeler doğuyor. Orada oturanlar planlamaya katılıyor ve uygulamaya yardım ediyor. Her mahalle yalnızca sınırlı bir süre için desteklenir.\n\nMahallede oturanların yerinde danışabileceği birileri olsun diye Hannover Belediyesi mahalle bürolarını (Quartiersmanagement) kurdu.\n\nProgramın adı 2020’ye kadar “Soziale Stadt” idi; o zamandan beri adı “Sozialer Zusammenhalt” (Toplumsal Dayanışma).",
  "uk": "Деякі райони потребують більшої підтримки, ніж інші. Для цього з 1999 року діє програма «Soziale Stadt» («Соціальне місто»), яку спільно фінансують федерація та федеральні землі Німеччини. У Ганновері кілька районів теж було оголошено територіями оновлення.\n\nМета — щоб у цих районах було краще жити. Там будують і оновлюють, з’являються проєкти, які об’єднують людей. Мешканці беруть участь у плануванні й допомагають утілювати задумане. Кожен район отримує підтримку лише обмежений час.\n\nЩоб мешканцям було до кого звернутися на місці, місто Ганновер створило районні бюро — Quartiersmanagement.\n\nДо 2020 року програма називалася «Soziale Stadt», відтоді її назва — «Sozialer Zusammenhalt» («Соціальна згуртованість»).",
  "ar": "تحتاج بعض أحياء المدينة إلى دعم أكثر من غيرها. لذلك يوجد منذ عام 1999 برنامج «Soziale Stadt» (المدينة الاجتماعية) الذي تموله الحكومة الاتحادية والولايات الألمانية معًا. وقد أُعلنت عدة أحياء في هانوفر مناطق تجديد ضمن هذا البرنامج.\n\nالهدف أن تصبح الحياة والسكن في هذه الأحياء أفضل. يُبنى هناك ويُجدد، وتنشأ مشاريع تجمع الناس. ويشارك السكان في التخطيط ويساعدون في التنفيذ. ويحصل كل حي على الدعم لفترة محدودة فقط.\n\nولكي يجد السكان من يسألونه في الحي نفسه، أنشأت مدينة هانوفر مكاتب الأحياء المسماة Quartiersmanagement.\n\nكان اسم البرنامج حتى عام 2020 «Soziale Stadt»، ومنذ ذلك الحين اسمه «Sozialer Zusammenhalt» (التماسك الاجتماعي)."
}'), summary),
  tasks = json_patch(json('{
  "de-simple": [
    "Es sorgt dafür, dass das Programm im Stadtteil gut läuft.",
    "Es lädt die Menschen im Stadtteil ein: Machen Sie mit!",
    "Es bringt Menschen zusammen: aus Vereinen, Einrichtungen, Politik und Firmen.",
    "Es fängt Projekte an und kümmert sich um sie.",
    "Es leitet Gespräche: Wie soll unser Stadtteil werden?"
  ],
  "tr": [
    "“Soziale Stadt” programının mahallede iyi uygulanmasını sağlamak",
    "Mahallelileri katılmaya davet etmek ve yüreklendirmek",
    "Kurumları, dernekleri, girişimleri, gönüllüleri, siyaseti ve iş dünyasını bir araya getirip iş birliğini güçlendirmek",
    "Projeler başlatmak ve onların sorumluluğunu üstlenmek",
    "Mahallenin nasıl gelişmesi gerektiği üzerine yapılan görüşmeleri yönetmek"
  ],
  "uk": [
    "Дбати про те, щоб програму «Soziale Stadt» добре втілювали в районі",
    "Запрошувати мешканців і заохочувати їх до участі",
    "Об’єднувати установи, товариства, ініціативи, активних людей, політику та бізнес і зміцнювати їхню співпрацю",
    "Започатковувати проєкти й відповідати за них",
    "Вести розмову про те, як має розвиватися район"
  ],
  "ar": [
    "الحرص على تنفيذ برنامج «Soziale Stadt» تنفيذًا جيدًا في الحي",
    "دعوة السكان وتشجيعهم على المشاركة",
    "جمع المؤسسات والجمعيات والمبادرات والناشطين والسياسة والاقتصاد وتقوية التعاون بينهم",
    "إطلاق المشاريع وتحمل مسؤوليتها",
    "إدارة الحوار حول كيفية تطور الحي"
  ]
}'), tasks),
  question = json_patch(json('{
  "de-simple": "Was ist „Soziale Stadt“? Und was ist das Quartiersmanagement?",
  "tr": "“Soziale Stadt” nedir ve Quartiersmanagement ne iş yapar?",
  "uk": "Що таке «Soziale Stadt» і що робить Quartiersmanagement?",
  "ar": "ما هو برنامج «Soziale Stadt» وما هو Quartiersmanagement؟"
}'), question),
  tasks_title = json_patch(json('{
  "de-simple": "Das macht das Quartiersmanagement zum Beispiel:",
  "tr": "Quartiersmanagement’ın görevlerinden bazıları:",
  "uk": "Серед завдань Quartiersmanagement:",
  "ar": "من مهام Quartiersmanagement:"
}'), tasks_title),
  invitations = json_patch(json('{
  "de-simple": [
    "Haben Sie Fragen zum Programm „Soziale Stadt“? Oder haben Sie eine Idee?",
    "Möchten Sie mehr über die Projekte wissen? Oder möchten Sie mithelfen?"
  ],
  "tr": [
    "“Soziale Stadt” programıyla ilgili sorularınız ya da önerileriniz mi var?",
    "Projeler hakkında bilgi almak ya da gönüllü olarak katılmak ister misiniz?"
  ],
  "uk": [
    "Маєте запитання чи пропозиції щодо програми «Soziale Stadt»?",
    "Хочете дізнатися про проєкти або допомагати як волонтер?"
  ],
  "ar": [
    "هل لديك أسئلة أو اقتراحات حول برنامج «Soziale Stadt»؟",
    "هل تريد معرفة المزيد عن المشاريع أو العمل متطوعًا؟"
  ]
}'), invitations)
WHERE slug = 'soziale-stadt';

WITH words (slug, names) AS (VALUES
  ('feste-festivals', '{"tr":"Şenlikler ve festivaller","uk":"Свята й фестивалі","ar":"الأعياد والمهرجانات"}'),
  ('konzerte', '{"tr":"Konserler","uk":"Концерти","ar":"الحفلات الموسيقية"}'),
  ('buehne', '{"tr":"Sahne","uk":"Сцена","ar":"المسرح"}'),
  ('ausstellungen', '{"tr":"Sergiler","uk":"Виставки","ar":"المعارض"}'),
  ('kinder-familie', '{"tr":"Çocuk ve aile","uk":"Діти й родина","ar":"الأطفال والعائلة"}'),
  ('maerkte', '{"tr":"Pazarlar","uk":"Ярмарки","ar":"الأسواق"}'),
  ('sport', '{"tr":"Spor ve hareket","uk":"Спорт і рух","ar":"الرياضة والحركة"}'),
  ('treffpunkt', '{"tr":"Buluşma ve komşuluk","uk":"Зустрічі й сусідство","ar":"اللقاء والجيرة"}'),
  ('bildung', '{"tr":"Kurslar ve konuşmalar","uk":"Курси й лекції","ar":"الدورات والمحاضرات"}'),
  ('beratung', '{"tr":"Danışmanlık","uk":"Консультації","ar":"الاستشارة"}'),
  ('beteiligung', '{"tr":"Katılım","uk":"Участь","ar":"المشاركة"}')
)
UPDATE categories SET names = json_patch(
  (SELECT words.names FROM words WHERE words.slug = categories.slug), names
)
WHERE slug IN (SELECT slug FROM words);
