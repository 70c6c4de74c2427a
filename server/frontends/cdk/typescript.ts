// The parser of the `typescript` package as a bundle of its own, loaded with the first CDK file.
import typescript from "typescript";
export = typescript;
