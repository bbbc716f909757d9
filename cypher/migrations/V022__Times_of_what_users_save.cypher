// Times were texts.
MATCH (s:SavedInquiry)
SET s.ranAt = datetime(s.ranAt);
MATCH (v:SavedView)
SET v.changedAt = datetime(v.changedAt);
