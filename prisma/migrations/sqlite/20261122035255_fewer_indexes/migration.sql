-- DropIndex
DROP INDEX "MeetingParty_personId_idx";

-- DropIndex
DROP INDEX "Mention_outletId_idx";

-- DropIndex
DROP INDEX "Mention_appearanceId_idx";

-- DropIndex
DROP INDEX "Mention_personId_idx";

-- DropIndex
DROP INDEX "NameForm_foldedKey_idx";

-- DropIndex
DROP INDEX "Profile_nameKey_idx";

-- DropIndex
DROP INDEX "Quote_meetingReportId_idx";

-- DropIndex
DROP INDEX "Quote_speakerAppearanceId_idx";
