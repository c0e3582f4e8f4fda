/** How English dates are written where there is a choice. */
export interface DateStyle {
  /** `January 21, 1924` for `21 January 1924`. */
  readonly monthFirst: boolean;
  /** `44 BCE` and `79 CE` for `44 BC` and `AD 79`. */
  readonly commonEra: boolean;
  readonly circa: 'c.' | 'ca.' | 'circa' | 'about';
}

export const plainStyle: DateStyle = { monthFirst: false, commonEra: false, circa: 'c.' };

/** The style that most of a file's dates are written in; where they do not tell, the plain one. */
export function styleOf(texts: readonly string[]): DateStyle {
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const circas = (['c.', 'ca.', 'circa', 'about'] as const).map((word) => ({ word, count: texts.filter((text) => text.toLowerCase().startsWith(word)).length }));
  const [favourite = circas[0]] = [...circas].sort((one, other) => other.count - one.count);
  return {
    monthFirst: count(/^\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{3,4}|[–-]\d)/u) > count(/^\d{1,2}(?:st|nd|rd|th)? (?:of )?(?!BCE|AUC)\p{L}{3,9}/u),
    commonEra: count(/\bB\.? ?C\.? ?E\b|\bC\.?E\b/) > count(/\bB\.? ?C\b(?!\.? ?E\b)|\bA\.? ?D\b/),
    circa: favourite?.word ?? plainStyle.circa,
  };
}
