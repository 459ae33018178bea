-- One row for each day after an occurrence's first: what goes on on a day is one range of this key.
CREATE TABLE `running` (`day` integer NOT NULL, `id` integer NOT NULL, PRIMARY KEY(`day`, `id`)) WITHOUT ROWID;
--> statement-breakpoint
-- Words and facets of each occurrence (rowid = occurrences.id). It keeps no text, and without detail it
-- is a plain list of numbers per token; prefix indexes keep the beginnings of words as cheap as words.
CREATE VIRTUAL TABLE `find` USING fts5(
  tokens,
  content='',
  contentless_delete=1,
  detail=none,
  tokenize="ascii tokenchars '_'",
  prefix='3 4 5 6'
);
