ALTER TABLE `contacts` ADD `opening_hours` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `by_appointment` integer;--> statement-breakpoint
ALTER TABLE `contacts` ADD `valid_until` text;