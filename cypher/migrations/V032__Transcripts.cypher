CREATE CONSTRAINT transcript_id IF NOT EXISTS FOR (n:Transcript) REQUIRE n.id IS UNIQUE;
CREATE INDEX transcript_study IF NOT EXISTS FOR (n:Transcript) ON (n.study);
