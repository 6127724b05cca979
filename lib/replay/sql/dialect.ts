/** How an engine writes what is not the same in both: Trino, which Athena runs, and DuckDB. */
export interface Dialect {
  readonly name: 'athena' | 'duckdb';
  /** The text, number or boolean at a path in JSON, as text; NULL for objects, arrays and what is not there. */
  text(json: string, path: readonly string[]): string;
  /** The object at a name in JSON, as a map of JSON; NULL where there is none. */
  map(json: string, name: string): string;
  keys(map: string): string;
  /** The text of a value of a map, of which `path` is the place in the value. */
  at(map: string, key: string, path?: '$' | '$[0]'): string;
  /** The texts at a name in JSON that is a list; NULL where there is none. */
  texts(json: string, name: string): string;
  /** The objects at a name in JSON that is a list, with these fields. */
  rows(json: string, name: string, fields: readonly string[]): string;
  /** Something of each element of a list. */
  each(list: string, element: string, body: string): string;
  /** A list of texts as JSON. */
  json(list: string): string;
  /** Whether a regular expression matches a part of a text. */
  matches(text: string, expression: string): string;
  /** The first group of a regular expression; NULL where it does not match. */
  group(text: string, expression: string): string;
  /** A text with each match of a regular expression replaced. */
  replaced(text: string, expression: string, by: string): string;
}

/** A text as a literal of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Athena engine version 3: the functions of Trino (Athena User Guide, "Functions in Amazon Athena"; Trino, "JSON functions
 * and operators", "Array functions", "Map functions", "Regular expression functions").
 */
export const ATHENA: Dialect = {
  name: 'athena',
  text: (json, path) => `json_extract_scalar(${json}, ${quoted(`$${path.map((name) => `["${name}"]`).join('')}`)})`,
  map: (json, name) => `TRY_CAST(json_extract(${json}, ${quoted(`$["${name}"]`)}) AS map(varchar, json))`,
  keys: (map) => `map_keys(${map})`,
  at: (map, key, path = '$') => `json_extract_scalar(element_at(${map}, ${key}), ${quoted(path)})`,
  texts: (json, name) => `TRY_CAST(json_extract(${json}, ${quoted(`$["${name}"]`)}) AS array(varchar))`,
  rows: (json, name, fields) =>
    `TRY_CAST(json_extract(${json}, ${quoted(`$["${name}"]`)}) AS array(row(${fields.map((field) => `"${field}" varchar`).join(', ')})))`,
  each: (list, element, body) => `transform(${list}, ${element} -> ${body})`,
  json: (list) => `json_format(CAST(${list} AS json))`,
  matches: (text, expression) => `regexp_like(${text}, ${quoted(expression)})`,
  group: (text, expression) => `regexp_extract(${text}, ${quoted(expression)}, 1)`,
  replaced: (text, expression, by) => `regexp_replace(${text}, ${quoted(expression)}, ${quoted(by)})`,
};

/** DuckDB (its documentation, "JSON processing functions", "List functions", "Lambda functions", "Regular expressions"). */
export const DUCKDB: Dialect = {
  name: 'duckdb',
  text: (json, path) => scalar(json, `$${path.map((name) => `."${name}"`).join('')}`),
  map: (json, name) => `TRY_CAST(json_extract(${json}, ${quoted(`$."${name}"`)}) AS MAP(VARCHAR, JSON))`,
  keys: (map) => `map_keys(${map})`,
  at: (map, key, path = '$') => scalar(`(${map})[${key}]`, path),
  texts: (json, name) => `TRY_CAST(json_extract(${json}, ${quoted(`$."${name}"`)}) AS VARCHAR[])`,
  rows: (json, name, fields) =>
    `TRY_CAST(json_extract(${json}, ${quoted(`$."${name}"`)}) AS STRUCT(${fields.map((field) => `"${field}" VARCHAR`).join(', ')})[])`,
  each: (list, element, body) => `list_transform(${list}, lambda ${element}: ${body})`,
  json: (list) => `CAST(CAST(${list} AS JSON) AS VARCHAR)`,
  matches: (text, expression) => `regexp_matches(${text}, ${quoted(expression)})`,
  group: (text, expression) => `nullif(regexp_extract(${text}, ${quoted(expression)}, 1), '')`,
  replaced: (text, expression, by) => `regexp_replace(${text}, ${quoted(expression)}, ${quoted(by)}, 'g')`,
};

export const DIALECTS: readonly Dialect[] = [ATHENA, DUCKDB];

function scalar(json: string, path: string): string {
  return `CASE WHEN json_type(${json}, ${quoted(path)}) IN ('ARRAY', 'OBJECT') THEN NULL ELSE json_extract_string(${json}, ${quoted(path)}) END`;
}
