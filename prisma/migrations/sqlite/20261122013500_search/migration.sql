-- The index of full text. Written by hand: Prisma's language has no word for it, so these tables are named as external where
-- models and migrations are compared (src/storage/schema-engine.ts).

-- What can be found, with the number that the index knows it by.
CREATE TABLE "SearchDocument" (
    "key" INTEGER NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "id" TEXT NOT NULL
);

CREATE UNIQUE INDEX "SearchDocument_type_id_key" ON "SearchDocument"("type", "id");

-- Terms as src/storage/search makes them, ~ between what is no phrase. No text is kept: the graph has it.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5("kind", "head", "headNames", "body", "bodyNames", content='', contentless_delete=1, tokenize="ascii tokenchars '~'");

-- Which rules the index was made by: one row.
CREATE TABLE "SearchState" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL
);
