/** IAM's logic by itself: decide a request over plain policy documents, search every request, read the language. */

export { authorize } from './authorize/authorize';
export type { Decision, Outcome } from './authorize/decision';
export type { Place, Policies, PolicyDocument, PolicyDocuments, PolicyKind, PolicyLevels } from './authorize/policies';
export type { ContextValue, Principal, Request } from './authorize/request';
export type { Decider } from './authorize/statements';
export { coversAction, matchesAction } from './language/actions';
export { type Address, addressText, isPrivateRange, type Range, readAddress, readRange } from './language/address';
export { arnComponents, arnLike, patternComponents, resourceLike } from './language/arn';
export { type Glyph, glob, literal, matches, meet, type Pattern, textOf } from './language/pattern';
export type { Truth, Unknown } from './language/truth';
export type {
  Answer,
  AnyPrincipal,
  Condition,
  Counterexample,
  Endpoint,
  NamedPrincipal,
  OutsidePrincipals,
  PrincipalClass,
  Question,
  Resource,
} from './search/question';
export { search } from './search/search';
export { type PairAnswer, searchBoth } from './search/search-both';
