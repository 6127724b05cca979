/** A dated, owned, reasoned exception to one rule on one resource. */
export interface Waiver {
  /**
   * A required or advisory rule of the policy, such as `log-retention`, or a rule of another plugin with its namespace, such as
   * `AwsSolutions::AwsSolutions-IAM5[Resource::*]`.
   */
  readonly rule: string;
  /** Construct path of the resource as the finding names it, or `stack name/logical id`. */
  readonly path: string;
  /** Why the risk is accepted, for the auditor to read. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
}
