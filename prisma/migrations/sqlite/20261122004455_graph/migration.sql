-- CreateTable
CREATE TABLE "Graph" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "lastIngestedAt" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Source" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    CONSTRAINT "Source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "slugBase" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sortTitle" TEXT NOT NULL,
    "outletId" TEXT,
    "publishedOn" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "ingestedAt" TEXT NOT NULL,
    "warnings" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutletForm" (
    "outletId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,

    PRIMARY KEY ("outletId", "text", "articleId"),
    CONSTRAINT "OutletForm_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OutletForm_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "officialName" TEXT NOT NULL,
    "flag" TEXT NOT NULL,
    "capital" TEXT,
    "region" TEXT NOT NULL,
    "subregion" TEXT,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "meetingCount" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "CountryTie" (
    "countryCode" TEXT NOT NULL,
    "otherCode" TEXT NOT NULL,
    "meetingCount" INTEGER NOT NULL,
    "firstMetOn" TEXT NOT NULL DEFAULT '',
    "lastMetOn" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("countryCode", "otherCode")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "countryCode" TEXT,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "meetingCount" INTEGER NOT NULL DEFAULT 0,
    "quoteCount" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "countryCode" TEXT,
    "scope" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL,
    "firstSeenOn" TEXT NOT NULL DEFAULT '',
    "lastSeenOn" TEXT NOT NULL DEFAULT '',
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Profile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProfileKey" (
    "key" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,

    PRIMARY KEY ("key", "profileId"),
    CONSTRAINT "ProfileKey_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NameForm" (
    "profileId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "foldedKey" TEXT NOT NULL,
    "articleCount" INTEGER NOT NULL,

    PRIMARY KEY ("profileId", "text"),
    CONSTRAINT "NameForm_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "profileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "countryCode" TEXT,
    "firstSeenOn" TEXT NOT NULL DEFAULT '',
    "lastSeenOn" TEXT NOT NULL DEFAULT '',
    "articleCount" INTEGER NOT NULL,
    CONSTRAINT "Position_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Resemblance" (
    "aId" TEXT NOT NULL,
    "bId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "reasons" TEXT NOT NULL,
    "joins" BOOLEAN NOT NULL,

    PRIMARY KEY ("aId", "bId")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "profiles" TEXT NOT NULL,
    "others" TEXT NOT NULL DEFAULT '[]',
    "createdAt" TEXT NOT NULL,
    "revokedAt" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" TEXT,
    "mentionCount" INTEGER NOT NULL,
    "publishedOn" TEXT NOT NULL DEFAULT '',
    "rule" TEXT NOT NULL,
    CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appearance_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AppearanceOffice" (
    "appearanceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "positionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,

    PRIMARY KEY ("appearanceId", "ordinal"),
    CONSTRAINT "AppearanceOffice_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "Appearance" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleCountry" (
    "articleId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "publishedOn" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("articleId", "countryCode"),
    CONSTRAINT "ArticleCountry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "articleId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "appearanceId" TEXT,
    "personId" TEXT,
    "countryCode" TEXT,
    "outletId" TEXT,

    PRIMARY KEY ("articleId", "start"),
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "date" TEXT NOT NULL DEFAULT '',
    "dateText" TEXT,
    "place" TEXT,
    "hostCountryCode" TEXT,
    "confidence" REAL NOT NULL,
    "rule" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "MeetingReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "main" BOOLEAN NOT NULL,
    "date" TEXT NOT NULL DEFAULT '',
    "dateText" TEXT,
    "place" TEXT,
    "countries" TEXT NOT NULL,
    "partyKey" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL DEFAULT '',
    "confidence" REAL NOT NULL,
    "rule" TEXT NOT NULL,
    CONSTRAINT "MeetingReport_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingParty" (
    "reportId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "appearanceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "countryCode" TEXT,
    "role" TEXT,

    PRIMARY KEY ("reportId", "ordinal"),
    CONSTRAINT "MeetingParty_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MeetingReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingEvidence" (
    "reportId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "ordinal"),
    CONSTRAINT "MeetingEvidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MeetingReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participation" (
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "countryCode" TEXT,
    "role" TEXT,
    "date" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("meetingId", "personId"),
    CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MeetingCountry" (
    "meetingId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "date" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("meetingId", "countryCode"),
    CONSTRAINT "MeetingCountry_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "speakerAppearanceId" TEXT,
    "speakerId" TEXT,
    "speakerText" TEXT,
    "speakerCountryCode" TEXT,
    "cue" TEXT,
    "saidOn" TEXT NOT NULL DEFAULT '',
    "reportedById" TEXT,
    "meetingReportId" TEXT,
    "meetingId" TEXT,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,
    "main" BOOLEAN NOT NULL,
    "confidence" REAL NOT NULL,
    "rule" TEXT NOT NULL,
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "Outlet" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Quote_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuoteCountry" (
    "quoteId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "saidOn" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("quoteId", "countryCode"),
    CONSTRAINT "QuoteCountry_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuotePerson" (
    "quoteId" TEXT NOT NULL,
    "appearanceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("quoteId", "appearanceId"),
    CONSTRAINT "QuotePerson_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Source_contentHash_idx" ON "Source"("contentHash");

-- CreateIndex
CREATE INDEX "Source_articleId_idx" ON "Source"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_name_key" ON "Article"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Article_contentHash_key" ON "Article"("contentHash");

-- CreateIndex
CREATE INDEX "Article_publishedOn_id_idx" ON "Article"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Article_sortTitle_id_idx" ON "Article"("sortTitle", "id");

-- CreateIndex
CREATE INDEX "Article_ingestedAt_id_idx" ON "Article"("ingestedAt", "id");

-- CreateIndex
CREATE INDEX "Article_outletId_publishedOn_id_idx" ON "Article"("outletId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Article_slugBase_idx" ON "Article"("slugBase");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_slug_key" ON "Outlet"("slug");

-- CreateIndex
CREATE INDEX "Outlet_sortName_id_idx" ON "Outlet"("sortName", "id");

-- CreateIndex
CREATE INDEX "OutletForm_articleId_idx" ON "OutletForm"("articleId");

-- CreateIndex
CREATE INDEX "Country_sortName_code_idx" ON "Country"("sortName", "code");

-- CreateIndex
CREATE INDEX "Country_articleCount_code_idx" ON "Country"("articleCount", "code");

-- CreateIndex
CREATE INDEX "Country_meetingCount_code_idx" ON "Country"("meetingCount", "code");

-- CreateIndex
CREATE INDEX "CountryTie_countryCode_meetingCount_otherCode_idx" ON "CountryTie"("countryCode", "meetingCount", "otherCode");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE INDEX "Person_articleCount_id_idx" ON "Person"("articleCount", "id");

-- CreateIndex
CREATE INDEX "Person_meetingCount_id_idx" ON "Person"("meetingCount", "id");

-- CreateIndex
CREATE INDEX "Person_quoteCount_id_idx" ON "Person"("quoteCount", "id");

-- CreateIndex
CREATE INDEX "Person_countryCode_sortName_id_idx" ON "Person"("countryCode", "sortName", "id");

-- CreateIndex
CREATE INDEX "Person_countryCode_quoteCount_id_idx" ON "Person"("countryCode", "quoteCount", "id");

-- CreateIndex
CREATE INDEX "Person_countryCode_meetingCount_id_idx" ON "Person"("countryCode", "meetingCount", "id");

-- CreateIndex
CREATE INDEX "Person_countryCode_articleCount_id_idx" ON "Person"("countryCode", "articleCount", "id");

-- CreateIndex
CREATE INDEX "Profile_personId_idx" ON "Profile"("personId");

-- CreateIndex
CREATE INDEX "Profile_nameKey_idx" ON "Profile"("nameKey");

-- CreateIndex
CREATE INDEX "Profile_slug_idx" ON "Profile"("slug");

-- CreateIndex
CREATE INDEX "ProfileKey_profileId_idx" ON "ProfileKey"("profileId");

-- CreateIndex
CREATE INDEX "NameForm_foldedKey_idx" ON "NameForm"("foldedKey");

-- CreateIndex
CREATE INDEX "Position_profileId_idx" ON "Position"("profileId");

-- CreateIndex
CREATE INDEX "Resemblance_bId_idx" ON "Resemblance"("bId");

-- CreateIndex
CREATE INDEX "Appearance_articleId_ordinal_idx" ON "Appearance"("articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Appearance_profileId_idx" ON "Appearance"("profileId");

-- CreateIndex
CREATE INDEX "Appearance_personId_publishedOn_articleId_idx" ON "Appearance"("personId", "publishedOn", "articleId");

-- CreateIndex
CREATE INDEX "AppearanceOffice_positionId_idx" ON "AppearanceOffice"("positionId");

-- CreateIndex
CREATE INDEX "ArticleCountry_countryCode_publishedOn_articleId_idx" ON "ArticleCountry"("countryCode", "publishedOn", "articleId");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Mention_appearanceId_idx" ON "Mention"("appearanceId");

-- CreateIndex
CREATE INDEX "Mention_outletId_idx" ON "Mention"("outletId");

-- CreateIndex
CREATE INDEX "Meeting_date_id_idx" ON "Meeting"("date", "id");

-- CreateIndex
CREATE INDEX "MeetingReport_articleId_ordinal_idx" ON "MeetingReport"("articleId", "ordinal");

-- CreateIndex
CREATE INDEX "MeetingReport_meetingId_idx" ON "MeetingReport"("meetingId");

-- CreateIndex
CREATE INDEX "MeetingReport_partyKey_idx" ON "MeetingReport"("partyKey");

-- CreateIndex
CREATE INDEX "MeetingParty_personId_idx" ON "MeetingParty"("personId");

-- CreateIndex
CREATE INDEX "MeetingParty_appearanceId_idx" ON "MeetingParty"("appearanceId");

-- CreateIndex
CREATE INDEX "Participation_personId_date_meetingId_idx" ON "Participation"("personId", "date", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingCountry_countryCode_date_meetingId_idx" ON "MeetingCountry"("countryCode", "date", "meetingId");

-- CreateIndex
CREATE INDEX "Quote_articleId_start_id_idx" ON "Quote"("articleId", "start", "id");

-- CreateIndex
CREATE INDEX "Quote_saidOn_id_idx" ON "Quote"("saidOn", "id");

-- CreateIndex
CREATE INDEX "Quote_speakerId_saidOn_id_idx" ON "Quote"("speakerId", "saidOn", "id");

-- CreateIndex
CREATE INDEX "Quote_speakerAppearanceId_idx" ON "Quote"("speakerAppearanceId");

-- CreateIndex
CREATE INDEX "Quote_speakerCountryCode_saidOn_id_idx" ON "Quote"("speakerCountryCode", "saidOn", "id");

-- CreateIndex
CREATE INDEX "Quote_meetingId_saidOn_id_idx" ON "Quote"("meetingId", "saidOn", "id");

-- CreateIndex
CREATE INDEX "Quote_meetingReportId_idx" ON "Quote"("meetingReportId");

-- CreateIndex
CREATE INDEX "Quote_reportedById_idx" ON "Quote"("reportedById");

-- CreateIndex
CREATE INDEX "QuoteCountry_countryCode_saidOn_quoteId_idx" ON "QuoteCountry"("countryCode", "saidOn", "quoteId");

-- CreateIndex
CREATE INDEX "QuotePerson_personId_idx" ON "QuotePerson"("personId");

-- The graph itself: one row, whose version every write raises first.
INSERT INTO "Graph" ("id", "version", "lastIngestedAt") VALUES (1, 0, '');
