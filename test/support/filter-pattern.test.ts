import { matchesFilter } from './filter-pattern';

const event = {
  eventName: 'ConsoleLogin',
  size: 300,
  readOnly: false,
  none: null,
  address: '10.16.3.7',
  user: { type: 'Root' },
  resources: [{ ARN: 'a' }, { ARN: 'b' }],
};

test.each([
  '{ $.eventName = "ConsoleLogin" }',
  '{ $.eventName = ConsoleLogin }',
  '{ $.eventName = "Console*" }',
  '{ $.eventName = "*Login" }',
  '{ $.eventName != "Other" }',
  '{ $.address = 10.16.* }',
  '{ $.size = 300 }',
  '{ $.size > 299 }',
  '{ $.size >= 300 && $.size <= 300 }',
  '{ $.size != 1 }',
  '{ $.readOnly IS FALSE }',
  '{ $.none IS NULL }',
  '{ $.other NOT EXISTS }',
  '{ $.user.type = "Root" }',
  '{ $.resources[1].ARN = "b" }',
  '{ ($.eventName = "Other") || ($.user.type = "Root") }',
  '{ ($.eventName = "Other" || $.size < 301) && ($.other NOT EXISTS) }',
  '{ $.eventName = "Other" && $.size = 1 || $.size = 300 }',
])('%s matches', (pattern) => {
  expect(matchesFilter(pattern, event)).toBe(true);
});

test.each([
  '{ $.eventName = "Console" }',
  '{ $.eventName = "consolelogin" }',
  '{ $.eventName != "Console*" }',
  '{ $.size > 300 }',
  '{ $.readOnly IS TRUE }',
  '{ $.user IS NULL }',
  '{ $.eventName NOT EXISTS }',
  '{ $.other = "x" }',
  '{ $.other != "x" }',
  '{ $.resources[2].ARN = "b" }',
  '{ $.eventName = "Other" || $.size = 300 && $.readOnly IS TRUE }',
  '{ ($.eventName = "ConsoleLogin") && ($.size = 1) }',
])('%s does not match', (pattern) => {
  expect(matchesFilter(pattern, event)).toBe(false);
});

test.each([
  '$.eventName = "ConsoleLogin"',
  '{ $.eventName = "ConsoleLogin" ',
  '{ $.eventName IS "ConsoleLogin" }',
  '{ ($.eventName = "ConsoleLogin" }',
  '{ $.eventName ~ "x" }',
  '{ eventName = "ConsoleLogin" }',
  '{ $.eventName = "x" } more',
])('%s throws', (pattern) => {
  expect(() => matchesFilter(pattern, event)).toThrow();
});
