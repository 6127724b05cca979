import { jsonText } from '../../common/printable';
import { type FactorState, type SovereigntyInput, sovereigntyOf } from './sovereignty';
import { indented } from './table';

/** The factors of sovereignty for people: who says what of each, and no score. */
export function sovereigntyText(input: SovereigntyInput): string {
  const lines = sovereigntyOf(input).flatMap((state, at, all) => [
    ...(all[at - 1]?.objective === state.objective ? [] : ['', `${state.objective}  ${state.title}`]),
    ...factorLines(state),
  ]);
  return [
    'Sovereignty, factor by factor, along the Cloud Sovereignty Framework 1.2.1',
    ...lines,
    '',
    'proven: by rules over templates; attested: by the operator, in the deployment file',
    'claimed: by the provider of itself, not checked; unknown: none of these says it',
    'There is no score: a sum of these would hide what is unknown.',
    '',
  ].join('\n');
}

function factorLines({ factor, proven, attested, claimed, unknown }: FactorState): readonly string[] {
  const line = (label: string, texts: readonly string[]) =>
    texts.flatMap((text) => indented(`${label.padEnd(8)}  ${text}`, '    ', ' '.repeat(14)));
  const holding = proven.map(({ by, state }) => (state === undefined ? by : `${by} (${state})`)).join(', ');
  return [
    `  ${factor}`,
    ...line('proven', holding === '' ? [] : [holding]),
    ...line('attested', attested),
    ...line(
      'claimed',
      claimed.map(
        ({ partition, claim, source, asOf, lookAgain }) =>
          `${partition}: ${claim} [${source}; read in ${asOf}, to be looked up again by ${lookAgain}]`,
      ),
    ),
    ...line('unknown', unknown),
  ];
}

/** The factors of sovereignty for machines. */
export function sovereigntyJson(input: SovereigntyInput): string {
  return jsonText({ factors: sovereigntyOf(input) });
}
