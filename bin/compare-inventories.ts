import { parseArgs } from 'node:util';
import { type Comparison, compareInventories } from './inventory/compare';
import { InventoryError } from './inventory/inventory-error';
import { readInventory } from './inventory/read-inventory';

const USAGE = `compares the S3 Inventory of a source with that of its copy, before the source is deleted

  npx tsx bin/compare-inventories.ts SOURCE DESTINATION [options]

SOURCE, DESTINATION   manifest.json of an inventory whose files lie beside or below it, or one CSV file, gzipped or not
  --fields LIST       columns of a CSV file without manifest, such as "Bucket, Key, Size, ETag"
  --source-prefix P   compare only keys with this prefix, and without it
  --destination-prefix P
  --etag              compare ETags too: of no use between objects under KMS keys or uploaded in other parts
  --show N            differences shown of each kind; the default is 20

exit 0 no difference, 1 a difference, 2 unusable input`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fields: { type: 'string' },
      'source-prefix': { type: 'string', default: '' },
      'destination-prefix': { type: 'string', default: '' },
      etag: { type: 'boolean', default: false },
      show: { type: 'string', default: '20' },
      help: { type: 'boolean', default: false },
    },
  });
  const [source, destination, ...more] = positionals;
  if (values.help) process.stdout.write(`${USAGE}\n`);
  if (values.help) return 0;
  if (!source || !destination || more.length > 0)
    throw new InventoryError(`expected two inventories, got ${positionals.length}\n\n${USAGE}`);
  const show = Number(values.show);
  if (!Number.isInteger(show) || show < 0)
    throw new InventoryError(`--show: expected a whole number, got "${values.show}"`);
  const result = await compareInventories(
    readInventory(source, { fields: values.fields, prefix: values['source-prefix'] }),
    readInventory(destination, { fields: values.fields, prefix: values['destination-prefix'] }),
    { etag: values.etag, show },
  );
  process.stdout.write(reportOf(result));
  return result.differences === 0 ? 0 : 1;
}

function reportOf({ source, destination, kinds, differences }: Comparison): string {
  const lines = [
    `source       ${source.objects} objects, ${source.bytes} bytes`,
    `destination  ${destination.objects} objects, ${destination.bytes} bytes`,
  ];
  for (const { kind, count, examples } of kinds) {
    lines.push(`${kind.padEnd(12)} ${count}`, ...examples.map((example) => `  ${example}`));
    if (examples.length < count) lines.push(`  and ${count - examples.length} more`);
  }
  lines.push(differences === 0 ? 'no difference' : `${differences} differences`);
  return `${lines.join('\n')}\n`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const usage =
      error instanceof InventoryError ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    if (!usage) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
