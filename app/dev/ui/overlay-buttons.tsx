"use client";

import { useState } from "react";
import { Keyboard, Settings } from "lucide";
import { AlertDialog } from "../../_ui/overlay/alert-dialog";
import { Button } from "../../_ui/button";
import { Dialog } from "../../_ui/overlay/dialog";
import { Menu } from "../../_ui/overlay/menu";
import { useToast } from "../../_ui/overlay/toaster";

type Words = Record<"close" | "menu" | "sample" | "about" | "openDialog" | "openAlert" | "showToast", string>;

/** A button for each thing that stands over the page. */
export function OverlayButtons({ words }: { words: Words }) {
  const say = useToast();
  const [opened, setOpened] = useState<"dialog" | "alert">();
  const close = () => setOpened(undefined);
  return (
    <div className="flex flex-wrap gap-3">
      <Menu
        look="secondary"
        entries={[
          { icon: Settings, text: words.sample, href: "/dev/ui" },
          { icon: Keyboard, text: words.openDialog, onChoose: () => setOpened("dialog") },
        ]}
      >
        {words.menu}
      </Menu>
      <Button look="secondary" onClick={() => setOpened("dialog")}>
        {words.openDialog}
      </Button>
      <Button look="secondary" onClick={() => setOpened("alert")}>
        {words.openAlert}
      </Button>
      <Button look="secondary" onClick={() => say(words.sample, words.about)}>
        {words.showToast}
      </Button>
      <Dialog title={words.sample} isOpen={opened === "dialog"} onClose={close} closeLabel={words.close}>
        <p>{words.about}</p>
      </Dialog>
      <AlertDialog title={words.sample} text={words.about} isOpen={opened === "alert"} onCancel={close}>
        <Button onClick={close}>{words.close}</Button>
      </AlertDialog>
    </div>
  );
}
