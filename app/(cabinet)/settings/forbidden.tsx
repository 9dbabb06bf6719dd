import { MissingRight } from "../../_frame/missing-right";

export { missingRightMetadata as generateMetadata } from "../../_frame/missing-right";

/** The one thing here that takes a right is the change of the password. */
export default function Forbidden() {
  return <MissingRight right="password.change" />;
}
