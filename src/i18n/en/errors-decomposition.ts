/** Refusals of the functions that take a change apart. */
export const decompositionErrors = {
  valueMissing: "{argument}: row {row} ({key}) is blank; type its value, or 0 where there was none.",
  lmdiPositive: '{argument}: row {row} ({key}) holds {found}; "lmdi" needs numbers above 0. Use "shapley".',
  quantityNegative: "{argument}: row {row} ({key}) holds {found}; a quantity of 0 or more is expected.",
  quantityMissing: "{argument}: row {row} ({key}) is blank; type its quantity, or 0 where nothing was sold.",
  priceMissing: "{argument}: row {row} ({key}) has a quantity of {quantity} and no price.",
};
