"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Download as DownloadShape, LoaderCircle } from "lucide";
import { useToast } from "../../overlay/toaster";
import { buttonClass } from "../../button";
import { Icon } from "../../icon";
import { DownloadStatus, type DownloadWords } from "./download-status";
import { fetchFile, saveFile } from "./fetch-file";
import { formatSize } from "./format-size";

type Props = {
  href: string;
  words: DownloadWords & { done: string };
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
    <>
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
        <Icon
          shape={isComing ? LoaderCircle : DownloadShape}
          className={isComing ? "animate-spin max-sm:hidden" : "max-sm:hidden"}
        />
        {children}
      </a>
      {/* Where results are told too: in the page it would move the link from under the pointer. */}
      <div className="fixed inset-x-4 bottom-4 z-30 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden">
        <DownloadStatus
          words={words}
          size={size}
          hasFailed={hasFailed}
          onCancel={() => coming.current?.abort()}
          onClose={() => setHasFailed(false)}
        />
      </div>
    </>
  );
}
