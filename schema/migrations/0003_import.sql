CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`token` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`said` text
);
--> statement-breakpoint
CREATE INDEX `audit_path` ON `audit` (`path`,`id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event` text NOT NULL,
	`created` integer,
	`removed` integer DEFAULT false NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_event_unique` ON `changes` (`event`);--> statement-breakpoint
CREATE INDEX `changes_removed` ON `changes` (`at`) WHERE removed;--> statement-breakpoint
CREATE TABLE `__new_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`queued_at` text NOT NULL,
	`started_at` text,
	`finished_at` text,
	`alive_until` text NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`withdrawn` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`written` integer DEFAULT 0 NOT NULL,
	`dates` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`refusals` text DEFAULT '[]' NOT NULL,
	`notes` text DEFAULT '[]' NOT NULL,
	`error` text
);
--> statement-breakpoint
INSERT INTO `__new_imports`("id", "source", "started_at", "finished_at", "created", "changed", "unchanged", "error", "queued_at", "alive_until", "refused", "refusals") SELECT "id", "source", "started_at", "finished_at", "created", "changed", "unchanged", "error", "started_at", "started_at", json_array_length("refused"), "refused" FROM `imports`;--> statement-breakpoint
DROP TABLE `imports`;--> statement-breakpoint
ALTER TABLE `__new_imports` RENAME TO `imports`;--> statement-breakpoint
CREATE INDEX `imports_source` ON `imports` (`source`,`id`);--> statement-breakpoint
CREATE INDEX `imports_open` ON `imports` (`source`) WHERE finished_at IS NULL;--> statement-breakpoint
CREATE TABLE `__new_sources` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`format` text,
	`interval` integer DEFAULT 60 NOT NULL,
	`district` text,
	`category` text,
	`price` text,
	`category_words` text DEFAULT '{}' NOT NULL,
	`place_districts` text DEFAULT '{}' NOT NULL,
	`licence` text,
	`attribution` text,
	`example` integer DEFAULT false NOT NULL,
	`enabled` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`etag` text,
	`last_modified` text,
	`read_as` text,
	`due_at` text,
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category`) REFERENCES `categories`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_sources`("slug", "name", "url", "licence", "example", "enabled", "district") SELECT "slug", "name", "url", "licence", "example", "enabled", "district" FROM `sources`;--> statement-breakpoint
DROP TABLE `sources`;--> statement-breakpoint
ALTER TABLE `__new_sources` RENAME TO `sources`;--> statement-breakpoint
CREATE INDEX `sources_due` ON `sources` (`enabled`,`due_at`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `programmes` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `said` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `override` text;--> statement-breakpoint
ALTER TABLE `events` ADD `last_day` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `sameness` text;--> statement-breakpoint
ALTER TABLE `events` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `events` ADD `removed_at` text;--> statement-breakpoint
ALTER TABLE `events` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `events_sameness` ON `events` (`sameness`) WHERE sameness IS NOT NULL;--> statement-breakpoint
CREATE INDEX `events_merged` ON `events` (`merged_into`) WHERE merged_into IS NOT NULL;--> statement-breakpoint
CREATE INDEX `events_laid` ON `events` (`laid_until`) WHERE laid_until IS NOT NULL;--> statement-breakpoint
UPDATE `events` SET `last_day` = (SELECT coalesce(max(`last_day`), 0) FROM `occurrences` WHERE `event` = `events`.`id`);--> statement-breakpoint
INSERT INTO `changes` (`event`, `at`) SELECT `id`, `updated_at` FROM `events` ORDER BY `id`;
