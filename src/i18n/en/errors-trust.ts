/** Refusals of the functions that check and explain. */
export const trustErrors = {
  toleranceNegative: "tol: {found} came; a tolerance of 0 or more is expected.",
};
