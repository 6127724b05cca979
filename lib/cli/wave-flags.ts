import type { WaveSizes } from '../deployment/waves';
import { UsageError } from './command';
import type { Flags } from './flags';

/** How many sites `--sizes` gives each wave; undefined where it is not given. */
export function sizesFrom({ values: { sizes: text } }: Flags): WaveSizes | undefined {
  if (text === undefined) return undefined;
  const sizes = text.split(',').map(Number);
  if (/^\d{1,4}(?:,\d{1,4})*$/.test(text) && sizes.every((size) => size > 0)) return sizes;
  throw new UsageError(`--sizes: expected numbers of sites such as 1,5,20, found "${text}"`);
}
