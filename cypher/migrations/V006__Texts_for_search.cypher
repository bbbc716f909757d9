CREATE CONSTRAINT search_text_id IF NOT EXISTS FOR (n:SearchText) REQUIRE n.id IS UNIQUE;
CREATE INDEX search_text_of IF NOT EXISTS FOR (n:SearchText) ON (n.of);
CREATE INDEX search_text_study IF NOT EXISTS FOR (n:SearchText) ON (n.study);
CREATE INDEX search_text_field IF NOT EXISTS FOR (n:SearchText) ON (n.field);
CREATE FULLTEXT INDEX search_han IF NOT EXISTS FOR (n:SearchText) ON EACH [n.keyHan, n.kind] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX search_latin IF NOT EXISTS FOR (n:SearchText) ON EACH [n.keyLatin, n.kind] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX search_pinyin IF NOT EXISTS FOR (n:SearchText) ON EACH [n.keyPinyin, n.kind] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
