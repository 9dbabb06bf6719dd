"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Download as DownloadShape, LoaderCircle } from "lucide";
import { useToast } from "../toaster";
import { Button, buttonClass } from "../button";
import { Icon } from "../icon";
import { fetchFile, saveFile } from "./fetch-file";
import { formatSize } from "./format-size";

type Props = {
  href: string;
  words: { coming: string; cancel: string; done: string; failed: string };
  children: ReactNode;
};

/** A click that asks for something else than the file here: another tab, or saving the address. */
const isAside = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/** Fetches the file in the page, so that its growth is seen, it can be stopped, and a break is told. */
export function Download({ href, words, children }: Props) {
  const say = useToast();
  const [size, setSize] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const coming = useRef<AbortController>(null);
  useEffect(() => () => coming.current?.abort(), []);

  const start = async () => {
    const { signal } = (coming.current = new AbortController());
    setHasFailed(false);
    setSize(formatSize(0));
    try {
      const file = await fetchFile(href, { signal, onBytes: (bytes) => setSize(formatSize(bytes)) });
      if (!file.ok) return window.location.assign(file.seeAt);
      saveFile(file.name, file.content);
      say(words.done, `${file.name}, ${formatSize(file.content.size)}`);
    } catch {
      setHasFailed(!signal.aborted);
    } finally {
      setSize(null);
    }
  };
  const isComing = size !== null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <a
        href={href}
        aria-disabled={isComing || undefined}
        onClick={(event) => {
          if (isAside(event)) return;
          event.preventDefault();
          if (!isComing) void start();
        }}
        className={buttonClass("secondary")}
      >
        {isComing ? (
          <Icon shape={LoaderCircle} className="animate-spin" />
        ) : (
          <Icon shape={DownloadShape} className="max-sm:hidden" />
        )}
        {children}
      </a>
      {isComing && (
        <>
          <span role="status" className="text-sm text-ink-soft">
            {words.coming}
          </span>
          <span className="text-sm tabular-nums">{size}</span>
          <Button look="quiet" small onClick={() => coming.current?.abort()}>
            {words.cancel}
          </Button>
        </>
      )}
      {hasFailed && (
        <span role="alert" className="text-sm font-medium text-danger">
          {words.failed}
        </span>
      )}
    </span>
  );
}
