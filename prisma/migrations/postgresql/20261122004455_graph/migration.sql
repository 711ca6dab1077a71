-- CreateTable
CREATE TABLE "Graph" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "lastIngestedAt" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Graph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "name" TEXT COLLATE "C" NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "slugBase" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "sortTitle" TEXT COLLATE "C" NOT NULL,
    "outletId" TEXT COLLATE "C",
    "publishedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "text" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "ingestedAt" TEXT COLLATE "C" NOT NULL,
    "warnings" TEXT COLLATE "C" NOT NULL DEFAULT '[]',

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutletForm" (
    "outletId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OutletForm_pkey" PRIMARY KEY ("outletId","text","articleId")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "officialName" TEXT COLLATE "C" NOT NULL,
    "flag" TEXT COLLATE "C" NOT NULL,
    "capital" TEXT COLLATE "C",
    "region" TEXT COLLATE "C" NOT NULL,
    "subregion" TEXT COLLATE "C",
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "meetingCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CountryTie" (
    "countryCode" TEXT COLLATE "C" NOT NULL,
    "otherCode" TEXT COLLATE "C" NOT NULL,
    "meetingCount" INTEGER NOT NULL,
    "firstMetOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "lastMetOn" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "CountryTie_pkey" PRIMARY KEY ("countryCode","otherCode")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "meetingCount" INTEGER NOT NULL DEFAULT 0,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "scope" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "slug" TEXT COLLATE "C" NOT NULL,
    "firstSeenOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "lastSeenOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileKey" (
    "key" TEXT COLLATE "C" NOT NULL,
    "profileId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ProfileKey_pkey" PRIMARY KEY ("key","profileId")
);

-- CreateTable
CREATE TABLE "NameForm" (
    "profileId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "foldedKey" TEXT COLLATE "C" NOT NULL,
    "articleCount" INTEGER NOT NULL,

    CONSTRAINT "NameForm_pkey" PRIMARY KEY ("profileId","text")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT COLLATE "C" NOT NULL,
    "profileId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "titleKey" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "firstSeenOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "lastSeenOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "articleCount" INTEGER NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resemblance" (
    "aId" TEXT COLLATE "C" NOT NULL,
    "bId" TEXT COLLATE "C" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT COLLATE "C" NOT NULL,
    "joins" BOOLEAN NOT NULL,

    CONSTRAINT "Resemblance_pkey" PRIMARY KEY ("aId","bId")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "profiles" TEXT COLLATE "C" NOT NULL,
    "others" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "revokedAt" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "profileId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "mentionCount" INTEGER NOT NULL,
    "publishedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "rule" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppearanceOffice" (
    "appearanceId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "positionId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,

    CONSTRAINT "AppearanceOffice_pkey" PRIMARY KEY ("appearanceId","ordinal")
);

-- CreateTable
CREATE TABLE "ArticleCountry" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C" NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "publishedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "ArticleCountry_pkey" PRIMARY KEY ("articleId","countryCode")
);

-- CreateTable
CREATE TABLE "Mention" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "appearanceId" TEXT COLLATE "C",
    "personId" TEXT COLLATE "C",
    "countryCode" TEXT COLLATE "C",
    "outletId" TEXT COLLATE "C",

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("articleId","start")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "dateText" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "hostCountryCode" TEXT COLLATE "C",
    "confidence" DOUBLE PRECISION NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingReport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "main" BOOLEAN NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "dateText" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "countries" TEXT COLLATE "C" NOT NULL,
    "partyKey" TEXT COLLATE "C" NOT NULL,
    "publishedOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "confidence" DOUBLE PRECISION NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MeetingReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingParty" (
    "reportId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "appearanceId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",

    CONSTRAINT "MeetingParty_pkey" PRIMARY KEY ("reportId","ordinal")
);

-- CreateTable
CREATE TABLE "MeetingEvidence" (
    "reportId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,

    CONSTRAINT "MeetingEvidence_pkey" PRIMARY KEY ("reportId","ordinal")
);

-- CreateTable
CREATE TABLE "Participation" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "countryCode" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",
    "date" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateTable
CREATE TABLE "MeetingCountry" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "MeetingCountry_pkey" PRIMARY KEY ("meetingId","countryCode")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "speakerAppearanceId" TEXT COLLATE "C",
    "speakerId" TEXT COLLATE "C",
    "speakerText" TEXT COLLATE "C",
    "speakerCountryCode" TEXT COLLATE "C",
    "cue" TEXT COLLATE "C",
    "saidOn" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "reportedById" TEXT COLLATE "C",
    "meetingReportId" TEXT COLLATE "C",
    "meetingId" TEXT COLLATE "C",
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,
    "main" BOOLEAN NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteCountry" (
    "quoteId" TEXT COLLATE "C" NOT NULL,
    "countryCode" TEXT COLLATE "C" NOT NULL,
    "saidOn" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "QuoteCountry_pkey" PRIMARY KEY ("quoteId","countryCode")
);

-- CreateTable
CREATE TABLE "QuotePerson" (
    "quoteId" TEXT COLLATE "C" NOT NULL,
    "appearanceId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "QuotePerson_pkey" PRIMARY KEY ("quoteId","appearanceId")
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

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutletForm" ADD CONSTRAINT "OutletForm_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutletForm" ADD CONSTRAINT "OutletForm_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileKey" ADD CONSTRAINT "ProfileKey_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameForm" ADD CONSTRAINT "NameForm_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppearanceOffice" ADD CONSTRAINT "AppearanceOffice_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "Appearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCountry" ADD CONSTRAINT "ArticleCountry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReport" ADD CONSTRAINT "MeetingReport_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingParty" ADD CONSTRAINT "MeetingParty_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MeetingReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingEvidence" ADD CONSTRAINT "MeetingEvidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MeetingReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingCountry" ADD CONSTRAINT "MeetingCountry_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteCountry" ADD CONSTRAINT "QuoteCountry_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePerson" ADD CONSTRAINT "QuotePerson_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The graph itself: one row, whose version every write raises first.
INSERT INTO "Graph" ("id", "version", "lastIngestedAt") VALUES (1, 0, '');
