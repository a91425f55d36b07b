/** Solving with matrices that are symmetric and positive definite on paper. */
import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** What is left of a pivot where a column is, up to rounding, made of the others. */
const SINGULAR = 1e-12;

/** Undefined when the matrix is singular. Rounding in its two halves is evened out first. */
export function factorise(matrix: Matrix): CholeskyDecomposition | undefined {
  const even = Matrix.add(matrix, matrix.transpose()).div(2);
  if (even.to1DArray().some((each) => !Number.isFinite(each))) return undefined;
  const solver = new CholeskyDecomposition(even);
  const pivots = solver.lowerTriangularMatrix.diagonal();
  const isSound = pivots.every((pivot, i) => pivot ** 2 > SINGULAR * even.get(i, i));
  return solver.isPositiveDefinite() && isSound ? solver : undefined;
}
