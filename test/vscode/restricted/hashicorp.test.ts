import assert from "node:assert/strict";
import { extensions } from "vscode";
import { scopes } from "../scopes.ts";
import { visible } from "../screen.ts";

describe("beside an extension that calls itself HashiCorp's", () => {
  it("ours is there too", () => {
    assert.ok(extensions.getExtension("hashicorp.terraform"));
    assert.ok(extensions.getExtension("deploypreflight.iac-preflight"));
  });

  if (visible)
    it("their grammar colours Terraform files, and ours the ignore comments in them", async () => {
      assert.deepEqual(await scopes("main.tf", "resource"), ["entity.name.theirs", "source.hcl.terraform"]);
      assert.deepEqual(await scopes("main.tf", "iac-preflight-ignore"), [
        "keyword.control.iac-preflight",
        "comment.line.theirs",
        "source.hcl.terraform",
      ]);
    });
});
