DROP INDEX search_han IF EXISTS;
DROP INDEX search_latin IF EXISTS;
DROP INDEX search_pinyin IF EXISTS;
CREATE FULLTEXT INDEX search_han FOR (n:SearchText) ON EACH [n.keyHan, n.kind, n.study] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX search_latin FOR (n:SearchText) ON EACH [n.keyLatin, n.kind, n.study] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX search_pinyin FOR (n:SearchText) ON EACH [n.keyPinyin, n.kind, n.study] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
