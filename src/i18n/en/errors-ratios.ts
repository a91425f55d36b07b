/** Refusals of the functions for rates, shares and structure. */
export const ratiosErrors = {
  denominatorTooSmall: "den: is {found}, below min_den ({least}); the rate would say nothing.",
};
