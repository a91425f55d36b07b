/** Notes beside a period's label. */
export const periods = {
  first: "first",
  partial: "partial",
};
