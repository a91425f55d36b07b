/** The page's first entry: Excel waits for the functions, so nothing else comes with them. */
import { registerFunctions } from "./register";

registerFunctions();
