/** What the role of CloudFormation in one account is to be able to deploy. */
export interface ExecutionScope {
  /** Name of the deployment: everything that it names begins with it. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Types of the resources in its templates. */
  readonly types: Iterable<string>;
}

/** A statement of an identity policy. */
export interface ExecutionStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}
