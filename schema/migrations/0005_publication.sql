ALTER TABLE `events` ADD `published_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `previous_start` text;--> statement-breakpoint
UPDATE `events` SET `published_at` = `updated_at`;
