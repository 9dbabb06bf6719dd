"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "../button";
import { useWhenWanted } from "../overlay/use-when-wanted";

type Props = {
  action: (form: FormData) => Promise<void>;
  words: { title: string; text: string; confirm: string; cancel: string };
  /** The fields and the button. */
  children: ReactNode;
};

const loadDialog = () => import("../overlay/alert-dialog");

/** A form that asks once more before it is sent, over the page. Without scripts it is sent at once. */
export function ConfirmedForm({ action, words, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isSure = useRef(false);
  const [isAsking, setIsAsking] = useState(false);
  const loaded = useWhenWanted(loadDialog, isAsking);
  return (
    <form
      ref={form}
      action={action}
      onSubmit={(event) => {
        if (!isSure.current) {
          event.preventDefault();
          setIsAsking(true);
        }
        isSure.current = false;
      }}
    >
      {children}
      {loaded && (
        <loaded.AlertDialog
          title={words.title}
          text={words.text}
          isOpen={isAsking}
          onCancel={() => setIsAsking(false)}
        >
          <div className="flex flex-wrap gap-3">
            <Button look="secondary" onClick={() => setIsAsking(false)}>
              {words.cancel}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setIsAsking(false);
                isSure.current = true;
                form.current?.requestSubmit();
              }}
            >
              {words.confirm}
            </Button>
          </div>
        </loaded.AlertDialog>
      )}
    </form>
  );
}
