export * from "./storage";
export { Stage as Level } from "./settings";
