import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { InventoryError } from './inventory-error';

/** One current object of an inventory. */
export interface InventoryObject {
  /** Decoded, without the prefix of the reader. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Without quotes; empty where the inventory has none. */
  readonly etag: string;
}

export interface ReadInventoryOptions {
  /** Columns, as `fileSchema` of a manifest names them. @default those of the manifest */
  readonly fields?: string;
  /** Only keys that begin so, without this part. */
  readonly prefix: string;
}

/**
 * The current objects of an inventory in CSV, one at a time, in the order of its files; delete markers and older
 * versions are omitted.
 *
 * @throws InventoryError where a file is missing, of another format, or a row has other columns than the manifest says
 */
export async function* readInventory(
  path: string,
  { fields, prefix }: ReadInventoryOptions,
): AsyncGenerator<InventoryObject> {
  const { columns, files } = path.endsWith('.json') ? readManifest(path) : oneFile(path, fields);
  for (const file of files) {
    for await (const row of rowsOf(file)) {
      if (row.length !== columns.length)
        throw new InventoryError(
          `${file}: expected ${columns.length} columns (${columns.join(', ')}), got ${row.length}: the columns are those of another inventory, or the file is cut off`,
        );
      const cell = (name: string) => row[columns.indexOf(name)] ?? '';
      if (cell('IsLatest') === 'false' || cell('IsDeleteMarker') === 'true') continue;
      const key = decoded(cell('Key'), file);
      const size = Number(cell('Size'));
      if (cell('Size') === '' || !Number.isSafeInteger(size))
        throw new InventoryError(`${file}: expected the size of ${key} in bytes, got "${cell('Size')}"`);
      if (key.startsWith(prefix)) yield { key: key.slice(prefix.length), size, etag: cell('ETag').replaceAll('"', '') };
    }
  }
}

interface Inventory {
  readonly columns: readonly string[];
  readonly files: readonly string[];
}

function readManifest(path: string): Inventory {
  const manifest: unknown = parsed(path);
  if (typeof manifest !== 'object' || manifest === null)
    throw new InventoryError(`${path}: expected the manifest of an inventory, got something else`);
  const { fileFormat, fileSchema, files }: { fileFormat?: unknown; fileSchema?: unknown; files?: unknown } = manifest;
  if (fileFormat !== 'CSV')
    throw new InventoryError(
      `${path}: expected an inventory in CSV, got ${JSON.stringify(fileFormat)}; configure the inventory with CSV`,
    );
  if (typeof fileSchema !== 'string' || !isList(files))
    throw new InventoryError(`${path}: expected fileSchema and files, got a manifest without`);
  return { columns: columnsOf(fileSchema, path), files: files.map((file) => beside(path, file)) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function oneFile(path: string, fields: string | undefined): Inventory {
  if (fields === undefined)
    throw new InventoryError(`${path}: a CSV file says nothing of its columns; give --fields, or its manifest.json`);
  return { columns: columnsOf(fields, path), files: [path] };
}

function columnsOf(schema: string, path: string): readonly string[] {
  const columns = schema.split(',').map((column) => column.trim());
  for (const needed of ['Key', 'Size'])
    if (!columns.includes(needed))
      throw new InventoryError(
        `${path}: expected the columns Key and Size, got ${columns.join(', ')}; add ${needed} to the inventory`,
      );
  return columns;
}

/** S3 names a file by its key in the destination bucket: it is looked for below the manifest, then beside it. */
function beside(manifest: string, file: unknown): string {
  const key =
    typeof file === 'object' && file !== null && 'key' in file && typeof file.key === 'string' ? file.key : undefined;
  if (key === undefined)
    throw new InventoryError(`${manifest}: expected files with a key, got ${JSON.stringify(file)}`);
  const candidates = [
    join(dirname(manifest), basename(key)),
    join(dirname(manifest), 'data', basename(key)),
    join(dirname(manifest), key),
  ];
  const found = candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  if (!found)
    throw new InventoryError(
      `${manifest}: ${key} is not beside it; download the files of the inventory next to the manifest`,
    );
  return found;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InventoryError(
      `${path}: expected the manifest.json of an inventory: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function* rowsOf(file: string): AsyncGenerator<readonly string[]> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new InventoryError(`${file}: no such file`);
  const bytes = createReadStream(file);
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const rows = text.pipe(parse({ relax_column_count: true }));
  bytes.on('error', (error) => rows.destroy(error));
  text.on('error', (error: Error) => rows.destroy(error));
  try {
    for await (const row of rows) yield row;
  } catch (error) {
    throw new InventoryError(`${file}: not a whole CSV file: ${error instanceof Error ? error.message : error}`);
  }
}

/** Keys are URL-encoded in an inventory. */
function decoded(key: string, file: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    throw new InventoryError(`${file}: expected a URL-encoded key, got ${key}`);
  }
}
