/** Which documents: of a scheme, and of a path or of a language. */
type Filter = { readonly scheme: string } & ({ readonly pattern: string } | { readonly language: string });

/** Files on disk, files of a repository that is not cloned, and text that was never saved. Not the left side of a diff. */
const schemes = ["file", "vscode-vfs", "untitled"];

/** What Terraform's and OpenTofu's extensions, and ours, call their languages. */
const languages = ["terraform", "terraform-vars", "opentofu", "opentofu-vars"];

/** The documents that are ours whatever they hold, by path, as the extensions differ in the language that they say a `.tf` is of. */
export const alwaysOurs: readonly Filter[] = [
  ...schemes.map((scheme) => ({ scheme, pattern: "**/*.{tf,tofu,tfvars}" })),
  ...schemes.map((scheme) => ({ scheme, pattern: "**/.iac-preflight.{yaml,yml}" })),
  ...languages.map((language) => ({ scheme: "untitled", language })),
];

/** Every document that may be ours; of JSON, TypeScript and JavaScript, `onlyOurs` keeps most away from the server. */
export const selector: readonly Filter[] = [
  ...alwaysOurs,
  ...schemes.flatMap((scheme) =>
    ["json", "jsonc", "typescript", "typescriptreact", "javascript", "javascriptreact"].map((language) => ({
      scheme,
      language,
    })),
  ),
];
