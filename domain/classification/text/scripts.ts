/** Which kind of character a UTF-16 unit is: what separates words depends on it. */
export type CharKind = 'han' | 'letter' | 'mark' | 'other';

/** Han and kana are written without spaces; a surrogate pair from 0xD840 on is a rare Han character. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x3040 && unit <= 0x30ff) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}

/** `!` and `?` carry mood, so that a model may learn from them; all other signs only separate. */
export function charKind(unit: number): CharKind {
  if (unit < 0x80) {
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a))
      return 'letter';
    return unit === 0x21 || unit === 0x3f ? 'mark' : 'other';
  }
  if (isHan(unit)) return 'han';
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return 'other';
  // General punctuation, arrows, symbols, dingbats, CJK signs, half-width forms left over.
  if ((unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xd800) return 'other';
  return 'letter';
}
