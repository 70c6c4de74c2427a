import { commands, window } from "vscode";
import { CloseAction, type ErrorHandler, type LanguageClient } from "vscode-languageclient/node";

/** What is done when the server ends by itself: it is started again, which is said once; five times in three minutes are too many. */
export function onCrash(client: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = () => (usual ??= client().createDefaultErrorHandler());
  let told = false;
  return {
    error: (error, message, count) => handler().error(error, message, count),
    async closed() {
      const result = await handler().closed();
      if (result.action === CloseAction.DoNotRestart) {
        void tell(
          "IaC Preflight's language server has ended again and again, and is not started any more.",
          "Start It",
        );
      } else if (!told) {
        told = true;
        void tell(
          "IaC Preflight's language server ended unexpectedly, and is started again. None of your files is touched.",
        );
      }
      return { ...result, handled: true };
    },
  };
}

async function tell(message: string, ...start: readonly "Start It"[]): Promise<void> {
  const chosen = await window.showWarningMessage(message, ...start, "Show Output");
  if (chosen === "Start It") await commands.executeCommand("iacPreflight.restart");
  else if (chosen === "Show Output") await commands.executeCommand("iacPreflight.showOutput");
}
