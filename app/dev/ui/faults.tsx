"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "../../_ui/button";
import { FaultBoundary } from "../../_frame/fault-boundary";

type Props = { words: ComponentProps<typeof FaultBoundary>["words"]; breakText: string };

/** A fault on demand, and what stands in its place. */
export const Faults = ({ words, breakText }: Props) => (
  <FaultBoundary words={words}>
    <Breaking text={breakText} />
  </FaultBoundary>
);

function Breaking({ text }: { text: string }) {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) throw new Error(text);
  return (
    <div>
      <Button look="secondary" onClick={() => setIsBroken(true)}>
        {text}
      </Button>
    </div>
  );
}
