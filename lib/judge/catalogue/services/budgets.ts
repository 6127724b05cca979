import { region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Budgets. */
export const Budgets: ServiceTypes = {
  'AWS::Budgets::BudgetsAction': {
    stores: STORES.costs,
    crossings: [region('Definition.SsmActionDefinition.Region', 'machines are stopped there')],
  },
  'AWS::Budgets::Budget': { stores: STORES.costs },
};
