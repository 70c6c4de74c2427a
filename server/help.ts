import { homepage } from "../package.json";

/** The address of the page that explains rule `id`. Nothing else knows a web address. */
export function helpPage(id: string): string {
  return `${homepage}/blob/main/docs/rules/${id}.md`;
}
