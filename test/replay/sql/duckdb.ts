/** Rows of a result, each value as JSON has it; whole numbers of 64 bits are texts. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What is used of `@duckdb/node-api`, which is not there on every machine. */
interface Package {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Rows }>;
  closeSync(): void;
}

/** DuckDB in memory. */
export async function openDuckDb(): Promise<{ ask(sql: string): Promise<Rows>; close(): void }> {
  if (FOUND === undefined) throw new Error('expected @duckdb/node-api to be installed');
  const instance = await FOUND.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function installed(): Package | undefined {
  try {
    const found: unknown = require('@duckdb/node-api');
    return isPackage(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isPackage(found: unknown): found is Package {
  return typeof found === 'object' && found !== null && 'DuckDBInstance' in found;
}

const FOUND = installed();

/** Whether the package, with its binary for this machine, is installed: not every machine has one. */
export const DUCKDB_IS_INSTALLED = FOUND !== undefined;
