-- Lists say when a project that has finished did so. Cards are made anew by npm run index:rebuild, which follows this migration.

ALTER TABLE project_card ADD ended_words text;
