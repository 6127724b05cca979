import { fuzz } from './fuzz';

/** `npm run fuzz -- [inputs] [seed]`: a hundred thousand inputs, by a seed of the day unless said. */
const [inputs = '100000', given] = process.argv.slice(2);
const seed = given === undefined ? Math.floor(Date.now() / 1000) % 1_000_000_000 : Number(given);
process.stdout.write(`seed ${seed}\n`);
for (const { name, inputs: tried, seconds, failure } of fuzz(Number(inputs), seed)) {
  process.stdout.write(
    `${tried} inputs, ${seconds.toFixed(1)} s: ${name}${failure === undefined ? '' : `: FAILED\n${failure}`}\n`,
  );
  if (failure !== undefined) process.exitCode = 1;
}
