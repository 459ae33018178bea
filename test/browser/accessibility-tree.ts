import type { Page } from 'playwright-core';

interface Cell {
  role: string;
  /** As the browser computes it, for a cell from what is in it. */
  name: string;
  selected?: boolean;
}

/** The one grid of a page as the browser hands it to assistive technology: its name, and rows of cells. */
export async function gridOf(page: Page): Promise<{ name: string; rows: Cell[][] }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const roleOf = (node: Node) => (node.ignored ? '' : String(node.role?.value ?? ''));
  const nameOf = (node: Node) => String(node.name?.value ?? '');
  const within = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...within(child)] : [];
    });
  const [grid, ...others] = nodes.filter((node) => roleOf(node) === 'grid');
  if (!grid || others[0]) throw new Error('There is not one grid.');
  const rows = within(grid).filter((node) => roleOf(node) === 'row');
  return {
    name: nameOf(grid),
    rows: rows.map((row) =>
      within(row)
        .filter((node) => ['columnheader', 'gridcell'].includes(roleOf(node)))
        .map((node) => ({
          role: roleOf(node),
          name: nameOf(node),
          selected: node.properties?.find(({ name }) => name === 'selected')?.value.value,
        })),
    ),
  };
}
