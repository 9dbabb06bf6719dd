import { X } from "lucide";
import { Button } from "../../button";
import { classNames } from "../../class-names";
import { Icon } from "../../icon";

export type DownloadWords = Record<"coming" | "cancel" | "failed" | "close", string>;

type Props = {
  words: DownloadWords;
  /** How much of the file has come; none: it is not on its way. */
  size: string | null;
  hasFailed: boolean;
  onCancel?: () => void;
  onClose?: () => void;
};

/** How a file's coming goes. What is read out has its place before there is anything to say. */
export const DownloadStatus = ({ words, size, hasFailed, onCancel, onClose }: Props) => (
  <div
    className={
      size !== null || hasFailed
        ? classNames(
            "flex items-center gap-3 rounded-control border px-4 py-2 text-sm shadow-card",
            hasFailed ? "border-danger-line bg-danger-soft text-danger" : "border-line bg-surface",
          )
        : "sr-only"
    }
  >
    <span role="status" className="empty:sr-only">
      {size !== null && words.coming}
    </span>
    {size !== null && (
      <>
        <span translate="no" className="text-ink-soft tabular-nums">
          {size}
        </span>
        <Button look="quiet" small className="ms-auto -me-2" onClick={onCancel}>
          {words.cancel}
        </Button>
      </>
    )}
    {hasFailed && (
      <>
        <span role="alert" className="font-medium">
          {words.failed}
        </span>
        <Button look="quiet" small aria-label={words.close} className="ms-auto -me-2" onClick={onClose}>
          <Icon shape={X} />
        </Button>
      </>
    )}
  </div>
);
