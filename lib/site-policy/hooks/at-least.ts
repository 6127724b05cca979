/** Source of a regular expression that a string of digits matches where it is `least` or more. */
export function atLeastPattern(least: number): string {
  if (least <= 0) return '^[0-9]+$';
  const digits = String(Math.ceil(least));
  // The same length: a greater digit at some place, after the same digits in front; or a longer number.
  const greater = [...digits].flatMap((digit, place) => {
    const after = digits.length - place - 1;
    return digit === '9' ? [] : [`${digits.slice(0, place)}[${Number(digit) + 1}-9]${'[0-9]'.repeat(after)}`];
  });
  return `^0*(?:${[digits, ...greater, `[1-9][0-9]{${digits.length},}`].join('|')})$`;
}

/** Source of a regular expression that a string of digits matches where it is `most` or less. */
export function atMostPattern(most: number): string {
  return `^(?!${atLeastPattern(Math.floor(most) + 1).slice(1)})[0-9]+$`;
}
