import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import { file } from "../editor.ts";
import { scopes } from "../scopes.ts";
import { visible } from "../screen.ts";

const ours = "source.hcl.iac-preflight";

describe("without a Terraform extension", () => {
  it("files have the language ids that the extensions for them use", async () => {
    const ids: Record<string, string> = {};
    for (const name of ["a.tf", "a.tfvars", "a.tofu", ".iac-preflight.json"]) {
      await workspace.fs.writeFile(file(name), new TextEncoder().encode("{}\n"));
      ids[name] = (await window.showTextDocument(file(name))).document.languageId;
      // A document that is shown no more is let go; a variable file would be an environment as long as it is held.
      await commands.executeCommand("workbench.action.closeActiveEditor");
      await workspace.fs.delete(file(name));
    }
    assert.deepEqual(ids, {
      "a.tf": "terraform",
      "a.tfvars": "terraform-vars",
      "a.tofu": "opentofu",
      ".iac-preflight.json": "jsonc",
    });
  });

  if (visible)
    it("our grammar colours them", async () => {
      const path = "ten-pipeline-runs/modules/database/main.tf";
      assert.deepEqual(await scopes(path, "resource"), ["entity.name.type.hcl", "meta.block.hcl", ours]);
      assert.deepEqual(await scopes("ten-pipeline-runs/dev.tfvars", "project"), [
        "meta.object-literal.key.hcl",
        "variable.other.property.hcl",
        ours,
      ]);
    });
});
