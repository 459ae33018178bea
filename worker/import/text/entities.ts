/** Character references of HTML → the characters that they mean. */

/** ISO 8859-1 from 160 on, in its order; HTML has a name for each. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';

/** Each character with its names behind it. */
const OTHERS = [
  '& amp AMP|< lt LT|> gt GT|" quot QUOT|\' apos|€ euro|– ndash|— mdash|‐ hyphen dash|… hellip mldr',
  '‘ lsquo|’ rsquo rsquor|‚ sbquo lsquor|“ ldquo|” rdquo rdquor|„ bdquo ldquor|‹ lsaquo|› rsaquo',
  '• bull bullet|· centerdot|† dagger|‡ Dagger|‰ permil|′ prime|″ Prime|™ trade TRADE|⁄ frasl',
  '® REG circledR|© COPY|ˆ circ|˜ tilde|← larr|↑ uarr|→ rarr|↓ darr|↔ harr|⇒ rArr|− minus|∞ infin',
  '≈ asymp|≠ ne|≤ le|≥ ge|✓ check checkmark|✗ cross|★ starf bigstar|☆ star|♥ hearts|♪ sung|☎ phone',
  '½ half|⅓ frac13|⅔ frac23|⅛ frac18|€ EUR|ƒ fnof|№ numero|♀ female|♂ male|fi filig|fl fllig',
  'Œ OElig|œ oelig|Š Scaron|š scaron|Ÿ Yuml|Ž Zcaron|ž zcaron|Č Ccaron|č ccaron|Ř Rcaron|ř rcaron',
  'Ą Aogon|ą aogon|Ć Cacute|ć cacute|Ę Eogon|ę eogon|Ł Lstrok|ł lstrok|Ń Nacute|ń nacute',
  'Ś Sacute|ś sacute|Ź Zacute|ź zacute|Ż Zdot|ż zdot|Ğ Gbreve|ğ gbreve|İ Idot|ı imath inodot',
  'Ş Scedil|ş scedil|Ě Ecaron|ě ecaron|Ď Dcaron|ď dcaron|Ň Ncaron|ň ncaron|Ť Tcaron|ť tcaron',
  'Ů Uring|ů uring|Ő Odblac|ő odblac|Ű Udblac|ű udblac|Ă Abreve|ă abreve|Đ Dstrok|đ dstrok',
  'Ā Amacr|ā amacr|Ē Emacr|ē emacr|Ī Imacr|ī imacr|Ō Omacr|ō omacr|Ū Umacr|ū umacr|Ţ Tcedil|ţ tcedil',
  '\u2002 ensp|\u2003 emsp|\u2009 thinsp|\u200a hairsp|\u200b ZeroWidthSpace|\u200c zwnj|\u200d zwj',
  '\u200e lrm|\u200f rlm|\n NewLine|\t Tab|! excl|# num|% percnt|( lpar|) rpar|* ast|+ plus|, comma',
  '. period|/ sol|: colon|; semi|= equals|? quest|@ commat|[ lsqb lbrack|] rsqb rbrack|_ lowbar',
].join('|');

const names = new Map<string, string>([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...OTHERS.split('|').flatMap((entry) => {
    const [character = '', ...own] = [entry[0], ...entry.slice(2).split(' ')];
    return own.map((name) => [name, character] as const);
  }),
]);

/** By number. HTML reads 128 to 159 as Windows-1252, since that is what is meant by them. */
function numbered(code: number): string | undefined {
  if (code >= 128 && code < 160) {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  }
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

const REFERENCE = /&(?:amp;)?(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/**
 * Also reads what was escaped twice, `&amp;nbsp;`. What is no reference that is known stays as it is,
 * and so does one without its semicolon: in an address, `&copy=2` is no ©.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal, hexadecimal, name) => {
    if (name) return names.get(name) ?? whole;
    return numbered(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)) ?? whole;
  });
}
