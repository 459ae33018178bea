/** Plain text as the contract has it: paragraphs, items, and bare addresses that become links. */
const ADDRESS = /((?<![\p{L}\p{N}])(?:https?:\/\/|mailto:|tel:)[^\s<>"]*[^\s<>".,;:!?)\]])/u;
const ITEM = '• ';
/** What looks like a telephone number: a text that runs from right to left would turn its groups around. */
const TELEPHONE = /((?<![\p{L}\p{N}:.,/-])(?:\+|\(?00?)[1-9][\d\s()/–-]{4,}\d)/u;

/** A line with its addresses linked. Nothing but what ADDRESS allows ever becomes one. */
function linked(line: string) {
  return line.split(ADDRESS).map((part, index) =>
    index % 2 ? (
      <a key={index} href={part}>
        {part.replace(/^(?:mailto|tel):/, '')}
      </a>
    ) : (
      isolated(part)
    ),
  );
}

function isolated(part: string) {
  return part.split(TELEPHONE).map((run, index) =>
    index % 2 ? (
      <bdi key={index} dir="ltr">
        {run}
      </bdi>
    ) : (
      run
    ),
  );
}

/** A blank line parts paragraphs, each of which has its own direction; `• ` leads an item; a line stays a line. */
export function Text({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block) => (
          <div key={block} dir="auto">
            {groups(block.split('\n')).map((lines) =>
              lines[0]?.startsWith(ITEM) ? (
                <ul key={lines[0]} class="items">
                  {lines.map((item) => (
                    <li key={item}>{linked(item.slice(ITEM.length))}</li>
                  ))}
                </ul>
              ) : (
                <p key={lines[0]}>
                  {lines.map((line, index) => [index > 0 && <br key={line} />, linked(line)])}
                </p>
              ),
            )}
          </div>
        ))}
    </>
  );
}

/** Neighbouring lines of one kind: items, or others. */
function groups(lines: string[]): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[0]?.startsWith(ITEM) === line.startsWith(ITEM)) last.push(line);
    else found.push([line]);
  }
  return found;
}
