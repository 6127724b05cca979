/** A refusal in the words of CloudFormation; a request that causes it is answered with its code. */
export class CloudFormationError extends Error {
  override readonly name = 'CloudFormationError';

  constructor(
    message: string,
    readonly code: string = 'ValidationError',
  ) {
    super(message);
  }
}
