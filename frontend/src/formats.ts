// Formats that travel by name in chart options, because JSON carries no functions.

type Format = (value: number) => string;

const locale = () => (document.documentElement.lang.startsWith('en') ? 'en-GB' : 'vi-VN');

const decimals = (value: number, digits: number) =>
  value.toLocaleString(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

const percent = (value: number, digits: number) =>
  decimals(value, digits) + (locale() === 'vi-VN' ? '\u202f%' : '%');

const FORMATS: Record<string, Format> = {
  '@pct0': (value) => percent(value, 0),
  '@pct2': (value) => percent(value, 2),
  '@int': (value) => decimals(value, 0),
  '@d1': (value) => decimals(value, 1),
  '@pt': (value) => decimals(value, 2) + (locale() === 'vi-VN' ? ' điểm' : ' pp'),
  '@date': (value) => new Date(value).toLocaleDateString(locale()),
};

/** The format called `name`, or undefined when the text names none. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS[name];
}
