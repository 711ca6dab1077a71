-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Graph" ADD COLUMN     "filling" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Article_version_id_idx" ON "Article"("version", "id");
