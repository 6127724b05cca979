import { compare } from './compare';
import { PARTS } from './grammar';
import { EVERY_KIND, EVERY_OPERATOR } from './keys';

/** How often each operator, kind of key and part of a question has to be drawn for the comparison to count. */
const LEAST = 100;

/**
 * Compares the search with a second decider on random questions, and prints what was drawn and what differs:
 *
 *     npm run access:compare [-- QUESTIONS SEED]
 */
function main([count = '20000', seed = '20261130']: readonly string[]): void {
  const started = Date.now();
  const { drawn, differences, ...seen } = compare(Number(count), Number(seed));
  const counted = [...EVERY_OPERATOR, ...EVERY_KIND, ...PARTS, 'variable', 'another account', 'key policy'];
  const rare = counted.filter((what) => (drawn.get(what) ?? 0) < LEAST);
  const lines = [
    ...Object.entries(seen).map(([what, number]) => `${what}: ${number}`),
    counted.map((what) => `${what} ${drawn.get(what) ?? 0}`).join(', '),
    ...(rare.length > 0 ? [`drawn less than ${LEAST} times: ${rare.join(', ')}`] : []),
    `${differences.length} differences, ${Math.round((Date.now() - started) / 1000)} s, seed ${seed}`,
    ...differences.slice(0, 5).map((one) => JSON.stringify(one)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = differences.length + rare.length > 0 ? 1 : 0;
}

main(process.argv.slice(2));
