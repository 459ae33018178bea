/** Plain text as the contract has it: paragraphs, items, and bare addresses that become links. */
const ADDRESS = /((?<![\p{L}\p{N}])(?:https?:\/\/|mailto:|tel:)[^\s<>"]*[^\s<>".,;:!?)\]])/u;
const ITEM = '• ';

/** A line with its addresses linked. Nothing but what ADDRESS allows ever becomes one. */
function linked(line: string) {
  return line.split(ADDRESS).map((part, index) =>
    index % 2 ? (
      <a key={index} href={part}>
        {part.replace(/^(?:mailto|tel):/, '')}
      </a>
    ) : (
      part
    ),
  );
}

/** A blank line parts paragraphs; `• ` leads an item; a line stays a line. */
export function Text({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block) => (
          <div key={block}>
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
