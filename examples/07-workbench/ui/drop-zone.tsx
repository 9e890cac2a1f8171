import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useSay } from "./words.js";

/** A file with its bytes. */
export interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where files are dropped, or chosen. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly Taken[]) => void }): JSX.Element {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = async (list: FileList | null): Promise<void> => {
    const files = await readAll(list);
    if (files.length > 0) onFiles(files);
    if (input.current !== null) input.current.value = "";
  };
  return (
    <div
      class={isOver ? "drop is-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files ?? null);
      }}
    >
      <p>
        <strong>{say("把工作簿、CSV或台账文件拖到这里", "Drop a workbook, CSV files or a register here")}</strong>
      </p>
      <p class="soft">
        {say(
          "已有的花名册、台账不必改格式：标题行、合计行、合并单元格、列名不同都能识别；姓名、身份证号码、电话不读取。",
          "Titles, totals, merged cells and other headings are recognised; names, identity numbers and telephones are not read.",
        )}
      </p>
      <label class="button primary">
        {say("选择文件…", "Choose files…")}
        <input
          ref={input}
          type="file"
          multiple
          class="hidden-input"
          accept=".xlsx,.xls,.csv,.tsv,.txt,.json"
          data-test="file"
          onChange={({ currentTarget }) => void take(currentTarget.files)}
        />
      </label>
    </div>
  );
}

/** A button that takes files. */
export function FileButton({
  label,
  test,
  accept,
  onFiles,
}: {
  readonly label: string;
  readonly test: string;
  readonly accept: string;
  readonly onFiles: (files: readonly Taken[]) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class="button">
      {label}
      <input
        ref={input}
        type="file"
        multiple
        class="hidden-input"
        accept={accept}
        data-test={test}
        onChange={({ currentTarget }) => {
          void readAll(currentTarget.files).then((files) => {
            if (input.current !== null) input.current.value = "";
            if (files.length > 0) onFiles(files);
          });
        }}
      />
    </label>
  );
}

function readAll(list: FileList | null): Promise<readonly Taken[]> {
  return Promise.all(
    Array.from(list ?? [], async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
