import type { JSX } from "preact";
import type { View } from "./settings.js";
import { useSay } from "./words.js";

/** What a part shows before there are data. */
export function NoData({ open }: { readonly open: (view: View) => void }): JSX.Element {
  const say = useSay();
  return (
    <section>
      <p>
        {say(
          "还没有数据，或登记日期未填。请先放入台账，或用示例区试一试。",
          "There are no data yet, or no day of recording. Put a register in, or try the example county.",
        )}
      </p>
      <button type="button" class="primary" onClick={() => open("data")}>
        {say("去放入数据", "Put data in")}
      </button>
    </section>
  );
}
