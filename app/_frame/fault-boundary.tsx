"use client";

import { catchError, type ErrorInfo } from "next/error";
import { CircleAlert } from "lucide";
import { Button } from "../_ui/button";
import { MessagePage } from "../_ui/text/message-page";

type Words = { title: string; body: string; id: string; retry: string };

const faultId = (error: unknown) =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;

/** Around the pages: a fault shows its number and nothing of what is inside. */
export const FaultBoundary = catchError(function Fault(
  { words }: { words: Words },
  { error, retry }: ErrorInfo,
) {
  const id = faultId(error);
  return (
    <MessagePage
      icon={CircleAlert}
      title={words.title}
      action={<Button onClick={() => retry()}>{words.retry}</Button>}
    >
      <p role="alert">{words.body}</p>
      {id && (
        <p className="text-base">
          {words.id} <code className="tabular-nums">{id}</code>
        </p>
      )}
    </MessagePage>
  );
});
