CREATE TABLE `categories` (
	`slug` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`district` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`telephone` text,
	`telephone_text` text,
	`email` text,
	`street` text,
	`postcode` text,
	`city` text,
	`address_as_of` text,
	`hours` text,
	`languages` text DEFAULT '[]' NOT NULL,
	`as_of` text NOT NULL,
	`verified_on` text,
	`source_name` text NOT NULL,
	`source_url` text,
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `districts` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	FOREIGN KEY (`parent`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `districts_parent` ON `districts` (`parent`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`uid` text NOT NULL,
	`title` text NOT NULL,
	`doc` text NOT NULL,
	`tokens` text NOT NULL,
	`recurrence` text,
	`hash` text NOT NULL,
	`laid_until` integer,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_source_uid` ON `events` (`source`,`uid`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`created` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`refused` text DEFAULT '[]' NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `imports_source` ON `imports` (`source`,`id`);--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` integer PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`occurrence` text NOT NULL,
	`start_day` integer NOT NULL,
	`last_day` integer NOT NULL,
	`doc` text NOT NULL,
	CONSTRAINT "occurrences_order" CHECK("occurrences"."last_day" >= "occurrences"."start_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_event` ON `occurrences` (`event`,`occurrence`);--> statement-breakpoint
CREATE INDEX `occurrences_days` ON `occurrences` (`start_day`,`last_day`);--> statement-breakpoint
CREATE TABLE `postcodes` (
	`postcode` text NOT NULL,
	`district` text NOT NULL,
	PRIMARY KEY(`postcode`, `district`),
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `postcodes_district` ON `postcodes` (`district`);--> statement-breakpoint
CREATE TABLE `programme_areas` (
	`programme` text NOT NULL,
	`district` text NOT NULL,
	`since` text,
	`until` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`programme`, `district`),
	FOREIGN KEY (`programme`) REFERENCES `programmes`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `programme_areas_district` ON `programme_areas` (`district`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`since` text,
	`until` text,
	`summary` text NOT NULL,
	`tasks` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `projects` (
	`slug` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`label` text NOT NULL,
	`title` text NOT NULL,
	`image_url` text,
	`image_alt` text,
	`image_credit` text,
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `projects_district` ON `projects` (`district`);--> statement-breakpoint
CREATE TABLE `publications` (
	`slug` text PRIMARY KEY NOT NULL,
	`heading` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file_url` text,
	`file_type` text,
	`file_bytes` integer
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`licence` text,
	`example` integer DEFAULT false NOT NULL,
	`enabled` integer DEFAULT true NOT NULL,
	`district` text,
	FOREIGN KEY (`district`) REFERENCES `districts`(`slug`) ON UPDATE no action ON DELETE no action
);
