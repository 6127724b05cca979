import { writeFileSync } from 'node:fs';
import { assemblies, dispositionsOf } from './dispositions';
import { actionsPage, groupOf, PAGE } from './page';
import { referenceRelease } from './reference';

/** Writes the page of all actions: `npm run actions`. */
async function main(): Promise<void> {
  const found = await dispositionsOf(assemblies());
  writeFileSync(PAGE, actionsPage(found, await referenceRelease()));
  const reasoned = found.filter((one) => groupOf(one) === 'reasoned');
  process.stdout.write(`${found.length} actions, ${reasoned.length} neither asked nor needed: ${PAGE}\n`);
}

void main();
