import { measureByCharacter, type Measure } from './labels';

/**
 * The fonts of what is printed. Arial, Helvetica and Liberation Sans have the same widths; Noto Sans is a little wider. One of them is at hand
 * nearly everywhere, so that a text comes out no wider than it is measured here.
 */
export const printedFamily = 'Helvetica, Arial, "Liberation Sans", "Noto Sans", sans-serif';

/** The fonts of titles, which have room to spare. */
export const titleFamily = 'Georgia, "Times New Roman", "Noto Serif", serif';

/** Measures text in the printed fonts without a page to try it on; `sizePx` is the font's size. */
export function measurePrinted(sizePx: number): Measure {
  return measureByCharacter((character) => (widthOf(character) / 100) * sizePx);
}

/** In hundredths of an em. */
function widthOf(character: string): number {
  return known.get(character) ?? scriptWidths.find(([script]) => script.test(character))?.[1] ?? ordinaryWidth;
}

const ordinaryWidth = 65;

/** Widths of the scripts of which no single letters are listed, on the broad side. */
const scriptWidths: readonly (readonly [script: RegExp, hundredths: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u, 100],
  [/\p{Script=Arabic}/u, 56],
  [/[\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}]/u, 60],
  [/[\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Myanmar}]/u, 90],
];

/** Advance widths in hundredths of an em: of each letter the greater one of Arial's and of Noto Sans's. */
const widths: readonly (readonly [hundredths: number, characters: string])[] = [
  [18, '‛'],
  [23, '\'‘’'],
  [24, '′'],
  [25, '‚'],
  [26, 'ijlįĵĺļłǐіј'],
  [28, ' !,.:;\u00a0ìíîïĩīĭı·ї'],
  [30, 'ľ'],
  [33, '[]ſ'],
  [34, '()-I`¡´·¸ÌÍÎÏĨĪĬĮİŀǏΙΪІЇ\u2010\u2011‹›'],
  [35, 'f²³¹ΐίιϊ'],
  [36, '“”'],
  [37, 'tţŧț'],
  [38, '/\\{}ªºť•'],
  [41, '"″'],
  [42, 'rŕŗřƒ„'],
  [43, '°'],
  [44, 'гѓґ'],
  [47, 'Ί'],
  [48, 'ξτт'],
  [49, 'έεζςз'],
  [50, 'JcszçćĉċčĴśŝşšźżžșЈсѕ'],
  [51, 'vyýÿŷуў'],
  [52, 'ĳγэє‡'],
  [53, 'xкхќ'],
  [54, 'kķĸκҐ'],
  [55, 'λνЃГ'],
  [56, '*?L_|¦§«¯»ĹĻĽĿŁΓχя–†'],
  [57, 'aeàáâãäåèéêëāăąēĕėęěǎаеѐё'],
  [58, '$0123456789^¢£¤¥¨±÷в\u2012€'],
  [59, '+<=>~¬×дл'],
  [60, 'θбь'],
  [61, 'oðòóôõöōŏőǒδορόЗо'],
  [62, 'FTZbdghnpqu¿ñøùúûüþďđĝğġģĥħńņňŋŢŤŦũūŭůűųŹŻŽǔǖǘǚǜȚΖΣΤάήΰαησυϋύЌКТрчђћ'],
  [63, 'µμпџ'],
  [64, 'ßβЎУнц'],
  [65, '#Ξийѝ'],
  [66, '¶БЬ'],
  [67, 'ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸǍȘΆΑΒΔΕΚΛΡΥΧΫЀЁЅАВЕРХ'],
  [69, 'ŉπ'],
  [70, 'ДЧъ'],
  [71, 'Л'],
  [72, 'ЄЭ'],
  [73, 'CDRÇÐĆĈĊČĎĐŔŖŘφСЯ'],
  [74, '&UÙÚÛÜĲŨŪŬŮŰŲǓǕǗǙǛΠЏП'],
  [75, 'HĤĦΗНЦжм'],
  [76, 'NÑŃŅŇŊΝ'],
  [77, 'ψЍИЙ'],
  [78, 'GĜĞĠĢы'],
  [79, 'OQwÒÓÔÕÖØŌŎŐŵǑẁẃẅΈΘΟΩωώО'],
  [80, 'Ъ'],
  [81, 'ΦФ'],
  [82, 'Ώ'],
  [83, 'Όф'],
  [84, '©®¼½¾ΉΨю←↑→↓'],
  [86, 'ΎЋ'],
  [87, 'Ђ'],
  [89, '%æЫњ'],
  [90, 'ш'],
  [91, 'MΜМщљ'],
  [93, 'Ж'],
  [94, 'm'],
  [95, 'WœŴẀẂẄ'],
  [100, 'ÆŒ—―…'],
  [102, '@Њ'],
  [104, 'Ш'],
  [105, 'Щ'],
  [106, 'ЉЮ'],
  [108, '№'],
  [118, '‰'],
  [155, '‱'],
];

const known: ReadonlyMap<string, number> = new Map(widths.flatMap(([width, characters]) => [...characters].map((character): [string, number] => [character, width])));
