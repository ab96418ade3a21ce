import fc, { type Arbitrary } from 'fast-check'

/** Texts that have broken one server or another. */
export const hostileTexts: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'ink\u0000wash',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '💡'.repeat(200),
    'z̷̡̢̛͔̪̦̞̙'.repeat(40),
    'x'.repeat(20_000),
    '9'.repeat(400),
    '-1',
    '1e309',
    'NaN',
    'null',
    'undefined',
    'true',
    '__proto__',
    'constructor',
    '[object Object]',
    "'; drop table users; --",
    '{{7*7}}%7B%7B',
    '<script>alert(1)</script>',
    '../../../etc/passwd',
    '..%2f..%2f',
    '%',
    '%zz',
    'ink:* & !fog | <->',
    '(?:a+)+$',
    '1970-01-01T00:00:00Z',
    '9999-99-99',
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Values of JSON that a field rarely expects. */
export const hostileValues: Arbitrary<unknown> = fc.oneof(
  hostileTexts,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER,
    1e308,
    [],
    {},
    [[]],
    [null],
    { toString: 'x' },
    { length: -1 },
    { constructor: 'x' },
    { $gt: '' },
    { equals: 'x' },
    Array.from({ length: 300 }, (_, index) => index),
    nest(2_000),
  ),
  fc.jsonValue(),
)

export const hostileNames: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '$where',
    'where[code][like]',
    'id',
    'roles',
    'depth',
    'limit[]',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
)

/** Bodies that are no JSON, or not what they are said to be. */
export const hostileBodies: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[',
    '"',
    '{"a":1,}',
    "{'a':1}",
    'undefined',
    'NaN',
    '\ufeff{}',
    '{"__proto__":{"roles":["admin"]}}',
    '{"a":1,"a":2}',
    '['.repeat(50_000),
    `"${'x'.repeat(300_000)}"`,
    'a=1&b=2',
    '<xml/>',
    '\u0000',
  ),
  fc.string({ maxLength: 60 }),
)

export const hostileTypes: Arbitrary<string | null> = fc.constantFrom(
  null,
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'application/JSON ; charset=utf-16',
  'image/png',
  ';',
)

/** Headers that a client sends when it is broken, or wishes to break something. */
export const hostileHeaders: Arbitrary<Record<string, string>> = fc.constantFrom<
  Record<string, string>
>(
  { authorization: 'JWT' },
  { authorization: 'JWT not.a.token' },
  { authorization: `JWT ${'a'.repeat(5_000)}` },
  { authorization: 'users API-Key' },
  { authorization: 'users API-Key 00000000-0000-0000-0000-000000000000' },
  { authorization: 'users API-Key %00' },
  { authorization: 'Basic YTpi' },
  { authorization: 'nothings API-Key x' },
  { cookie: 'payload-token=x; payload-token=y' },
  { cookie: '=;;; payload-token' },
  { origin: 'https://elsewhere.test' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'if-none-match': '*, "x", W/' },
  { 'if-match': '"x"' },
  { 'x-request-id': 'a b\tc' },
  { 'x-forwarded-for': 'unknown, 1.2.3.4, ::1, \u00e4' },
  { 'x-payload-http-method-override': 'GET' },
  { 'accept-language': 'xx-invalid;q=nine' },
  { 'user-agent': '' },
)

function nest(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}
