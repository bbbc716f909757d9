CREATE CONSTRAINT saved_inquiry_id IF NOT EXISTS FOR (n:SavedInquiry) REQUIRE n.id IS UNIQUE;
CREATE INDEX saved_inquiry_owner IF NOT EXISTS FOR (n:SavedInquiry) ON (n.owner);
