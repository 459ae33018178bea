ALTER TABLE `programmes` ADD `question` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `programmes` ADD `tasks_title` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `programmes` ADD `invitations` text DEFAULT '{}' NOT NULL;