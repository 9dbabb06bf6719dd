import { MissingRight } from "../../../_ui/missing-right";

export { missingRightMetadata as generateMetadata } from "../../../_ui/missing-right";

export default function Forbidden() {
  return <MissingRight right="users.manage" />;
}
