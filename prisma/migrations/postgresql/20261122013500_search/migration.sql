-- The index of full text. Written by hand: Prisma's language has no word for it, so these tables are named as external where
-- models and migrations are compared (src/storage/schema-engine.ts).

-- What can be found, with its terms as src/storage/search makes them.
CREATE TABLE "SearchDocument" (
    "type" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("type", "id")
);

CREATE INDEX "SearchDocument_terms_idx" ON "SearchDocument" USING GIN ("terms");

-- Which rules the index was made by: one row.
CREATE TABLE "SearchState" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SearchState_pkey" PRIMARY KEY ("id")
);
