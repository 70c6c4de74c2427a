import { commands, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClient } from "vscode-languageclient/node";

/** What is done when the server ends by itself: it is started again, which is said once; five times in three minutes are too many. */
export function onCrash(client: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  let told = false;
  return {
    // What cannot be sent is the first sign of an end, and `closed` follows. To give up here would leave the server down.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed() {
      usual ??= client().createDefaultErrorHandler();
      const result = await usual.closed();
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
