import type { IConstruct } from 'constructs';

/** An acknowledgement that CDK keeps on a construct. */
export interface Acknowledgement {
  /** With its namespace. */
  readonly id: string;
  /** Construct path of where it was made; '' is the App. */
  readonly path: string;
}

/** `Validations.ACKNOWLEDGED_RULES_METADATA_KEY`, written out so that the command line needs no CDK. */
const METADATA_KEY = 'aws:cdk:acknowledged-rules';

/** Every acknowledgement at or below `root` whose id is of concern. */
export function acknowledgementsOf(root: IConstruct, concerns: (id: string) => boolean): readonly Acknowledgement[] {
  return root.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter((entry) => entry.type === METADATA_KEY && typeof entry.data === 'object' && entry.data !== null)
      .flatMap((entry) => Object.keys(entry.data))
      .filter(concerns)
      .map((id) => ({ id, path: construct.node.path })),
  );
}
