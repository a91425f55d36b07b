/** Refusals of the functions that take a change apart. */
export const decompositionErrors = {
  valueMissing: "{argument}: row {row} ({key}) is blank; type its value, or 0 where there was none.",
  lmdiPositive: '{argument}: row {row} ({key}) holds {found}; "lmdi" needs numbers above 0. Use "shapley".',
  quantityNegative: "{argument}: row {row} ({key}) holds {found}; a quantity of 0 or more is expected.",
  quantityMissing: "{argument}: row {row} ({key}) is blank; type its quantity, or 0 where nothing was sold.",
  priceMissing: "{argument}: row {row} ({key}) has a quantity of {quantity} and no price.",
  nodeTwice: "nodes: row {row}: {key} stands in the list already; give every node a name of its own.",
  parentUnknown: "parents: row {row} ({key}): its parent {parent} is no node of the list.",
  rootsMany: "parents: {first} and {second} both have no parent; a tree has one root.",
  treeCycle: "parents: these nodes hang in a circle, not below the root: {nodes}.",
  opUnknown: "ops: row {row} ({key}) has children and the operation “{found}”; + or × is expected.",
  nodeDoesNotTie:
    "{argument}: row {row} ({key}) holds {found}, but its children make {made}. Correct it, or leave it blank.",
  weightBelowZero: "{argument}: row {row} ({key}) holds {found}; a weight of 0 or more is expected.",
  weightsAllZero: "{argument}: the weights sum to 0; at least one must be above.",
  rateMissing: "{argument}: row {row} ({key}) is blank, but its weight is {weight}; type its rate.",
  sideMissing: "{argument}: row {row} is blank; type its value, or 0 where there was none.",
  denominatorAlone: "{missing}: needed when {given} is given.",
  denominatorEmpty: "{argument}: sums to 0 or below; there is no rate.",
  actualIsForecast: "actual: is the same as forecast in all; there is nothing to explain.",
  nothingExplains:
    "dims: no dimension explains more than {least} of the difference by elements of more than {element}. Lower t_eep or t_ep.",
};
