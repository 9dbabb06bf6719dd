import { MissingRight } from "../../../_frame/missing-right";

export { missingRightMetadata as generateMetadata } from "../../../_frame/missing-right";

export default function Forbidden() {
  return <MissingRight right="audit.view" />;
}
